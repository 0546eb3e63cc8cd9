export { formatCitation } from "./citation";
export { citationsIn } from "./cited";
export { type FramePart, frameOf } from "./frame";
export { issuerName } from "./issuers";
export { formatNumber, parseNumber } from "./number";
export { proposeRegister } from "./propose";
