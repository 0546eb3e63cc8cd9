import type { Node as ProgrammeNode } from "prosemirror-model";
import type { ExportFormat } from "../../../shared/contract/exports";
import type { RuleSet } from "../../../shared/domain/form-rules";
import { printedNumber } from "../../../shared/domain/official-document/issuing";
import type { ProgrammeDetails } from "../../../shared/domain/programme/details";
import type { Unit } from "../../../shared/domain/unit";

/** What a file name is made of. */
interface Named {
  readonly details: ProgrammeDetails;
  readonly doc: ProgrammeNode;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
}

const longest = 120;
const refusedByWindows = /[\p{Cc}<>:"/\\|?*]+/gu;
const invisible = /[\p{Cf}\p{Cs}]/gu;
const numberWord = /^\p{L}+\s*:?\s*/u;
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;

/**
 * The name proposed for a programme's file, after the number its rule set prints and its title, at most 120 characters:
 * Vietnamese letters stay, characters and device names that Windows refuses do not.
 */
export function programmeFileName({ details, doc, unit, ruleSet }: Named, format: ExportFormat): string {
  const extension = `.${format}`;
  const register = printedNumber(details, unit, ruleSet).replace(numberWord, "").trim();
  const draft = details.isFinal ? "" : `(dự thảo ${details.draftNumber})`;
  const title = doc.child(0).textContent.trim() || details.typeName;
  const room = longest - extension.length - draft.length - 1;
  const stem = cut(safe([register, title].filter(Boolean).join(" ")), room);
  return `${[stem, draft].filter(Boolean).join(" ") || "van-ban"}${extension}`;
}

function safe(text: string): string {
  const plain = text.normalize("NFC").replace(invisible, "").replace(refusedByWindows, "-");
  const trimmed = plain.replace(/\s+/gu, " ").replace(/^[\s.-]+/u, "");
  return reserved.test(trimmed) ? `_${trimmed}` : trimmed;
}

function cut(text: string, room: number): string {
  const short = text.length <= room ? text : text.slice(0, room).replace(/\s\S*$/u, "");
  return short.replace(/[\uD800-\uDBFF]$/u, "").replace(/[\s.,;-]+$/u, "");
}
