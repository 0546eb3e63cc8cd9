export { editItems, ItemEdit } from "./edit";
export { findBodies } from "./named-bodies";
export { findDates } from "./named-dates";
export { splitParent } from "./split";
