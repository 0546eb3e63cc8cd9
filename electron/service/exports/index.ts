export { writeDocx } from "./docx-document";
export { programmeFileName } from "./file-name";
export { loadRuleSets } from "./rule-sets";
