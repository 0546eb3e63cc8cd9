export { LibraryScreen } from "./LibraryScreen";
export { PairScreen } from "./pair/PairScreen";
