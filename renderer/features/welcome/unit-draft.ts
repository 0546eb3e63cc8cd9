import { levelDefaults, nameInSentence, Unit, type UnitLevel } from "../../../shared/domain/unit";

/** The unit while it is being described; recipients as the lines of one field. */
export type UnitDraft = Omit<Unit, "recipients"> & { readonly recipients: string };

/** The fields of one line. */
export type LineField = Exclude<keyof UnitDraft, "level" | "recipients">;

const firstLevel: UnitLevel = "commune";
const asTyped = (text: string) => text;
const inCapitals = (text: string) => text.toLocaleUpperCase("vi");
const writing: Readonly<Partial<Record<LineField, (text: string) => string>>> = {
  name: nameInSentence,
  superior: nameInSentence,
  authority: inCapitals,
  post: inCapitals,
};

/** A draft of the unit, or an empty one with the defaults of a commune. */
export function draftOf(unit: Unit | null): UnitDraft {
  if (unit) return { ...unit, recipients: unit.recipients.join("\n") };
  const blank = { name: "", superior: "", place: "", signer: "", recipients: "" };
  return { ...blank, level: firstLevel, ...levelDefaults[firstLevel] };
}

/** Another level: its own defaults come in wherever the old level's defaults still stand. */
export function withLevel(draft: UnitDraft, level: UnitLevel): UnitDraft {
  const before = levelDefaults[draft.level];
  const after = levelDefaults[level];
  return {
    ...draft,
    level,
    symbol: draft.symbol === before.symbol ? after.symbol : draft.symbol,
    authority: draft.authority === before.authority ? after.authority : draft.authority,
    post: draft.post === before.post ? after.post : draft.post,
  };
}

/** A field as it is kept once the user leaves it: trimmed, names in sentence case, authority and post in capitals. */
export function settled(field: LineField, value: string): string {
  const trimmed = value.trim().replace(/\s+/gu, " ");
  return (writing[field] ?? asTyped)(trimmed);
}

/** The unit a draft describes, or the fields that still have to be filled in. */
export function readDraft(draft: UnitDraft): { unit: Unit } | { missing: readonly PropertyKey[] } {
  const recipients = draft.recipients.split("\n").map((line) => line.replace(/^\s*[-–]\s*/u, "").trim());
  const superior = draft.level === "province" ? "" : draft.superior;
  const lines = { ...draft, superior };
  for (const field of ["name", "superior", "authority", "post", "place", "symbol", "signer"] as const)
    lines[field] = settled(field, lines[field]);
  const read = Unit.safeParse({ ...lines, recipients: recipients.filter((line) => line !== "") });
  if (read.success) return { unit: read.data };
  return { missing: read.error.issues.flatMap((issue) => issue.path.slice(0, 1)) };
}
