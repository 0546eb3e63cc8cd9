import type { PlacedOpinion } from "../../../shared/contract/opinions";
import { formatOfficialDate } from "../../../shared/domain/dates";
import type { OpinionPaper } from "../../../shared/domain/official-document/opinions";
import { type OpinionRow, opinionRows, opinionTotals } from "../../../shared/domain/opinions";
import { type AskedRow, askedTotals, hasAnswered } from "../../../shared/domain/opinions/asked";
import { citedPlace } from "../../../shared/domain/programme/numbering";
import { message } from "../../../shared/text";

/** Columns of the table with their share of the width of the text. */
const columns = [
  { title: "opinions.paper-number", share: 0.05, isCentred: true },
  { title: "opinions.paper-where", share: 0.21, isCentred: false },
  { title: "opinions.paper-what", share: 0.34, isCentred: false },
  { title: "opinions.paper-state", share: 0.13, isCentred: true },
  { title: "opinions.paper-reason", share: 0.27, isCentred: false },
] as const;

/**
 * The words of the annex of opinions on a programme (`title`: its type and title in a sentence): by the body that gave
 * them, each with its place in the present text, what was taken, and why not; then those asked who agreed without a remark
 * and those who have not answered; totals above.
 */
export function opinionPaper(
  opinions: readonly PlacedOpinion[],
  asked: readonly AskedRow[],
  title: string,
): OpinionPaper {
  const rows = opinionRows(opinions.map(asPrinted), "body");
  return {
    title: message("vi", "opinions.paper-title"),
    about: message("vi", "opinions.paper-about", { title }),
    totals: [
      message("vi", "opinions.paper-totals", opinionTotals(opinions)),
      ...(asked.length > 0 ? [message("vi", "opinions.paper-asked", askedTotals(asked))] : []),
    ].join(" "),
    columns: columns.map((column) => ({ ...column, title: message("vi", column.title) })),
    rows: [
      ...rows.map((row) =>
        row.row === "group"
          ? { isGroup: true, cells: [groupName(row)] }
          : { isGroup: false, cells: cellsOf(row) },
      ),
      ...askedWithoutRemark(asked, opinions.length),
    ],
  };
}

/** The bodies whose answer is no opinion: those who agreed, then those who have not answered, numbered on. */
function askedWithoutRemark(asked: readonly AskedRow[], before: number): OpinionPaper["rows"] {
  const silent = asked.filter(({ standing }) => standing.code !== "remarked");
  const agreedFirst = silent.toSorted(
    (one, other) => Number(hasAnswered(other.standing)) - Number(hasAnswered(one.standing)),
  );
  return agreedFirst.flatMap(({ asked: { name, due }, standing }, at) => {
    const said =
      standing.code === "agreed"
        ? message("vi", "opinions.paper-agreed", { date: formatOfficialDate(standing.on, "figures") })
        : message("vi", "opinions.paper-silent", { due: due.shown });
    const whole = message("vi", "opinions.paper-whole");
    return [
      { isGroup: true, cells: [name] },
      { isGroup: false, cells: [String(before + at + 1), whole, said, "", ""] },
    ];
  });
}

/** The place is named as it stands in the present text, so that the reader finds it. */
function asPrinted({ now, ...opinion }: PlacedOpinion) {
  const { blockId, path: sent } = opinion.where;
  const path = now?.path ?? sent;
  const unnumbered = message("vi", blockId === null ? "opinions.paper-whole" : "opinions.paper-plain");
  const named = path === "" ? unnumbered : message("vi", "opinions.paper-path", citedPlace(path));
  return { ...opinion, where: { ...opinion.where, path: named } };
}

function groupName({ name, count }: Extract<OpinionRow, { row: "group" }>): string {
  return message("vi", "opinions.paper-group", { name, count });
}

function cellsOf(row: Extract<OpinionRow, { row: "opinion" }>): readonly string[] {
  const { number, path, quoted, kind, what, state, reason } = row;
  const where = quoted === "" || kind === "deletion" ? path : `${path}: “${quoted}”`;
  const said = message("vi", `opinions.paper-said-${kind}`, { what });
  return [String(number), where, said, message("vi", `opinions.state.${state}`), reason];
}
