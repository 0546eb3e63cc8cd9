export { formatCitation } from "./citation";
export { type FramePart, frameOf } from "./frame";
export { issuerName } from "./issuers";
export { foldSymbol, formatNumber, parseNumber } from "./number";
export { proposeRegister } from "./propose";
