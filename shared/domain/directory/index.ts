export { Body, BodyKind, BodyLevel } from "./body";
export { defaultBodies } from "./default-bodies";
export { bodyNamed, findBodies } from "./find";
export { type BodyNotice, bodyNotice } from "./notice";
