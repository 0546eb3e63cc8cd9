export { Body, BodyLevel } from "./body";
export { defaultBodies } from "./default-bodies";
export { bodyNamed, findBodies } from "./find";
export { nameKey } from "./name-key";
export { bodyNotice } from "./notice";
export { namesOutOfDate } from "./old-names";
