export { writeChangesDocx } from "./changes-writer";
export { programmeFileName } from "./file-name";
export { writeDocx, writePdf } from "./writers";
