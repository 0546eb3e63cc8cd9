import { type BodyClass, bodyClasses, bodySlots } from "./body-names";
import type { ItemKind, NamedBody, TextRange } from "./types";

type Place = TextRange & { role: NamedBody["role"] };
type Atom = TextRange & { kind: BodyClass };
type Atoms = ReadonlyMap<number, readonly Atom[]>;

const otherTones: Readonly<Record<string, string>> = {
  uỷ: "ủy",
  Uỷ: "Ủy",
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oạ: "ọa",
};

function compile(patterns: readonly string[], flags: string): RegExp {
  const source = patterns
    .join("|")
    .replaceAll(/<(\p{L}+)>/gu, (_, name: string) => `(?:${bodySlots[name] ?? ""})`)
    .replaceAll(/[Uu]ỷ|oà|oá|oả|oạ/gu, (rime) => `(?:${rime}|${otherTones[rime]})`);
  return new RegExp(String.raw`(?:${source})(?![\p{L}\d])`, flags);
}

const finders = bodyClasses.map((kind) => ({ kind, pattern: compile(kind.patterns, "gu") }));
const area = compile([" <area>"], "uy");
const belongs = / (?:của )?/uy;
const wordBefore = /[\p{L}\d]/u;

function atomsOf(text: string): Map<number, Atom[]> {
  const atoms = new Map<number, Atom[]>();
  for (const { kind, pattern } of finders) {
    for (const { index, 0: name } of text.matchAll(pattern)) {
      if (index > 0 && wordBefore.test(text.charAt(index - 1))) continue;
      atoms.set(index, [...(atoms.get(index) ?? []), { kind, from: index, to: index + name.length }]);
    }
  }
  return atoms;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** End of a body's name with the owner or the place that follows it; 0 when the words need more than stands there. */
function endOf(text: string, atoms: Atoms, { kind, to }: Atom): number {
  const joint = kind.takes === "owner" ? matchAt(belongs, text, to) : 0;
  const owners = joint === 0 ? [] : (atoms.get(to + joint) ?? []).filter((atom) => atom.kind.isOwner);
  const owned = Math.max(0, ...owners.map((owner) => endOf(text, atoms, owner)));
  if (owned > 0) return owned;
  const placed = kind.takes === "nothing" ? 0 : matchAt(area, text, to);
  return kind.needsMore && placed === 0 ? 0 : to + placed;
}

function placesOf(text: string): TextRange[] {
  const atoms = atomsOf(text);
  const all = [...atoms.values()].flat().map((atom) => ({ from: atom.from, to: endOf(text, atoms, atom) }));
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: TextRange[] = [];
  for (const { from, to } of all) if (to > from && from >= (kept.at(-1)?.to ?? 0)) kept.push({ from, to });
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
const leadBefore = /(?:chủ trì(?:\s+thực hiện)?\s*[:(]|(?:^|[.;:]\s*)giao(?:\s+cho)?)\s*$/iu;
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

/** Only these kinds give anybody something to do; elsewhere a body is merely named. */
const assigning: readonly ItemKind[] = ["duty", "measure", "organisation", "target"];

/** Bodies as an item of this kind has them: with their parts where it assigns something, else merely named. */
export function bodiesForKind(bodies: readonly NamedBody[], kind: ItemKind): NamedBody[] {
  return assigning.includes(kind) ? [...bodies] : bodies.map((body) => ({ ...body, role: "named" }));
}

/** True when the text says in so many words who leads ("chủ trì", "Giao …"), not only by its subject. */
export function assignsLead(text: string): boolean {
  return runsOf(text, placesOf(text)).some((run) => roleOf(text, run) === "lead");
}
