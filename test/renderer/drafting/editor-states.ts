import type { Attrs, Node as ProgrammeNode } from "prosemirror-model";
import {
  type Command,
  type EditorState,
  type Plugin,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import { createEditorState } from "../../../renderer/features/drafting/editor/editor-plugins";
import type { Restart } from "../../../renderer/features/drafting/editor/sync";
import { programmeSchema } from "../../../shared/domain/programme/schema";

/** A block by type, text and attributes; its id is its place unless given. */
export type Block = readonly [type: string, text: string, attrs?: Attrs];

/** A programme of blocks; the title is added in front. */
export function programmeOf(...blocks: readonly Block[]): ProgrammeNode {
  const all: readonly Block[] = [["title", "Chương trình"], ...blocks];
  const nodes = all.map(([type, text, attrs], index) =>
    programmeSchema.node(
      type,
      { id: `b${index}`, ...attrs },
      text === "" ? [] : [programmeSchema.text(text)],
    ),
  );
  return programmeSchema.node("doc", null, nodes);
}

/** An editor with everything but a screen; refused edits are counted, what a restart could not keep is collected. */
export class TestEditor {
  state: EditorState;
  refusals = 0;
  readonly lost: string[] = [];
  readonly clientId: string;
  private ids = 0;

  constructor(doc: ProgrammeNode, clientId = "test", revision = 0, more: readonly Plugin[] = []) {
    this.clientId = clientId;
    this.state = this.create(doc, revision, more);
  }

  private create(doc: ProgrammeNode, revision: number, more: readonly Plugin[]): EditorState {
    const nothing = () => undefined;
    const setup = {
      ...{ doc, revision, clientId: this.clientId },
      makeId: () => `${this.clientId}-${++this.ids}`,
      onRefused: () => {
        this.refusals += 1;
      },
      texts: { hintFor: () => "", lockReason: () => "" },
      workspace: {
        ...{ openFind: nothing, nextSpan: nothing, previousSpan: nothing },
        ...{ toggleQuotation: nothing, acceptPassage: nothing, openFacts: nothing, editBlock: nothing },
      },
    };
    return createEditorState(setup, more);
  }

  restart({ doc, revision, edits }: Restart): void {
    this.state = this.create(doc, revision, []);
    for (const edit of edits) {
      const { tr } = this.state;
      for (const step of edit) tr.step(step);
      this.dispatch(tr);
    }
  }

  handBack(lost: readonly ProgrammeNode[]): void {
    this.lost.push(...lost.map((block) => block.textContent));
  }

  dispatch = (tr: Transaction): void => {
    this.state = this.state.apply(tr);
  };

  /** Puts the cursor (or a selection) by block index and character. */
  at(block: number, from: number, toBlock = block, to = from): this {
    const anchor = this.position(block, from);
    const head = this.position(toBlock, to);
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, anchor, head)));
    return this;
  }

  run(command: Command): boolean {
    return command(this.state, this.dispatch);
  }

  type(text: string): this {
    for (const letter of text) this.dispatch(this.state.tr.insertText(letter));
    return this;
  }

  position(block: number, offset: number): number {
    let pos = 1 + offset;
    for (let index = 0; index < block; index++) pos += this.state.doc.child(index).nodeSize;
    return pos;
  }

  /** The blocks without the title, as "type text" with the kind's own attribute. */
  get blocks(): readonly string[] {
    return this.state.doc.children.slice(1).map((block) => {
      const detail = block.attrs.level ?? block.attrs.style ?? "";
      return `${block.type.name}${detail === "" ? "" : `:${detail}`} ${block.textContent}`.trim();
    });
  }

  get blockIds(): readonly string[] {
    return this.state.doc.children.map((block) => String(block.attrs.id));
  }

  get cursor(): string {
    const { $head } = this.state.selection;
    return `${$head.index(0)}/${$head.parentOffset}`;
  }
}
