export { approvedContent, canonicalJson } from "./content";
export { IssueFinding } from "./finding";
export { rehearseIssue } from "./rehearsal";
export { moveFault, openMoves, Stage, StageMove } from "./stage";
