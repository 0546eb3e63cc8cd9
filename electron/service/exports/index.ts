export { writeChangesDocx } from "./changes-writer";
export { programmeFileName } from "./file-name";
export { writeDocx, writePdf, writePdfPages } from "./writers";
