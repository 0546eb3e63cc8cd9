export type { LogEntry } from "./dispatch";
export { type Office, type OfficeOptions, openOffice } from "./office";
