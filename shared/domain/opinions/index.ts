export { Opinion, OpinionKind, OpinionState, opinionFaults } from "./opinion";
export { type OpinionRow, opinionRows, opinionTotals, orderOpinions } from "./table";
