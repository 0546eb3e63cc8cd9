import { parsePlanDate } from "../dates";
import { findBodies } from "./named-bodies";
import type { NamedBody, NamedDate, TextRange } from "./types";

/** Which cells of an assignment table name the lead, those who co-operate, and the term; -1 where there is no such column. */
export type Columns = { lead: number; coordinating: number; due: number };

/** A table row of the document: its cells, parted by tabs, and the columns of its table. */
export type Row = { cells: readonly Cell[]; columns: Columns };
type Cell = { text: string; at: TextRange };

const headerStart = /^(?:STT|TT|Số TT|Stt)\t/u;
const titles: Readonly<Record<keyof Columns, RegExp>> = {
  lead: /chủ trì|chịu trách nhiệm/iu,
  coordinating: /phối hợp/iu,
  due: /thời gian|thời hạn|hạn hoàn thành|tiến độ/iu,
};

/** Columns told by the header row of a table ("TT · Nhiệm vụ · Cơ quan chủ trì · …"), or null for any other paragraph. */
export function columnsOf(paragraph: string): Columns | null {
  if (!headerStart.test(paragraph)) return null;
  const cells = paragraph.split("\t");
  const find = (title: RegExp) => cells.findIndex((cell) => title.test(cell));
  return { lead: find(titles.lead), coordinating: find(titles.coordinating), due: find(titles.due) };
}

/** The cells of a row with their places in the document; `from` is the row's own. */
export function rowOf(paragraph: string, from: number, columns: Columns): Row {
  let at = from;
  const cells = paragraph.split("\t").map((text) => {
    const cell = { text, at: { from: at, to: at + text.length } };
    at += text.length + 1;
    return cell;
  });
  return { cells, columns };
}

/** True for tables that give duties away: the other cells then say nothing about the duty's own words. */
export function isAssignment({ coordinating, due }: Columns): boolean {
  return coordinating >= 0 || due >= 0;
}

function named(cell: Cell | undefined, role: NamedBody["role"]): NamedBody[] {
  return cell ? findBodies(cell.text, cell.at.from).map((body) => ({ ...body, role })) : [];
}

/** A lead cell holds bodies even when no table knows their names; the first stands for the row. */
function leadsOf(cell: Cell | undefined): NamedBody[] {
  const [first, ...others] = named(cell, "named");
  if (first) return [{ ...first, role: "lead" }, ...others];
  const name = /^[^,;]+/u.exec(cell?.text ?? "")?.[0] ?? "";
  return cell && name !== ""
    ? [{ name, role: "lead", at: { from: cell.at.from, to: cell.at.from + name.length } }]
    : [];
}

/** Bodies of a row, each with the part its column gives it. */
export function bodiesOfRow({ cells, columns }: Row): NamedBody[] {
  return [...leadsOf(cells[columns.lead]), ...named(cells[columns.coordinating], "coordinating")];
}

const anyDay = "2000-01-01";

/** The term of a row ("6/2025", "2025 - 2026", "Quý II/2026"); cells without a year name none. */
export function datesOfRow({ cells, columns }: Row): NamedDate[] {
  const cell = cells[columns.due];
  if (!cell || !/(?:19|20)\d\d/u.test(cell.text)) return [];
  const last = /[^-–]+$/u.exec(cell.text)?.[0].trim() ?? "";
  for (const written of [cell.text, last]) {
    const read = parsePlanDate(written, { today: anyDay });
    if (read.ok) return [{ text: cell.text, date: read.value.date, at: cell.at }];
  }
  return [];
}
