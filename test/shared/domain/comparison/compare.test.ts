import fc from "fast-check";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import {
  type Comparison,
  compareDocuments,
  compareTexts,
  presentPlaces,
} from "../../../../shared/domain/comparison";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { aDuty } from "../../../support/builders";
import { block } from "../../../support/documents";

const text = (...words: readonly string[]) => words.join(" ");

function programme(...blocks: readonly ProgrammeNode[]): ProgrammeNode {
  return programmeSchema.node("doc", null, [block("title", "về chuyển đổi số", { id: "t" }), ...blocks]);
}

function paragraph(id: string, content: string): ProgrammeNode {
  return block("paragraph", content, { id });
}

/** What a reader learns from a comparison: each row's place, kind and words, without either document. */
const brief = ({ rows }: Comparison) =>
  rows
    .filter(({ block: { kind, isMoved } }) => kind !== "same" || isMoved)
    .map(({ block: { id, kind, isMoved }, stands }) => `${id} ${kind}${isMoved ? " moved" : ""} ${stands}`);

/** The new version from the old one and nothing of the comparison but its order, new words and changes. */
function applied(before: ProgrammeNode, { rows }: Comparison): readonly string[] {
  const old = new Map(before.children.map((child) => [String(child.attrs.id), child.textContent]));
  return rows
    .filter(({ stands }) => stands !== "before")
    .map(({ block: { id, kind, pieces } }) => {
      if (kind === "same") return `${id}: ${old.get(id)}`;
      let rest = old.get(id) ?? "";
      const made = pieces.map((piece) => {
        if (piece.kind === "added") return piece.text;
        if (!rest.startsWith(piece.text))
          throw new Error(`${id}: "${piece.text}" is not what the old text has`);
        rest = rest.slice(piece.text.length);
        return piece.kind === "same" ? piece.text : "";
      });
      if (rest !== "") throw new Error(`${id}: "${rest}" of the old text is not accounted for`);
      return `${id}: ${made.join("")}`;
    });
}

const asLines = (doc: ProgrammeNode) =>
  doc.children.map((child) => `${child.attrs.id}: ${child.textContent}`);

const syllable = fc.constantFrom(
  "Đảng",
  "uỷ",
  "xã",
  "thôn",
  "bản",
  "số",
  "57-NQ/TW,",
  "30/6/2026.",
  "🙂",
  "é",
);
const sentence = fc.array(syllable, { maxLength: 9 }).map((words) => words.join(" "));
const blocks = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), sentence), {
  selector: ([id]) => id,
  maxLength: 12,
});
const anyProgramme = blocks.map((given) =>
  programme(...given.map(([id, content]) => paragraph(`p${id}`, content)), paragraph("last", "Hết.")),
);

describe("comparing two versions of a programme", () => {
  it("gives the new version when it is applied to the old one", () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, (before, after) => {
        expect(applied(before, compareDocuments(before, after))).toEqual(asLines(after));
      }),
    );
  });

  it("shows the old version in order when what is new is left out", () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, (before, after) => {
        const rows = compareDocuments(before, after).rows.filter(({ stands }) => stands !== "after");
        expect(rows.map((row) => row.block.id)).toEqual(before.children.map((child) => child.attrs.id));
      }),
    );
  });

  it("finds nothing between a programme and itself", () => {
    fc.assert(
      fc.property(anyProgramme, (doc) => {
        const { totals, rows } = compareDocuments(doc, programmeSchema.nodeFromJSON(doc.toJSON()));
        expect(totals).toEqual({ added: 0, removed: 0, changed: 0, moved: 0 });
        expect(rows).toHaveLength(doc.childCount);
      }),
    );
  });

  it("finds backwards what it finds forwards: added for removed, as many changed and moved", () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, (before, after) => {
        const { added, removed, changed, moved } = compareDocuments(before, after).totals;
        const back = compareDocuments(after, before).totals;
        expect(back).toEqual({ added: removed, removed: added, changed, moved });
      }),
    );
  });

  it("moves as few blocks as can be", () => {
    const before = programme(...["a", "b", "c", "d", "e"].map((id) => paragraph(id, id)));
    const after = programme(...["e", "a", "b", "d", "c"].map((id) => paragraph(id, id)));
    const found = compareDocuments(before, after);
    expect(found.totals).toMatchObject({ moved: 2, changed: 0, added: 0, removed: 0 });
    expect(brief(found)[0]).toBe("e same moved after");
  });

  it("names a block that was moved and reworded in both ways, and where it left", () => {
    const before = programme(paragraph("a", "Một việc cũ."), paragraph("b", "Hai."), paragraph("c", "Ba."));
    const after = programme(paragraph("b", "Hai."), paragraph("c", "Ba."), paragraph("a", "Một việc mới."));
    const found = compareDocuments(before, after);
    expect(brief(found)).toEqual(["a changed moved before", "a changed moved after"]);
    expect(found.totals).toEqual({ added: 0, removed: 0, changed: 1, moved: 1 });
  });

  it("shows what went before what came, between the blocks that stayed", () => {
    const before = programme(paragraph("a", "A"), paragraph("x", "X"), paragraph("z", "Z"));
    const after = programme(paragraph("a", "A"), paragraph("y", "Y"), paragraph("z", "Z"));
    expect(brief(compareDocuments(before, after))).toEqual(["x removed before", "y added after"]);
  });

  it("lists what changed of a duty beside its words, as the annex shows it", () => {
    const before = block("duty", "Mở lớp", { id: "d", duty: aDuty() });
    const after = block("duty", "Mở lớp", {
      id: "d",
      duty: aDuty({
        lead: { bodyId: null, name: "Văn phòng Đảng uỷ" },
        coordinating: [{ bodyId: null, name: "Trường THCS" }],
        due: { date: "2026-09-30", shown: "quý III/2026" },
      }),
    });
    const row = compareDocuments(programme(before), programme(after)).rows[1];
    expect(row?.block).toMatchObject({
      kind: "changed",
      isReformatted: false,
      fields: [
        { field: "lead", before: "Ban Xây dựng Đảng", after: "Văn phòng Đảng uỷ" },
        { field: "coordinating", before: [], after: ["Trường THCS"] },
        { field: "due", before: "30/6/2026", after: "quý III/2026" },
      ],
    });
  });

  it("lists a new kind of block and a new heading level", () => {
    const before = programme(paragraph("a", "Mở lớp"), block("heading", "Mục tiêu", { id: "h", level: 1 }));
    const after = programme(
      block("target", "Mở lớp", { id: "a" }),
      block("heading", "Mục tiêu", { id: "h", level: 2 }),
    );
    const { rows } = compareDocuments(before, after);
    expect(rows.flatMap((row) => row.block.fields)).toEqual([
      { field: "type", before: "paragraph", after: "target" },
      { field: "level", before: "1", after: "2" },
    ]);
  });

  it("tells a new look of the same words from new words", () => {
    const bold = programmeSchema.node("paragraph", { id: "a" }, [
      programmeSchema.text("Việc", [programmeSchema.mark("strong")]),
      programmeSchema.text(" gấp"),
    ]);
    const found = compareDocuments(programme(paragraph("a", "Việc gấp")), programme(bold)).rows[1];
    expect(found?.block).toMatchObject({ kind: "changed", isReformatted: true, fields: [] });
  });
});

describe("comparing two texts", () => {
  it("keeps syllables, numbers and dates whole", () => {
    const before = "Hoàn thành trước ngày 30/6/2026 theo Nghị quyết số 57-NQ/TW của Đảng uỷ xã.";
    const after = "Hoàn thành trước ngày 30/9/2026 theo Nghị quyết số 58-NQ/TW của Đảng uỷ phường.";
    const changed = compareTexts(before, after).filter(({ kind }) => kind !== "same");
    expect(changed.map((piece) => piece.text)).toEqual([
      "30/6/2026",
      "30/9/2026",
      "57-NQ/TW",
      "58-NQ/TW",
      "xã",
      "phường",
    ]);
  });

  it("shows neighbouring changed words as one change", () => {
    const pieces = compareTexts("Phát triển xã hội số trên địa bàn", "Phát triển kinh tế số trên địa bàn");
    expect(pieces.map(({ kind, text: words }) => `${kind}:${words}`)).toEqual([
      "same:Phát triển ",
      "removed:xã hội",
      "added:kinh tế",
      "same: số trên địa bàn",
    ]);
  });

  it("replaces a text that has next to nothing in common as a whole", () => {
    const pieces = compareTexts(
      "Giao Văn phòng theo dõi, đôn đốc và báo cáo hằng quý",
      "Mỗi chi bộ đăng ký một việc làm cụ thể và thiết thực",
    );
    expect(pieces.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  it("is exact for texts of thousands of words, alike or not", () => {
    const long = (seed: string, count: number) =>
      text(...Array.from({ length: count }, (_, at) => `${seed}${(at * 7919) % 997}`));
    for (const [before, after] of [
      [long("a", 30_000), long("b", 30_000)],
      [long("a", 9_000), long("a", 9_500)],
    ] as const) {
      const pieces = compareTexts(before, after);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join("");
      expect(without("added") === before && without("removed") === after).toBe(true);
    }
  });
});

describe("places of an older version in the present one", () => {
  const before = programme(
    paragraph("a", "Giao Văn phòng báo cáo hằng quý."),
    paragraph("b", "Bỏ đi."),
    paragraph("c", "Cuối."),
  );
  const after = programme(
    paragraph("c", "Cuối."),
    paragraph("a", "Nay giao cho Văn phòng Đảng uỷ báo cáo hằng quý."),
  );
  const now = presentPlaces(compareDocuments(before, after));
  const words = (blockId: string, of: string, from: ProgrammeNode) => {
    const content = from.children.find((child) => child.attrs.id === blockId)?.textContent ?? "";
    return { blockId, from: content.indexOf(of), to: content.indexOf(of) + of.length };
  };

  it("follow their words through moves and changes", () => {
    expect(now(words("a", "hằng quý", before))).toEqual({ ...words("a", "hằng quý", after), isGone: false });
  });

  it("in a block that was removed go to the block before it", () => {
    expect(now(words("b", "Bỏ", before))).toMatchObject({ isGone: true });
  });

  it("are unknown for a block that the older version never had", () => {
    expect(now({ blockId: "z", from: 0, to: 1 })).toBeNull();
  });

  it("stay within the text of the block whatever happens to it", () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(40), fc.nat(40), (old, next, one, two) => {
        const find = presentPlaces(
          compareDocuments(programme(paragraph("a", old)), programme(paragraph("a", next))),
        );
        const [from, to] = [Math.min(one, two, old.length), Math.min(Math.max(one, two), old.length)];
        const place = find({ blockId: "a", from, to });
        if (!place) throw new Error("the block still stands");
        expect(place.from).toBeGreaterThanOrEqual(0);
        expect(place.to).toBeGreaterThanOrEqual(place.from);
        expect(place.to).toBeLessThanOrEqual(next.length);
      }),
    );
  });
});
