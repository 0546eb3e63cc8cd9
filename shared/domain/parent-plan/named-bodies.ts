import { bodyPatterns, bodySlots } from "./body-names";
import type { NamedBody, TextRange } from "./types";

type Place = TextRange & { role: NamedBody["role"] };

const otherTones: Readonly<Record<string, string>> = { uỷ: "ủy", oà: "òa", oá: "óa", oả: "ỏa", oạ: "ọa" };
const slot = /<(\w+)>/u;

function fillSlots(pattern: string): string {
  if (!slot.test(pattern)) return pattern;
  return fillSlots(pattern.replace(slot, (_, name: string) => `(?:${bodySlots[name] ?? ""})`));
}

function compile(pattern: string): RegExp {
  const source = fillSlots(pattern.replace(/^(\p{Ll})/u, (first) => `[${first.toUpperCase()}${first}]`))
    .replaceAll("(?:các )", "(?:[Cc]ác )")
    .replaceAll(/uỷ|oà|oá|oả|oạ/gu, (rime) => `(?:${rime}|${otherTones[rime]})`)
    .replaceAll(" ", String.raw`\s`);
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, "gu");
}

const patterns = bodyPatterns.map(compile);

function placesOf(text: string): TextRange[] {
  const all = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  );
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: TextRange[] = [];
  for (const place of all) if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place);
  return kept;
}

const listGlue = /^(?:\s*,\s*|\s+(?:và|cùng|cùng với)\s+|\s*,\s*(?:và|cùng)\s+)$/u;

/** Bodies named one after the other ("A, B và C") share the part they play in the sentence. */
function runsOf(text: string, places: readonly TextRange[]): TextRange[][] {
  const runs: TextRange[][] = [];
  for (const place of places) {
    const previous = runs.at(-1)?.at(-1);
    if (previous && listGlue.test(text.slice(previous.to, place.from))) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}

const coordinatingBefore = /phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng|cùng với|của))?\s*:?\s*$/iu;
const leadBefore = /(?:chủ trì(?:\s+thực hiện)?\s*[:(]|(?:^|[.;:]\s*)giao(?:\s+cho)?|\bdo)\s*$/iu;
const leadAfter = /^(?:\s*\([^)]*\))?\s*,?\s*(?:là (?:cơ quan|đơn vị)\s+|có trách nhiệm\s+|làm\s+)?chủ trì/u;
const subjectBefore = /(?:^|[.;:]\s)\s*(?:giao\s+|yêu cầu\s+|đề nghị\s+)?$/iu;
const verbAfter = /^(?:,[^,;.]{1,60}){0,3}\s+\p{Ll}/u;

function roleOf(text: string, run: readonly TextRange[]): "lead" | "subject" | "coordinating" | "named" {
  const before = text.slice(Math.max(0, (run[0]?.from ?? 0) - 40), run[0]?.from);
  const after = text.slice(run.at(-1)?.to, (run.at(-1)?.to ?? 0) + 200);
  if (coordinatingBefore.test(before)) return "coordinating";
  if (leadAfter.test(after) || leadBefore.test(before)) return "lead";
  return subjectBefore.test(before) && verbAfter.test(after) ? "subject" : "named";
}

/** At most one body leads: who is said to "chủ trì", else the first that is the subject of a sentence. */
function withRoles(text: string, runs: readonly TextRange[][]): Place[] {
  const roles = runs.map((run) => roleOf(text, run));
  const leading = roles.includes("lead") ? roles.indexOf("lead") : roles.indexOf("subject");
  return runs.flatMap((run, at) =>
    run.map((place, position): Place => {
      if (at === leading) return { ...place, role: position === 0 ? "lead" : "named" };
      return { ...place, role: roles[at] === "coordinating" ? "coordinating" : "named" };
    }),
  );
}

/**
 * Bodies a text names, as written, each with its part: lead (chủ trì; else the body the sentence is about), co-ordinating
 * (phối hợp với …) or merely named. `base` is the offset of `text` in the document.
 */
export function findBodies(text: string, base: number): NamedBody[] {
  return withRoles(text, runsOf(text, placesOf(text))).map(({ from, to, role }) => ({
    name: text.slice(from, to),
    role,
    at: { from: base + from, to: base + to },
  }));
}

/** True when the text says in so many words who leads ("chủ trì", "Giao …"), not only by its subject. */
export function assignsLead(text: string): boolean {
  return runsOf(text, placesOf(text)).some((run) => roleOf(text, run) === "lead");
}
