import { searchKey } from "../../../shared/domain/folding";
import type { Fact } from "../../../shared/domain/unit";
import type { MessageCode } from "../../../shared/text";
import type { DutyRow, ParentSummary, ProgrammeSummary } from "../../client";
import type { OfferedCommand } from "../../ui/commands";
import type { Route } from "../../ui/navigation";
import type { Text } from "../../ui/use-text";

/** Everything that can be found: what the office has, and what the open screen offers. */
export interface Findable {
  readonly offered: readonly OfferedCommand[];
  readonly programmes: readonly ProgrammeSummary[];
  readonly parents: readonly ParentSummary[];
  readonly duties: readonly DutyRow[];
  readonly facts: readonly Fact[];
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortNames: readonly string[];
  }[];
}

type EntryKind = "screen" | "command" | "programme" | "parent" | "duty" | "fact" | "body";

/** What choosing a line does: it leads to a place, or runs a command of the open screen. */
type Target = { readonly route: Route } | { readonly run: () => void };

/**
 * One line of the palette. `detail` tells it from others, `shortcut` are the keys that do the same, `keys` the folded forms
 * it is found by.
 */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  readonly detail: string;
  readonly shortcut: string;
  readonly keys: readonly string[];
  readonly target: Target;
}

const screens: readonly (readonly [MessageCode, Route])[] = [
  ["frame.today", { screen: "today" }],
  ["frame.parents", { screen: "parents" }],
  ["frame.programmes", { screen: "programmes" }],
  ["frame.duties", { screen: "duties" }],
  ["frame.library", { screen: "library" }],
  ["issuing.register", { screen: "number-register" }],
  ["frame.settings", { screen: "settings" }],
];

const commands: readonly (readonly [MessageCode, Route])[] = [
  ["frame.new-programme", { screen: "new-programme", parentIds: [] }],
  ["frame.open-parent", { screen: "open-parent" }],
  ["frame.compare-units", { screen: "library", section: "units" }],
  ["frame.own-library", { screen: "library", section: "documents" }],
  ["frame.new-fact", { screen: "settings", section: "facts" }],
  ["frame.change-theme", { screen: "settings", section: "look" }],
  ["frame.change-language", { screen: "settings", section: "look" }],
  ["frame.diagnosis", { screen: "settings", section: "data" }],
];

/** All lines the palette can show: what the open screen offers, then screens and commands, then what the office has. */
export function entriesOf(found: Findable, text: Text): readonly Entry[] {
  return [
    ...found.offered.map(offeredEntry),
    ...screens.map(([code, route]) => entry("screen", code, text(code), "", route)),
    ...commands.map(([code, route]) => entry("command", code, text(code), "", route)),
    ...found.programmes.map((programme) =>
      entry("programme", programme.id, programme.title, "", {
        screen: "drafting",
        programmeId: programme.id,
      }),
    ),
    ...found.programmes.map(({ id, title }) =>
      entry("command", `opinions ${id}`, text("opinions.palette", { title }), "", {
        screen: "opinions",
        programmeId: id,
      }),
    ),
    ...found.programmes.map(({ id, title }) =>
      entry("command", `issuing ${id}`, text("issuing.screen", { title }), "", {
        screen: "issuing",
        programmeId: id,
      }),
    ),
    ...found.parents.map(({ id, register }) => {
      const number = [register.number, register.symbol].filter(Boolean).join("-");
      return entry("parent", id, register.title, `${register.typeName} ${number}`, {
        screen: "open-parent",
        parentId: id,
      });
    }),
    ...found.duties.map(({ programmeId, blockId, text: words, lead, dueShown }) =>
      entry("duty", `${programmeId} ${blockId}`, words, [lead, dueShown].filter(Boolean).join(" · "), {
        screen: "drafting",
        programmeId,
        blockId,
      }),
    ),
    ...found.facts.map(({ id, label, value }) =>
      entry("fact", id, label, value, { screen: "settings", section: "facts" }),
    ),
    ...found.bodies.map(({ id, name, shortNames }) =>
      entry("body", id, name, shortNames.join(", "), { screen: "settings", section: "bodies" }),
    ),
  ];
}

/** The lines a query means, best first: the beginning of the label, then of a word, then anywhere, then initials. */
export function findEntries(entries: readonly Entry[], query: string, limit: number): readonly Entry[] {
  const asked = searchKey(query).trim();
  if (asked === "") return entries.filter(({ kind }) => kind !== "body" && kind !== "duty").slice(0, limit);
  const words = asked.split(" ");
  const ranked = entries.flatMap((line) => {
    const rank = Math.min(...line.keys.map((key) => rankOf(key, asked, words)));
    return rank < unranked ? [{ line, rank }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ line }) => line);
}

const pageLines = 8;

/** Where a key moves the choice among `count` lines, round the ends by arrow; null for any other key. */
export function movedTo(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (from + 1) % count;
  if (key === "ArrowUp") return (from - 1 + count) % count;
  if (key === "PageDown") return Math.min(from + pageLines, count - 1);
  return key === "PageUp" ? Math.max(from - pageLines, 0) : null;
}

const unranked = 9;
const shortestInitials = 2;
const linkingWords = /\b(?:va|cua|cac)\b/gu;

function rankOf(key: string, asked: string, words: readonly string[]): number {
  if (key.startsWith(asked)) return 0;
  if (` ${key}`.includes(` ${asked}`)) return 1;
  if (words.every((word) => ` ${key}`.includes(` ${word}`))) return 2;
  if (words.every((word) => key.includes(word))) return 3;
  return hasInitials(key, asked.replaceAll(" ", "")) ? 4 : unranked;
}

/** "btgdv" and "btgvdv" both stand for Ban Tuyên giáo và Dân vận. */
function hasInitials(key: string, letters: string): boolean {
  if (letters.length < shortestInitials) return false;
  return [key, key.replace(linkingWords, "")].some((words) =>
    words.replace(/(\S)\S*\s*/gu, "$1").includes(letters),
  );
}

function entry(kind: EntryKind, id: string, label: string, detail: string, route: Route): Entry {
  const keys = [searchKey(`${label} ${detail}`)];
  return { id: `${kind} ${id}`, kind, label, detail, shortcut: "", keys, target: { route } };
}

function offeredEntry({ name, keys: shortcut, run }: OfferedCommand): Entry {
  const [id, keys] = [`offered ${name}`, [searchKey(name)]];
  return { id, kind: "command", label: name, detail: "", shortcut, keys, target: { run } };
}
