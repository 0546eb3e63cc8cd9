import { type Body, bodyNamed } from "../directory";
import type { BodyRef } from "./duty";

/** One lead, or the first of several with the rest, so that the editor can ask what the others are. */
type LeadReading =
  | { readonly ok: true; readonly lead: BodyRef | null }
  | {
      readonly ok: false;
      readonly code: "two-leads";
      readonly lead: BodyRef;
      readonly others: readonly BodyRef[];
    };

/** Beyond this a text is no list of bodies; it is kept as typed for the schema to refuse. */
const longest = 600;
const separators = /\s*(?:[,/&+]|\s(?:và|cùng|với)\s|(?:chủ trì\s*,?\s*)?phối hợp với\s)\s*/giu;

/**
 * Reads what was typed as the lead body. A name that is in the directory is one body even when it holds "và" or a comma
 * ("Ban Tuyên giáo và Dân vận"); a name that is not is kept as typed, unless it falls wholly into two or more bodies of
 * the directory ("Ban A và Ban B"): then the first stays the lead and the others are returned. A semicolon always parts
 * bodies. `on` (ISO) is the day on which names are looked up.
 */
export function readLead(text: string, bodies: readonly Body[], { on }: { on: string }): LeadReading {
  const name = tidy(text);
  if (name === "") return { ok: true, lead: null };
  if (name.length > longest) return { ok: true, lead: asTyped(name) };
  const [lead, ...others] = bodiesIn(text, (part) => bodyNamed(bodies, part, { on }));
  if (!lead || others.length === 0) return { ok: true, lead: lead ?? asTyped(name) };
  return { ok: false, code: "two-leads", lead, others };
}

type Lookup = (name: string) => Body | null;

function bodiesIn(text: string, find: Lookup): readonly BodyRef[] {
  const parts = text
    .split(/[;\n]/u)
    .map(tidy)
    .filter((part) => part !== "");
  return parts.flatMap((part) => knownBodies(part, find) ?? [asTyped(part)]);
}

/** The bodies a text is made of, the longest name first at every place; null when any of it is no body. */
function knownBodies(text: string, find: Lookup): readonly BodyRef[] | null {
  const whole = find(text);
  if (whole) return [{ bodyId: whole.id, name: whole.name }];
  const cuts = [...text.matchAll(separators)].reverse();
  for (const cut of cuts) {
    const first = find(tidy(text.slice(0, cut.index)));
    const rest = first && knownBodies(tidy(text.slice(cut.index + cut[0].length)), find);
    if (first && rest) return [{ bodyId: first.id, name: first.name }, ...rest];
  }
  return null;
}

function asTyped(name: string): BodyRef {
  return { bodyId: null, name };
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;.]+|[\s,;.]+$/gu, "");
}
