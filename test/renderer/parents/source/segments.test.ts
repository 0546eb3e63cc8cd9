import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../electron/service/readers";
import {
  itemsByParagraph,
  paragraphAt,
  segmentsOf,
} from "../../../../renderer/features/parents/source/segments";
import { editItems } from "../../../../shared/domain/parent-plan";
import { resourcesDir } from "../../../support/office";

const name = "nghi-quyet-12-nq-tu.docx";
const bytes = new Uint8Array(readFileSync(join(resourcesDir, "samples", name)));
const { text, paragraphs, items } = await readDocument({ name, bytes });
const inAll = itemsByParagraph(paragraphs, items);

describe("the source text", () => {
  it("is cut into segments that make up every paragraph again", () => {
    for (const [at, paragraph] of paragraphs.entries()) {
      const segments = segmentsOf(paragraph, inAll.get(at) ?? []);
      expect(segments.map((segment) => segment.text).join("")).toBe(paragraph.text);
      for (const segment of segments)
        expect(text.slice(segment.from, segment.from + segment.text.length)).toBe(segment.text);
    }
  });

  it("shows every item word for word at its place", () => {
    const shown = new Map<string, string>();
    for (const [at, paragraph] of paragraphs.entries())
      for (const segment of segmentsOf(paragraph, inAll.get(at) ?? []))
        if (segment.item) shown.set(segment.item.id, (shown.get(segment.item.id) ?? "") + segment.text);
    expect(items.filter(({ id, text: own }) => shown.get(id) !== own).map(({ id }) => id)).toEqual([]);
  });

  it("marks bodies and dates by their own words", () => {
    const item = items.find(({ bodies }) => bodies.length > 0);
    if (!item) throw new Error("the sample names no body");
    const at = paragraphAt(paragraphs, item.at.from);
    const paragraph = paragraphs[at];
    if (!paragraph) throw new Error("no paragraph there");
    const marked = segmentsOf(paragraph, [item]).filter(({ mark }) => mark === "body");
    expect(marked.map((segment) => segment.text)).toEqual(
      item.bodies.map((body) => text.slice(body.at.from, body.at.to)),
    );
  });

  it("marks nothing inside an item that was rewritten, whose words stand nowhere", () => {
    const [rewritten] = editItems(items, {
      action: "edit-text",
      id: items[0]?.id ?? "",
      text: "Bộ Chính trị, năm 2030",
    });
    const paragraph = rewritten && paragraphs[paragraphAt(paragraphs, rewritten.at.from)];
    if (!rewritten || !paragraph) throw new Error("the sample is empty");
    expect(rewritten.bodies).not.toEqual([]);
    expect(segmentsOf(paragraph, [rewritten]).filter(({ mark }) => mark !== null)).toEqual([]);
  });

  it("finds the paragraph of any offset", () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (offset) => {
        const at = paragraphAt(paragraphs, offset);
        expect(paragraphs[at]?.from).toBeLessThanOrEqual(offset);
        expect(paragraphs[at + 1]?.from ?? text.length).toBeGreaterThan(offset);
      }),
    );
  });

  it("shows a merged item in both of its paragraphs", () => {
    const [first, second] = items;
    const merged = editItems(items, { action: "merge-with-previous", id: second?.id ?? "" });
    const places = [...itemsByParagraph(paragraphs, merged)].filter(([, held]) =>
      held.some(({ id }) => id === first?.id),
    );
    expect(places).toHaveLength(2);
  });
});
