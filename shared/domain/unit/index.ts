import { z } from "zod";
import { issuerName } from "../register";

/** The levels a drafting office can stand at since 01/7/2025 (official-documents.md 6). */
export const UnitLevel = z.enum(["province", "commune", "grassroots", "cell"]);
export type UnitLevel = z.infer<typeof UnitLevel>;

const Line = z.string().max(200);

/**
 * The office's own unit. Names are kept in sentence case ("Đảng uỷ xã Trà My", "Đảng bộ thành phố Đà Nẵng"); the header
 * block prints them in capitals: `superior` is its first line, `name` the second (05-HD/VPTW). `place` stands before the
 * date, `symbol` ends the number ("ĐU"); `authority`, `post`, `signer` and `recipients` are the usual signing block.
 */
export const Unit = z.strictObject({
  name: Line.min(1),
  level: UnitLevel,
  superior: Line,
  place: Line.min(1),
  symbol: z.string().min(1).max(20),
  authority: Line,
  post: Line,
  signer: Line,
  recipients: z.array(Line).max(60),
});
export type Unit = z.infer<typeof Unit>;

/** What a profile fact is about; the screens group by it. */
export const FactKind = z.enum([
  "organisation",
  "population",
  "economy",
  "strength",
  "difficulty",
  "budget",
  "other",
]);
export type FactKind = z.infer<typeof FactKind>;

/** A dated, sourced fact of the unit profile ("Số đảng viên: 412, đến 31/12/2025, báo cáo …"). `asOf` is an ISO date. */
export const Fact = z.strictObject({
  id: z.string().min(1).max(64),
  kind: FactKind,
  label: z.string().min(1).max(200),
  value: z.string().min(1).max(2000),
  asOf: z.iso.date(),
  source: z.string().min(1).max(300),
});
export type Fact = z.infer<typeof Fact>;

/** True when a fact is older than the office allows on a day (both ISO dates). */
export function isStale(fact: Fact, today: string, months: number): boolean {
  const limit = new Date(`${fact.asOf}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + months);
  return limit.toISOString().slice(0, 10) < today;
}

/** A name as running text writes it; one typed in the capitals of the header is set back into sentence case. */
export function nameInSentence(name: string): string {
  return name === name.toLocaleUpperCase("vi") ? issuerName(name) : name;
}

/** The body that issues the unit's programmes, as a sentence names it: "Ban Thường vụ Đảng uỷ xã Trà My". */
export function issuingBody(unit: Unit): string {
  return unit.authority.includes("BAN THƯỜNG VỤ") ? `Ban Thường vụ ${unit.name}` : unit.name;
}

/** Which defaults of header, symbol and signing block a level brings (05-HD/VPTW, official-documents.md 1.3, 1.4, 1.8). */
export const levelDefaults: Readonly<Record<UnitLevel, Pick<Unit, "symbol" | "authority" | "post">>> = {
  province: { symbol: "TU", authority: "T/M BAN THƯỜNG VỤ", post: "BÍ THƯ" },
  commune: { symbol: "ĐU", authority: "T/M BAN THƯỜNG VỤ", post: "BÍ THƯ" },
  grassroots: { symbol: "ĐU", authority: "T/M ĐẢNG UỶ", post: "BÍ THƯ" },
  cell: { symbol: "CB", authority: "T/M CHI BỘ", post: "BÍ THƯ" },
};
