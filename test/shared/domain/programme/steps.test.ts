import fc from "fast-check";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import {
  assignIds,
  documentFault,
  templateBreaches,
  withIds,
} from "../../../../shared/domain/programme/rules";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { applySteps, readDocument } from "../../../../shared/domain/programme/steps";
import { aDocument, block, typeText } from "../../../support/documents";

const sample = () =>
  aDocument(
    block("heading", "MỤC ĐÍCH", { level: 1, rule: "required" }),
    block("paragraph", "Nguyên văn do tỉnh quy định.", { rule: "locked" }),
    block("paragraph", "Xã có 11 chi bộ."),
    block("duty", "Mở lớp kỹ năng số"),
  );

/** A random edit: typing, deleting, formatting or splitting somewhere. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom("type", "delete", "bold", "split", "attribute"),
    at: fc.nat({ max: 400 }),
    length: fc.nat({ max: 12 }),
    text: fc.string({ minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 12 },
);

function perform(
  doc: ProgrammeNode,
  list: typeof edits extends fc.Arbitrary<infer T> ? T : never,
): Transform {
  const tr = new Transform(doc);
  for (const edit of list) {
    const from = edit.at % tr.doc.content.size;
    const to = Math.min(from + edit.length, tr.doc.content.size);
    const inText = tr.doc.resolve(from).parent.isTextblock;
    if (edit.kind === "type" && inText) typeText(tr, from, edit.text);
    else if (edit.kind === "delete" && inText && tr.doc.resolve(to).sameParent(tr.doc.resolve(from)))
      tr.delete(from, to);
    else if (edit.kind === "bold") tr.addMark(from, to, programmeSchema.mark("strong"));
    else if (edit.kind === "split" && inText && tr.doc.resolve(from).index(0) > 0) tr.split(from);
    else if (edit.kind === "attribute" && tr.doc.nodeAt(0)) tr.setNodeAttribute(0, "links", [`p/${edit.at}`]);
  }
  assignIds(tr, idMaker(tr));
  return tr;
}

function idMaker(tr: Transform): () => string {
  return () => `made-${tr.steps.length}-${tr.doc.content.size}`;
}

describe("steps of a programme", () => {
  it("survive JSON and give the same document when they are applied again", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const doc = aDocument(
          block("paragraph", "Xã có 11 chi bộ."),
          block("duty", "Mở lớp"),
          block("point", "Một ý"),
        );
        const tr = perform(doc, list);
        const json = JSON.parse(JSON.stringify(tr.steps.map((step) => step.toJSON())));
        const result = applySteps(doc, json);
        expect(result.ok && result.doc.eq(tr.doc)).toBe(true);
        expect(readDocument(JSON.parse(JSON.stringify(tr.doc.toJSON()))).eq(tr.doc)).toBe(true);
      }),
    );
  });

  it("can be undone one by one back to where they started", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const doc = sample();
        const tr = perform(doc, list);
        const undo = new Transform(tr.doc);
        for (let index = tr.steps.length - 1; index >= 0; index -= 1) {
          const before = tr.docs[index];
          const step = tr.steps[index];
          if (before && step) undo.step(step.invert(before));
        }
        expect(undo.doc.eq(doc)).toBe(true);
      }),
    );
  });

  it("are refused whole when the outcome is unsound", () => {
    const doc = sample();
    const tr = new Transform(doc).setNodeAttribute(0, "id", "");
    expect(
      applySteps(
        doc,
        tr.steps.map((step) => step.toJSON()),
      ),
    ).toMatchObject({ ok: false, reason: "not-applicable" });
  });

  it("refuse a stored document with unknown nodes, no ids or attributes of another type", () => {
    const doc = sample();
    const spoilt = [
      { ...doc.toJSON(), content: [{ type: "macro" }] },
      programmeSchema
        .node("doc", null, [programmeSchema.node("title"), programmeSchema.node("paragraph")])
        .toJSON(),
      aDocument(block("target", "x", { figures: { value: 3 } })).toJSON(),
    ];
    for (const json of spoilt) expect(() => readDocument(json)).toThrow(RangeError);
  });
});

describe("the template's rules", () => {
  const positionOf = (doc: ProgrammeNode, index: number) =>
    doc.children.slice(0, index).reduce((pos, child) => pos + child.nodeSize, 0);

  it("let free blocks change in any way", () => {
    const doc = sample();
    const from = positionOf(doc, 3);
    const tr = new Transform(doc).delete(from, from + doc.child(3).nodeSize);
    expect(templateBreaches(doc, tr.doc)).toEqual([]);
  });

  it("hold a locked block's text, kind and place, but not its links", () => {
    const doc = sample();
    const at = positionOf(doc, 2);
    const id = String(doc.child(2).attrs.id);
    const change = (work: (tr: Transform) => Transform) =>
      templateBreaches(doc, work(new Transform(doc)).doc);
    expect(change((tr) => typeText(tr, at + 1, "thêm"))).toEqual([{ blockId: id, reason: "locked-changed" }]);
    expect(change((tr) => tr.delete(at, at + doc.child(2).nodeSize))).toEqual([
      { blockId: id, reason: "locked-removed" },
    ]);
    expect(change((tr) => tr.setNodeAttribute(at, "rule", "free"))).toEqual([
      { blockId: id, reason: "locked-removed" },
    ]);
    expect(change((tr) => tr.setNodeAttribute(at, "links", ["p/1"]))).toEqual([]);
    const moved = new Transform(doc)
      .delete(at, at + doc.child(2).nodeSize)
      .insert(positionOf(doc, 1), doc.child(2));
    expect(templateBreaches(doc, moved.doc).map(({ reason }) => reason)).toEqual(["locked-moved"]);
  });

  it("let a required heading be reworded but not removed", () => {
    const doc = sample();
    const at = positionOf(doc, 1);
    expect(templateBreaches(doc, typeText(new Transform(doc), at + 1, "X").doc)).toEqual([]);
    const gone = new Transform(doc).delete(at, at + doc.child(1).nodeSize);
    expect(templateBreaches(doc, gone.doc)).toMatchObject([{ reason: "required-removed" }]);
  });
});

describe("ids of blocks", () => {
  it("stay with the text when Enter is pressed at the start of a paragraph", () => {
    const doc = aDocument(block("paragraph", "Xã có 11 chi bộ."));
    const id = String(doc.child(1).attrs.id);
    const tr = new Transform(doc).split(doc.child(0).nodeSize + 1);
    assignIds(tr, () => "new");
    expect(tr.doc.children.map((child) => child.attrs.id).slice(1)).toEqual(["new", id]);
    expect(documentFault(tr.doc)).toBeNull();
  });

  it("are given to every block that has none", () => {
    let next = 0;
    const bare = programmeSchema.node("doc", null, [
      programmeSchema.node("title"),
      programmeSchema.node("paragraph"),
    ]);
    const doc = withIds(bare, () => `n${++next}`);
    expect(doc.children.map((child) => child.attrs.id)).toEqual(["n1", "n2"]);
    expect(withIds(doc, () => "never")).toBe(doc);
  });
});
