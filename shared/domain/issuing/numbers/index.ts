export { bareNumber, nextNumber, numberFault, RegisterEntry } from "./register";
export { CommitteeTerm, copySeriesOf, NumberSeries, seriesKey, seriesOf, termFault } from "./series";
