export { type AnnexRow, annexRows } from "./annex";
export { checkDuty } from "./check";
export { BodyRef, Duty, emptyDuty, missingOf } from "./duty";
export { readLead } from "./lead";
