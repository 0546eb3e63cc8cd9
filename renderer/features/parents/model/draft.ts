import { formatDate } from "../../../../shared/domain/dates";
import type {
  ParentItem,
  Reading,
  ReadingFinding,
  Register,
  SourceParagraph,
} from "../../../../shared/domain/parent-plan/types";
import type { ParentView } from "../../../client";
import type { Refusal } from "../../../ui/use-text";

/** A state of the split tree to come back to. */
interface Step {
  readonly items: readonly ParentItem[];
  readonly selectedId: string | null;
}

/** What the office holds of a parent plan that has been kept. */
interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly register: Register;
  readonly items: readonly ParentItem[];
}

/** What of a draft was last saved with the office; `typed` is the text under the pen at that moment. */
interface Saved extends Pick<Draft, "items" | "register" | "typedDate"> {
  readonly revision: number;
  readonly typed: string | null;
}

/** A parent plan on the correction screen, kept or not yet, with the history of its corrections. */
export interface Draft {
  readonly fileName: string;
  readonly text: string;
  readonly paragraphs: readonly SourceParagraph[];
  readonly findings: readonly ReadingFinding[];
  readonly register: Register;
  /** The date as it stands in its field; `register.date` is what it means. */
  readonly typedDate: string;
  readonly items: readonly ParentItem[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly selectedId: string | null;
  /** The item whose text is being edited, where its cursor starts, and the text once it was touched. */
  readonly editing: { readonly id: string; readonly caret: number; readonly typed: string | null } | null;
  /** The item to which a body or a date is being added. */
  readonly adding: { readonly id: string; readonly what: "body" | "date" } | null;
  readonly kept: Kept | null;
  /** What the office holds of this work while it is not kept; null where it holds nothing. */
  readonly saved: Saved | null;
  /** Why the work could not be saved; `revision-conflict` until the user has taken what another window saved. */
  readonly refused: Refusal | null;
}

/** The open drafts by id: a kept plan's own, or that of a reading that is not kept. */
export type Drafts = Readonly<Record<string, Draft>>;

const historyKept = 200;
const untouched = { past: [], future: [], editing: null, adding: null, saved: null, refused: null } as const;

/** A document just read; nothing of it is stored. */
export function draftOfReading(fileName: string, reading: Reading): Draft {
  const { register, items } = reading;
  return {
    ...reading,
    ...untouched,
    fileName,
    typedDate: shownDate(register),
    selectedId: items[0]?.id ?? null,
    kept: null,
  };
}

/** A parent plan of the office, opened at an item if it still has that one. */
export function draftOfKept(view: ParentView, selectedId: string | null): Draft {
  const { fileName, text, paragraphs, register, items } = view;
  const isThere = items.some(({ id }) => id === selectedId);
  return {
    ...untouched,
    ...{ fileName, text, paragraphs, register, items },
    findings: [],
    typedDate: shownDate(register),
    selectedId: isThere ? selectedId : (items[0]?.id ?? null),
    kept: keptOf(view),
  };
}

/** The same screen after the office took in what was `sent`: cursor, history and what was corrected meanwhile stay. */
export function afterKeeping(now: Draft, sent: Draft, view: ParentView): Draft {
  const { register, items } = sent;
  return { ...now, kept: { ...keptOf(view), register, items }, saved: null, refused: null };
}

/** The drafts after the office kept one: it goes on under the plan's id, with what was corrected while it was on its way. */
export function settled(drafts: Drafts, key: string, sent: Draft, view: ParentView): Drafts {
  const { [key]: now, ...others } = drafts;
  return { ...others, [view.id]: afterKeeping(isSameDocument(sent, now) ? now : sent, sent, view) };
}

/** True while two drafts are of one document: another one that was read has paragraphs of its own. */
export function isSameDocument(a: Draft, b: Draft | undefined): b is Draft {
  return a.paragraphs === b?.paragraphs;
}

/** Takes over the items another window kept (those made here are one undo away); a register changed here stays. */
export function takingOver(draft: Draft, view: ParentView): Draft {
  const taken = {
    ...withItems(draft, view.items, draft.selectedId),
    ...{ kept: keptOf(view), saved: null, refused: null },
  };
  if (!isSameRegister(draft.register, draft.kept?.register)) return taken;
  return { ...taken, register: view.register, typedDate: shownDate(view.register) };
}

/** Gives up what was changed since the plan was kept; the items are one undo away. */
export function givingUp(draft: Draft): Draft {
  const { kept } = draft;
  if (!kept) return draft;
  const { items, register } = kept;
  const back = items === draft.items ? draft : withItems(draft, items, draft.selectedId);
  return { ...back, register, typedDate: shownDate(register), editing: null, adding: null };
}

/** True while there is something the office does not hold yet. */
export function isChanged({ kept, items, register, editing }: Draft): boolean {
  if (!kept) return true;
  const isTyped = editing !== null && editing.typed !== null;
  return isTyped || items !== kept.items || !isSameRegister(register, kept.register);
}

function isSameRegister(register: Register, other: Register | undefined): boolean {
  return JSON.stringify(register) === JSON.stringify(other);
}

/** What the service is handed to keep. */
export function contentOf({ fileName, register, text, paragraphs, items }: Draft) {
  return { fileName, register, text, paragraphs: [...paragraphs], items: [...items] };
}

/** Puts new items in place of the old ones as one step of the history. */
export function withItems(draft: Draft, items: readonly ParentItem[], selectedId: string | null): Draft {
  const past = [...draft.past, stepOf(draft)].slice(-historyKept);
  return { ...draft, items, past, future: [], ...selected(items, selectedId) };
}

/** Takes the last correction back. */
export function undo(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (!step) return draft;
  return { ...draft, ...step, past: draft.past.slice(0, -1), future: [stepOf(draft), ...draft.future] };
}

/** Makes the correction again that was taken back last. */
export function redo(draft: Draft): Draft {
  const [step, ...future] = draft.future;
  return step ? { ...draft, ...step, past: [...draft.past, stepOf(draft)], future } : draft;
}

function stepOf({ items, selectedId }: Draft): Step {
  return { items, selectedId };
}

function selected(items: readonly ParentItem[], wanted: string | null): Pick<Draft, "selectedId"> {
  return { selectedId: items.some(({ id }) => id === wanted) ? wanted : (items[0]?.id ?? null) };
}

function keptOf({ id, revision, register, items }: ParentView): Kept {
  return { id, revision, register, items };
}

function shownDate({ date }: Register): string {
  return date === null ? "" : formatDate(date);
}
