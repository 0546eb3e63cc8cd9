import type { Node as ProgrammeNode } from "prosemirror-model";
import { blocksForCheck } from "../../../../../shared/domain/programme/text";
import { isCounted, stateOf } from "../../passage-state";
import type { CopySpan, DraftingStore } from "../../state";
import { showItem } from "../shown-item";
import type { Passage } from "./passages";
import { sourceOf } from "./source-place";

/** What can be done about a passage. */
type ActionName = "go" | "rewrite" | "accept" | "withdraw" | "quote" | "unquote" | "show-source";

/** A button of a passage; `code` is the key (KeyboardEvent.code) that does the same on the passage in the list. */
interface PassageAction {
  readonly name: ActionName;
  readonly code: string;
  readonly key: string;
  run(): void;
}

const keys: Readonly<Record<ActionName, { readonly code: string; readonly key: string }>> = {
  go: { code: "Enter", key: "Enter" },
  rewrite: { code: "KeyV", key: "V" },
  accept: { code: "KeyC", key: "C" },
  withdraw: { code: "KeyB", key: "B" },
  quote: { code: "KeyT", key: "T" },
  unquote: { code: "KeyT", key: "T" },
  "show-source": { code: "KeyN", key: "N" },
};

/** The actions of a passage as it stands now, in the order they are shown. */
export function passageActions(
  store: DraftingStore,
  { span, index }: Passage,
  withdraw: (span: CopySpan) => void,
): readonly PassageAction[] {
  const { actions, accepted, doc, parents } = store.getState();
  const { blockId, from, to } = span;
  const range = { blockId, from, to };
  const source = sourceOf(span, parents);
  const itemId = source?.item?.id;
  const isDeclared = isDeclaredIn(doc, span);
  const state = stateOf(span, accepted);
  const runs: Readonly<Record<ActionName, (() => void) | null>> = {
    go: () => actions.goToSpan(index),
    rewrite: isCounted(span) ? () => actions.goToRange(range) : null,
    accept: state === "open" ? () => actions.askReason(index) : null,
    withdraw: state === "accepted" ? () => withdraw(span) : null,
    quote: !isDeclared && isCounted(span) ? () => actions.declareQuotation(range) : null,
    unquote: isDeclared && span.class !== "allowed" ? () => actions.undeclareQuotation(range) : null,
    "show-source":
      source && itemId ? () => showItem(store, { parentPlanId: source.parent.id, itemId }, true) : null,
  };
  return actionNames.flatMap((name) => {
    const run = runs[name];
    return run ? [{ name, ...keys[name], run }] : [];
  });
}

const actionNames: readonly ActionName[] = [
  ...(["go", "rewrite", "accept", "withdraw", "quote", "unquote", "show-source"] as const),
];

/** True when the user declared the passage, or a stretch of it, a quotation. */
function isDeclaredIn(doc: ProgrammeNode, { blockId, from, to }: CopySpan): boolean {
  const block = blocksForCheck(doc).find(({ id }) => id === blockId);
  return block?.quotations.some((range) => range.from < to && range.to > from) ?? false;
}
