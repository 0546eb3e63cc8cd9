export { daysBetween, formatDate, formatOfficialDate, quarterOf } from "./civil";
export { parsePlanDate } from "./parse";
export { comparePlanDates, type DateRefusal, PlanDate } from "./plan-date";
