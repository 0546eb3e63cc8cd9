import type { Node as ProgrammeNode } from "prosemirror-model";
import type { HeldEdits } from "../../../renderer/features/drafting/editor/held-edits";
import {
  ProgrammeSync,
  type Restart,
  type SyncStatus,
} from "../../../renderer/features/drafting/editor/sync";
import { isFromService } from "../../../renderer/features/drafting/editor/template-guard";
import { TestEditor } from "./editor-states";
import type { StepAuthority } from "./step-authority";

const times = { pause: 5, longest: 20, retry: 5, quiet: 1, patience: 60 };

/** A window on a programme: an editor and its exchange with the service, at the pace of a test. */
export class EditorWindow {
  readonly editor: TestEditor;
  readonly sync: ProgrammeSync;
  readonly statuses: SyncStatus[] = [];
  isBusy = false;

  /** With held edits it is an editor that takes up what an earlier one of its client id could not hand over. */
  constructor(authority: StepAuthority, clientId: string, held?: HeldEdits) {
    const { doc, revision } = held ?? authority;
    this.editor = new TestEditor(doc, clientId, revision);
    const dispatch = this.editor.dispatch;
    const synced = {
      clientId,
      getState: () => this.editor.state,
      isBusy: () => this.isBusy,
      restart: (from: Restart) => this.editor.restart(from),
      handBack: (lost: readonly ProgrammeNode[]) => this.editor.handBack(lost),
      dispatch,
    };
    this.sync = new ProgrammeSync(authority, synced, (status) => this.statuses.push(status), times);
    this.editor.dispatch = (tr) => {
      dispatch(tr);
      if (tr.docChanged && !isFromService(tr)) this.sync.noteEdit();
    };
    for (const edit of held?.edits ?? []) {
      const { tr } = this.editor.state;
      for (const step of edit) tr.step(step);
      this.editor.dispatch(tr);
    }
  }

  get text(): string {
    return this.editor.state.doc.children.map((block) => block.textContent).join("|");
  }
}
