import type { Node as ProgrammeNode } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { templateBreaches } from "../../../../shared/domain/programme/rules";
import { blocksBetween, changedBlocks } from "./changed-blocks";

const fromService = new PluginKey<boolean>("from-service");
const refusals = new PluginKey<boolean>("template-refusal");

/** Marks a transaction as accepted by the service already: the template is not asked again. */
export function markFromService(tr: Transaction): Transaction {
  return tr.setMeta(fromService, true);
}

/** True for a transaction that brings steps from the service. */
export function isFromService(tr: Transaction): boolean {
  return tr.getMeta(fromService) === true;
}

/** Answers a command that the template forbids: nothing changes, the quiet sentence is shown. */
export function refuseEdit(state: EditorState, dispatch?: (tr: Transaction) => void): true {
  dispatch?.(state.tr.setMeta(refusals, true).setMeta("addToHistory", false));
  return true;
}

/** Refuses what the template does not allow, and tells `onRefused` each time. */
export function templateGuard(onRefused: () => void): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      const isAllowed = !tr.docChanged || isFromService(tr) || keepsTemplate(state.doc, tr.doc);
      if (!isAllowed || tr.getMeta(refusals) === true) onRefused();
      return isAllowed;
    },
  });
}

function keepsTemplate(before: ProgrammeNode, after: ProgrammeNode): boolean {
  const change = changedBlocks(before, after);
  if (!change) return true;
  const touched = blocksBetween(before, change.from, change.oldTo);
  if (touched.every((block) => block.attrs.rule === "free")) return true;
  return templateBreaches(before, after).length === 0;
}
