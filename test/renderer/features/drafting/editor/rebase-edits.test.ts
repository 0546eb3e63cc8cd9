import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBlock } from "../../../../../renderer/features/drafting/editor/block-commands";
import { rebaseEdits } from "../../../../../renderer/features/drafting/editor/rebase-edits";
import { firstEdits, unsentEdits } from "../../../../../renderer/features/drafting/editor/sent-edits";
import { documentFault } from "../../../../../shared/domain/programme/rules";
import { programmeOf, TestEditor } from "../../../drafting/editor-states";

const base = () =>
  programmeOf(["paragraph", "Một"], ["paragraph", "Hai"], ["heading", "Ba", { rule: "locked" }]);

function written(edit: (editor: TestEditor) => void) {
  const editor = new TestEditor(base());
  edit(editor);
  return unsentEdits(editor.state);
}

function on(doc: ReturnType<typeof base>, edits: ReturnType<typeof unsentEdits>): string[] {
  let result = doc;
  for (const step of edits.flat()) result = step.apply(result).doc ?? result;
  return result.children.slice(1).map((block) => block.textContent);
}

describe("edits on another text", () => {
  it("keeps edits of blocks that did not change there", () => {
    const edits = written((editor) => {
      editor.at(2, 3).type("!");
      editor.at(1, 3).type("?");
    });
    const onto = programmeOf(
      ["paragraph", "Khác", { id: "x" }],
      ["paragraph", "Một", { id: "b1" }],
      ["paragraph", "Hai hai", { id: "b2" }],
    );
    const result = rebaseEdits(base(), edits, onto);
    expect(result.lost).toEqual([]);
    expect(on(onto, result.edits)).toEqual(["Khác", "Một?", "Hai hai!"]);
  });

  it("never takes half of an edit: a block that was split off has an id of its own or is not there", () => {
    const edits = written((editor) => editor.at(1, 1).run(splitBlock));
    expect(edits).toHaveLength(1);
    expect(edits[0]).toHaveLength(2);
  });

  it("hands back blocks whose edit was refused, unless the new text has them just so", () => {
    const edits = written((editor) => {
      editor.at(1, 3).type("?");
      editor.at(2, 3).type("!");
    });
    const result = rebaseEdits(base(), edits, base(), [0]);
    expect(result.lost.map((block) => block.textContent)).toEqual(["Một?"]);
    expect(on(base(), result.edits)).toEqual(["Một", "Hai!", "Ba"]);
    const there = programmeOf(
      ["paragraph", "Một?"],
      ["paragraph", "Hai"],
      ["heading", "Ba", { rule: "locked" }],
    );
    expect(rebaseEdits(base(), edits, there, [0]).lost).toEqual([]);
  });

  it("does not touch text the template has fixed meanwhile", () => {
    const edits = written((editor) => editor.at(1, 3).type("?"));
    const onto = programmeOf(["paragraph", "Một", { rule: "locked" }], ["paragraph", "Hai"]);
    const result = rebaseEdits(base(), edits, onto);
    expect(result.edits).toEqual([]);
    expect(result.lost.map((block) => block.textContent)).toEqual(["Một?"]);
  });

  it("leaves a sound document, whatever was typed, refused and changed elsewhere", () => {
    const act = fc.record({ block: fc.integer({ min: 1, max: 2 }), at: fc.nat(3), splits: fc.boolean() });
    const texts = fc.array(fc.constantFrom("Một", "Hai", "Khác", ""), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), texts, fc.array(fc.nat(7)), (acts, blocks, refused) => {
        const edits = written((editor) => {
          for (const { block, at, splits } of acts) {
            editor.at(block, Math.min(at, editor.state.doc.child(block).content.size));
            if (splits) editor.run(splitBlock);
            else editor.type("á");
          }
        });
        const onto = programmeOf(...blocks.map((text) => ["paragraph", text] as const));
        const result = rebaseEdits(base(), edits, onto, refused);
        let doc = onto;
        for (const step of result.edits.flat()) doc = step.apply(doc).doc ?? programmeOf();
        expect(documentFault(doc)).toBeNull();
        expect(() => doc.check()).not.toThrow();
      }),
    );
  });
});

describe("what is sent at once", () => {
  it("is cut between edits, by number and by steps, and is never nothing", () => {
    const edits = written((editor) => {
      editor.at(1, 1).run(splitBlock);
      editor.type("ab");
    });
    expect(edits.map((edit) => edit.length)).toEqual([2, 1, 1]);
    expect(firstEdits(edits, Number.POSITIVE_INFINITY, 10)).toHaveLength(3);
    expect(firstEdits(edits, 2, 10)).toHaveLength(2);
    expect(firstEdits(edits, 3, 3)).toHaveLength(2);
    expect(firstEdits(edits, 3, 1)).toHaveLength(1);
    expect(firstEdits([], 3, 1)).toEqual([]);
  });
});
