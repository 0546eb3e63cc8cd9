export { type CheckLimits, checkedAgainst } from "./against";
export { createProgrammeCheck, type ProgrammeCheck, type ProgrammeReport } from "./check";
export { differencesOf } from "./differences";
export { type CopyProof, copyProof } from "./proof";
