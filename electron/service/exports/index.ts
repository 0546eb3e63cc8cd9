export { writeChangesDocx } from "./changes-writer";
export { programmeFileName } from "./file-name";
export { timesState, writeDocx, writePdf, writePdfPages } from "./writers";
