export { editItems, ItemEdit } from "./edit";
export { readMark, romanNumeral } from "./marks";
export { findBodies } from "./named-bodies";
export { findDates } from "./named-dates";
export { splitParent } from "./split";
