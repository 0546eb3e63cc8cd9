import { baseKeymap, chainCommands, deleteSelection, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { backspaceAtStart, deleteAtEnd, moveBlocks, setKind, shiftLevel, splitBlock } from "./block-commands";

/** What keys ask of the workspace around the text. */
export interface WorkspaceKeys {
  openFind(mode: "find" | "replace"): void;
  nextSpan(): void;
  previousSpan(): void;
  toggleQuotation(): void;
  acceptPassage(): void;
  openFacts(): void;
  editBlock(): void;
}

/** The formatting marks of the toolbar and their keys. */
export const textMarks = ["strong", "em", "underline"] as const;
export type TextMark = (typeof textMarks)[number];

/** Switches bold, italic or underline at the selection. */
export function toggleTextMark(mark: TextMark): Command {
  const type = programmeSchema.marks[mark];
  return type ? toggleMark(type) : () => false;
}

const joinBackward = chainCommands(undoInputRule, deleteSelection, backspaceAtStart);
const joinForward = chainCommands(deleteSelection, deleteAtEnd);

const editing: Readonly<Record<string, Command>> = {
  Enter: splitBlock,
  "Shift-Enter": splitBlock,
  Backspace: joinBackward,
  "Mod-Backspace": joinBackward,
  "Shift-Backspace": joinBackward,
  Delete: joinForward,
  "Mod-Delete": joinForward,
  Tab: shiftLevel(1),
  "Shift-Tab": shiftLevel(-1),
  "Mod-b": toggleTextMark("strong"),
  "Mod-i": toggleTextMark("em"),
  "Mod-u": toggleTextMark("underline"),
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  "Mod-Alt-0": setKind("paragraph"),
  "Mod-Alt-1": setKind("heading1"),
  "Mod-Alt-2": setKind("heading2"),
  "Mod-Alt-3": setKind("heading3"),
  "Mod-Alt-4": setKind("heading4"),
  "Mod-Alt-p": setKind("heading0"),
  "Mod-Alt-n": setKind("duty"),
  "Mod-Alt-t": setKind("target"),
  "Alt-ArrowUp": moveBlocks(-1),
  "Alt-ArrowDown": moveBlocks(1),
};

/** Keys as in Word, then the plain ones of every text editor. */
export function keyBindings(workspace: WorkspaceKeys): readonly Plugin[] {
  const asked = new Map<string, () => void>([
    ["Mod-f", () => workspace.openFind("find")],
    ["Mod-h", () => workspace.openFind("replace")],
    ["F7", () => workspace.nextSpan()],
    ["Shift-F7", () => workspace.previousSpan()],
    ["Mod-Alt-q", () => workspace.toggleQuotation()],
    ["Mod-Alt-a", () => workspace.acceptPassage()],
    ["Mod-Alt-f", () => workspace.openFacts()],
    ["Alt-Enter", () => workspace.editBlock()],
  ]);
  const asking = Object.fromEntries([...asked].map(([key, ask]) => [key, commandOf(ask)]));
  return [keymap({ ...editing, ...asking }), keymap({ "Mod-a": baseKeymap["Mod-a"] ?? (() => false) })];
}

/** A command that asks the workspace and leaves the text as it is. */
function commandOf(ask: () => void): Command {
  return () => {
    ask();
    return true;
  };
}
