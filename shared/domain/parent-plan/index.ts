export { allowedRanges } from "./allowed";
export { editItems, ItemEdit } from "./edit";
export { kindOfHeading } from "./kinds";
export { readMark } from "./marks";
export { findBodies } from "./named-bodies";
export { withPaths } from "./paths";
export { splitParent } from "./split";
