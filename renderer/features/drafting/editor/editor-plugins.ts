import { collab } from "prosemirror-collab";
import { dropCursor } from "prosemirror-dropcursor";
import { history } from "prosemirror-history";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { EditorState, type Plugin } from "prosemirror-state";
import { blockIds } from "./block-ids";
import { type BlockMarkTexts, blockMarks } from "./block-marks";
import { typedMarks } from "./input-rules";
import { keptMarks } from "./kept-marks";
import { keyBindings, type WorkspaceKeys } from "./key-bindings";
import { templateGuard } from "./template-guard";

/** What an editor of a programme is made with. */
export interface EditorSetup {
  readonly doc: ProgrammeNode;
  readonly revision: number;
  readonly clientId: string;
  readonly texts: BlockMarkTexts;
  readonly workspace: WorkspaceKeys;
  makeId(): string;
  onRefused(): void;
}

/** Undo steps follow pauses of this length (ms). */
const undoPause = 700;

/** The state of an editor with everything that needs no screen: rules, keys, numbering, history, revisions. */
export function createEditorState(setup: EditorSetup, more: readonly Plugin[] = []): EditorState {
  const { doc, revision, clientId, texts, workspace, makeId, onRefused } = setup;
  return EditorState.create({
    doc,
    plugins: [
      typedMarks(),
      ...keyBindings(workspace),
      blockIds(makeId),
      templateGuard(onRefused),
      keptMarks(),
      blockMarks(texts),
      dropCursor({ class: "drafting-drop-cursor", width: 2, color: false }),
      history({ newGroupDelay: undoPause }),
      collab({ version: revision, clientID: clientId }),
      ...more,
    ],
  });
}
