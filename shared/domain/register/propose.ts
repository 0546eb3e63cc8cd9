import { parsePlanDate } from "../dates";
import type { ReadingFinding, Register, SourceParagraph } from "../parent-plan/types";
import { documentTypes, typeOfTitleLine } from "./document-types";
import { type FramePart, frameOf } from "./frame";
import { issuerName, startsName } from "./issuers";
import { parseNumber, typeOfSymbol } from "./number";

/** What the opening and closing paragraphs of a document say about it. */
type Head = { lines: readonly string[]; titleAt: number; foot: readonly string[] };

const wordDate = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu;
const figureDate = /(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})/u;
/** "Số …", also after its type ("Luật số: …"), at the start of a line: a number further on belongs to a document cited. */
const numberLine = /^(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết)\s)?(?:[Ss]ố|SỐ)\s*:?\s*\d/u;
/** Place and date, alone or, where two columns became one line, after the number. */
const placeLine = /(?:^|^số\s*:?\s*\S+\s)(?!số\s)([\p{L}][\p{L} .'-]{1,39}?)\s*,\s*ngày[\s\d….]/iu;
const notAnIssuer =
  /đảng cộng sản việt nam|cộng h(?:oà|òa) xã hội chủ nghĩa việt nam|độc lập\s*-?\s*tự do\s*-?\s*hạnh phúc/giu;
const ruleLine = /^[\s*_\-–—=.]*$/u;
const personName = /^(?:\p{Lu}\p{Ll}*\s+){1,5}\p{Lu}\p{Ll}*$/u;
const signedFor = /^(?:T\/M|TM)\.?\s*(.+)$/u;

function headOf(paragraphs: readonly SourceParagraph[], frame: readonly FramePart[]): Head {
  const headEnd = frame.findIndex((part) => part !== "head");
  const lines = paragraphs.slice(0, headEnd < 0 ? paragraphs.length : headEnd).map(({ text }) => text);
  const footFrom = frame.indexOf("foot");
  const footTo = frame.findIndex((part, at) => at > footFrom && part !== "foot");
  const foot = footFrom < 0 ? [] : paragraphs.slice(footFrom, footTo < 0 ? undefined : footTo);
  return {
    lines,
    titleAt: lines.findIndex((line) => typeOfTitleLine(line) !== ""),
    foot: foot.map(({ text }) => text),
  };
}

function isoDate(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const read = parsePlanDate(`${match[1]}/${match[2]}/${match[3]}`, { today: "2000-01-01" });
  return read.ok ? read.value.date : null;
}

function headDate(lines: readonly string[]): string | null {
  const line = lines.find((text) => wordDate.test(text) && (placeLine.test(text) || /^ngày\s/iu.test(text)));
  return line === undefined ? null : isoDate(wordDate.exec(line));
}

function isCapitals(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{2}/u.test(line);
}

function nameLines({ lines, titleAt }: Head): string[] {
  const before = lines.slice(0, titleAt < 0 ? lines.length : titleAt);
  const cleaned = before.map((line) => line.replaceAll(notAnIssuer, "").trim());
  const names = cleaned.filter((line) => isCapitals(line) && !/^SỐ\b|\d/u.test(line) && !ruleLine.test(line));
  return names.reduce<string[]>((joined, line) => {
    if (joined.length > 0 && !startsName(line)) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    return joined;
  }, []);
}

/** "CỦA BỘ CHÍNH TRỊ" under the type names the issuer; else who signs for it; else the last name in the heading. */
function headIssuer(head: Head): string {
  const author = /^CỦA\s+(.+)$/u.exec(head.lines[head.titleAt + 1] ?? "")?.[1];
  if (author) return issuerName(author);
  const name = nameLines(head).at(-1) ?? "";
  const board = head.foot.map((line) => signedFor.exec(line)?.[1]).find((text) => text !== undefined);
  if (board && /^ban thường vụ$/iu.test(board.trim()) && name !== "")
    return `Ban Thường vụ ${issuerName(name)}`;
  return issuerName(board && /^(?:bộ chính trị|ban bí thư)$/iu.test(board.trim()) ? board : name);
}

function headTitle({ lines, titleAt }: Head): string {
  if (titleAt < 0)
    return /^V\/v\s*:?\s*(.+)$/iu.exec(lines.find((line) => /^V\/v/iu.test(line)) ?? "")?.[1] ?? "";
  const after = lines.slice(titleAt + 1).filter((line) => !/^CỦA\s/u.test(line) && !ruleLine.test(line));
  const stop = after.findIndex((line, at) => /^\(?kèm theo/iu.test(line) || (at > 0 && isCapitals(line)));
  const title = after.slice(0, stop < 0 ? undefined : stop).join(" ");
  return isCapitals(title) ? sentenceCase(title) : title;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

function headType({ lines, titleAt }: Head): string {
  const line = lines[titleAt] ?? "";
  return line.split(/\s+/u).length <= 4 ? sentenceCase(line) : typeOfTitleLine(line);
}

function signerOf(foot: readonly string[]): string {
  const signedAt = foot.findIndex((line) => /^(?:T\/M|TM|K\/T|KT|T\/L|TL|Q)\b/u.test(line));
  const names = foot.slice(Math.max(signedAt, 0)).filter((line) => personName.test(line.trim()));
  return names.at(-1)?.trim() ?? "";
}

function officialRegister(head: Head): Register {
  const numbered = head.lines.find((line) => numberLine.test(line) && parseNumber(line)) ?? "";
  const { number, symbol } = parseNumber(numbered) ?? { number: "", symbol: "" };
  return {
    typeName: (head.titleAt < 0 ? "" : headType(head)) || typeOfSymbol(symbol),
    number,
    symbol,
    date: headDate(head.lines),
    issuer: headIssuer(head),
    place: head.lines.map((line) => placeLine.exec(line)?.[1] ?? "").find((place) => place !== "") ?? "",
    title: headTitle(head),
    signer: signerOf(head.foot),
  };
}

const typeNames = documentTypes.map(({ name }) => name).join("|");
const told = new RegExp(
  String.raw`(?:[Nn]gày\s+([\d./-]{8,10}),?\s+)?((?:Ban|Bộ|Tỉnh|Thành|Huyện|Quận|Đảng|Chính|Thủ tướng|Uỷ|Ủy)\s[^.,;]{2,60}?)\s+` +
    String.raw`(?:đã\s+)?(?:ký\s+)?(?:ban hành|phát hành)\s+(${typeNames})\s+số\s+(\S+?)(?:,?\s+ngày\s+([\d./-]{8,10}))?[,\s]\s*([^\n]*)`,
  "u",
);

/** A newspaper tells of the document in a sentence: "Ngày …, Ban Thường vụ … ban hành Kế hoạch số 03 về “…”". */
function toldRegister(paragraphs: readonly SourceParagraph[]): Register | null {
  const match = paragraphs.map(({ text }) => told.exec(text)).find((found) => found !== null);
  if (!match) return null;
  const [, before = "", issuer = "", typeName = "", written = "", after = "", rest = ""] = match;
  const { number, symbol } = parseNumber(written) ?? { number: /^\d+/u.exec(written)?.[0] ?? "", symbol: "" };
  const quoted = /^.{0,12}?“([^”]+)”/u.exec(rest)?.[1];
  return {
    typeName,
    number,
    symbol,
    date: isoDate(figureDate.exec(before || after)),
    issuer,
    place: "",
    title: quoted ?? /^[^.]*/u.exec(rest)?.[0].trim() ?? "",
    signer: "",
  };
}

const required = ["typeName", "number", "symbol", "date", "issuer", "title"] as const;

/**
 * Proposes the register fields of a document from its heading and signature, or from the sentence a newspaper tells of
 * it. Fields not found stay empty, each of the needed ones with a finding that names it.
 */
export function proposeRegister(paragraphs: readonly SourceParagraph[]): {
  register: Register;
  findings: ReadingFinding[];
} {
  const official = officialRegister(headOf(paragraphs, frameOf(paragraphs)));
  const register =
    (official.number === "" && official.title === "" ? toldRegister(paragraphs) : null) ?? official;
  const missing = required.filter((field) => register[field] === "" || register[field] === null);
  return {
    register,
    findings: missing.map((field) => ({ code: "register-field-missing", at: null, detail: field })),
  };
}
