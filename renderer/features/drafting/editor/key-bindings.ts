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
  "Mod-Alt-n": setKind("duty"),
  "Mod-Alt-t": setKind("target"),
  "Alt-ArrowUp": moveBlocks(-1),
  "Alt-ArrowDown": moveBlocks(1),
};

/** Keys as in Word, then the plain ones of every text editor. */
export function keyBindings(workspace: WorkspaceKeys): readonly Plugin[] {
  const asked: Readonly<Record<string, Command>> = {
    "Mod-f": () => done(workspace.openFind("find")),
    "Mod-h": () => done(workspace.openFind("replace")),
    F7: () => done(workspace.nextSpan()),
    "Shift-F7": () => done(workspace.previousSpan()),
    "Mod-Alt-q": () => done(workspace.toggleQuotation()),
    "Mod-Alt-f": () => done(workspace.openFacts()),
    "Alt-Enter": () => done(workspace.editBlock()),
  };
  return [keymap({ ...editing, ...asked }), keymap({ "Mod-a": baseKeymap["Mod-a"] ?? (() => false) })];
}

function done(_: void): true {
  return true;
}
