import { formatOfficialDate } from "../dates";
import type { Register } from "../parent-plan/types";
import { formatNumber, isPartySymbol } from "./number";

/** Titles that follow the issuer as they stand: they open with their own verb or "về". */
const opensItself = /^(?:về|ban hành|phê duyệt|thực hiện|quy định|sửa đổi|hướng dẫn|triển khai)\s/iu;

function subject(title: string): string {
  if (title === "") return "";
  const lower = /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  return opensItself.test(title) ? ` ${lower}` : ` về ${lower}`;
}

function dated({ date, symbol }: Register): string {
  if (date === null) return "";
  return isPartySymbol(symbol)
    ? `, ngày ${formatOfficialDate(date, "figures")}`
    : ` ${formatOfficialDate(date, "words")}`;
}

/**
 * The first citation of a document, 05-HD/VPTW 1.7: "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về …" with
 * the Party's comma; state documents as Decree 30/2020 has it, without comma and the date in words. What the register
 * lacks is left out. The short form, for titles, has neither date nor subject: "Nghị quyết số 57-NQ/TW của Bộ Chính trị".
 */
export function formatCitation(register: Register, form: "full" | "short" = "full"): string {
  const number = formatNumber(register);
  const author = register.issuer === "" ? "" : ` của ${register.issuer}`;
  const name = `${register.typeName}${number && ` số ${number}`}`;
  const citation =
    form === "short" ? name + author : name + dated(register) + author + subject(register.title);
  return citation.trim();
}
