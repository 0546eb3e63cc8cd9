import { formatDate } from "../../../../shared/domain/dates";
import type {
  ParentItem,
  Reading,
  ReadingFinding,
  Register,
  SourceParagraph,
} from "../../../../shared/domain/parent-plan/types";
import type { ParentView } from "../../../client";
import type { Refusal } from "../../../ui/refusal";

/** A state to come back to: the split tree, and the register where all of it was exchanged. */
interface Step extends Pick<Draft, "items" | "selectedId">, Partial<Exchanged> {}

/** What a window takes over from another: more than one correction changes at once. */
type Exchanged = Pick<Draft, "register" | "typedDate">;

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
  /** True where it came from the office as another window left it, and nothing was saved here since. */
  readonly isTheirs: boolean;
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

/** Takes over the plan as another window kept it; items and register as they stood here are one undo away. */
export function takingOver(draft: Draft, view: ParentView): Draft {
  const { items, register } = view;
  const taken = withAll(draft, { items, register, typedDate: shownDate(register) }, draft.selectedId);
  return { ...taken, kept: keptOf(view), saved: null, refused: null };
}

/** Gives up what was changed since the plan was kept; the items are one undo away. */
export function givingUp(draft: Draft): Draft {
  const { kept } = draft;
  if (!kept) return draft;
  const { items, register } = kept;
  const back = items === draft.items ? draft : withItems(draft, items, draft.selectedId);
  return { ...back, register, typedDate: shownDate(register), editing: null, adding: null };
}

/** True while an item's text is being edited or something is being added: what the user types in stays on the screen. */
export function isUnderPen({ editing, adding }: Draft): boolean {
  return editing !== null || adding !== null;
}

/** False once another window has saved or kept what is not here yet: until that is taken, nothing is saved over it. */
export function isLatest({ refused }: Draft): boolean {
  return refused?.code !== "revision-conflict";
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

/** Puts items and register in place of the old ones as one step of the history. */
export function withAll(
  draft: Draft,
  { items, register, typedDate }: Exchanged & Pick<Draft, "items">,
  selectedId: string | null,
): Draft {
  const past = [...draft.past, wholeOf(draft)].slice(-historyKept);
  return { ...draft, items, register, typedDate, past, future: [], ...selected(items, selectedId) };
}

/** Takes the last correction back. */
export function undo(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (!step) return draft;
  const future = [counterpart(step, draft), ...draft.future];
  return { ...draft, ...step, past: draft.past.slice(0, -1), future };
}

/** Makes the correction again that was taken back last. */
export function redo(draft: Draft): Draft {
  const [step, ...future] = draft.future;
  return step ? { ...draft, ...step, past: [...draft.past, counterpart(step, draft)], future } : draft;
}

/** The way back from a step: it holds the register exactly where the step does. */
function counterpart(step: Step, draft: Draft): Step {
  return step.register ? wholeOf(draft) : stepOf(draft);
}

function wholeOf({ items, selectedId, register, typedDate }: Draft): Step {
  return { items, selectedId, register, typedDate };
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
