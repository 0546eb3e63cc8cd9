export { type AnnexRow, annexRows } from "./annex";
export { checkDuty, type DutyRefusal } from "./check";
export { BodyRef, Duty, emptyDuty, missingOf } from "./duty";
export { readLead } from "./lead";
