export { bareNumber, nextNumber, numberFault, RegisterEntry } from "./register";
export { CommitteeTerm, NumberSeries, seriesKey, seriesOf, termFault } from "./series";
