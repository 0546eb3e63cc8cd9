export {
  AskedBody,
  type AskedRow,
  askedRows,
  askedTotals,
  hasAnswered,
  nameKey,
} from "./asked";
export { Opinion, OpinionKind, OpinionState, opinionFaults } from "./opinion";
export { type OpinionRow, opinionRows, opinionTotals, orderOpinions } from "./table";
