export { editItems, ItemEdit } from "./edit";
export { readMark } from "./marks";
export { findBodies } from "./named-bodies";
export { findDates } from "./named-dates";
export { splitParent } from "./split";
