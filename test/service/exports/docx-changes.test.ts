import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { afterAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/service/exports";
import { writeChangesDocx } from "../../../electron/service/exports/docx-changes";
import type { OfficialDocument } from "../../../shared/domain/official-document";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { aDuty } from "../../support/builders";
import { readDocx } from "../../support/docx-reading";
import { canReadPages, convert, pageLines, validationErrors } from "../../support/docx-runtimes";
import {
  draftDetails,
  finalDetails,
  layoutSample,
  longProgramme,
  typicalProgramme,
} from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";
import { countChanges, resolveChanges } from "../../support/tracked-docx";

const folder = temporaryFolder();
const author = { name: "Văn phòng Đảng uỷ", at: "2026-11-22T08:00:00Z" };
afterAll(() => folder.remove());

/** A programme with its blocks picked and changed by a function: null takes a block out. */
function edited(
  doc: ProgrammeNode,
  change: (node: ProgrammeNode, at: number) => ProgrammeNode | readonly ProgrammeNode[] | null,
): ProgrammeNode {
  return doc.type.create(
    doc.attrs,
    doc.children.flatMap((node, at) => change(node, at) ?? []),
  );
}

function reworded(node: ProgrammeNode, from: string, to: string): ProgrammeNode {
  return node.type.create(node.attrs, programmeSchema.text(node.textContent.replace(from, to)));
}

function moved(doc: ProgrammeNode, from: number, to: number): ProgrammeNode {
  const children = [...doc.children];
  children.splice(to, 0, ...children.splice(from, 1));
  return doc.type.create(doc.attrs, children);
}

const lastDuty = typicalProgramme.children.findLastIndex(({ type }) => type.name === "duty");
const firstDuty = typicalProgramme.children.findIndex(({ type }) => type.name === "duty");

/** The sample after a day of work: words, a duty's date, a new duty, one taken out, two moves, a heading of another level. */
const later = moved(
  moved(
    edited(typicalProgramme, (node, at) => {
      if (at === firstDuty) return reworded(node, "Mở lớp kỹ năng số", "Tổ chức lớp kỹ năng số cơ bản");
      if (at === firstDuty + 1) return null;
      if (at === firstDuty + 3) {
        const due = { date: "2026-09-30", shown: "30/9/2026" };
        const written = node.type.create({ ...node.attrs, duty: aDuty({ due }) }, node.content);
        const added = node.type.create(
          { ...node.attrs, id: "new" },
          programmeSchema.text("Việc mới giao thêm."),
        );
        return [added, written];
      }
      if (node.textContent === "Mạng và thiết bị")
        return node.type.create({ ...node.attrs, level: 2 }, node.content);
      return node;
    }),
    lastDuty - 2,
    firstDuty,
  ),
  6,
  10,
);

const bold = edited(typicalProgramme, (node, at) =>
  at === 3
    ? node.type.create(node.attrs, [
        programmeSchema.text("Đảng uỷ xã", [programmeSchema.mark("strong")]),
        programmeSchema.text(node.textContent.slice("Đảng uỷ xã".length)),
      ])
    : node,
);
const withoutDuties = edited(typicalProgramme, (node) => (node.type.name === "duty" ? null : node));
const inDivisions = edited(typicalProgramme, (node) => {
  const { heading } = programmeSchema.nodes;
  const division = heading?.create({ id: "division", level: 0 }, programmeSchema.text("Phương hướng"));
  return division && node.textContent === "Mục tiêu" ? [division, node] : node;
});
const draft = layoutSample(typicalProgramme);

const pairs: Readonly<Record<string, readonly [OfficialDocument, OfficialDocument]>> = {
  "nothing changed": [draft, draft],
  "a day of work": [draft, layoutSample(later)],
  "the other way round": [layoutSample(later), draft],
  "new looks": [draft, layoutSample(bold)],
  "another draft number": [draft, layoutSample(typicalProgramme, { ...draftDetails, draftNumber: 3 })],
  issued: [draft, layoutSample(typicalProgramme, finalDetails)],
  "an annex more": [layoutSample(withoutDuties), draft],
  "an annex less": [draft, layoutSample(withoutDuties)],
};

/** What a reader of the paper sees, with the counted marks and the style of every paragraph. */
const seen = (bytes: Uint8Array) =>
  readDocx(bytes).paragraphs.map(({ text, mark, styleId }) => `${styleId}|${mark}|${text}`);

const marked = (bytes: Uint8Array) => readDocx(bytes).paragraphs.map(({ text, mark }) => `${mark} ${text}`);

const texts = (bytes: Uint8Array) => readDocx(bytes).paragraphs.map(({ text }) => text);

describe("a paper with tracked changes", () => {
  it.each(Object.entries(pairs))("is valid Office Open XML: %s", async (_, [before, after]) => {
    const bytes = await writeChangesDocx(before, after, author);
    expect(await validationErrors(folder.path, bytes)).toEqual([]);
  });

  it.each(Object.entries(pairs))(
    "is the newer paper when all is accepted: %s",
    async (_, [before, after]) => {
      const bytes = await writeChangesDocx(before, after, author);
      expect(seen(resolveChanges(bytes, "accept"))).toEqual(seen(await writeDocx(after)));
    },
  );

  it.each(Object.entries(pairs))(
    "is the older paper when all is rejected: %s",
    async (_, [before, after]) => {
      const bytes = await writeChangesDocx(before, after, author);
      const [rejected, wanted] = [resolveChanges(bytes, "reject"), await writeDocx(before)];
      expect(texts(rejected).filter(Boolean)).toEqual(texts(wanted).filter(Boolean));
    },
  );

  it("gives back the older paper's numbers and styles too", async () => {
    for (const name of ["a day of work", "the other way round", "another draft number"] as const) {
      const [before, after] = pairs[name] ?? [draft, draft];
      const bytes = await writeChangesDocx(before, after, author);
      expect(seen(resolveChanges(bytes, "reject"))).toEqual(seen(await writeDocx(before)));
    }
  });

  it("keeps look and level of I- when a Phần comes in above it", async () => {
    const divided = layoutSample(inDivisions);
    for (const [before, after] of [
      [draft, divided],
      [divided, draft],
    ] as const) {
      const bytes = await writeChangesDocx(before, after, author);
      expect(await validationErrors(folder.path, bytes)).toEqual([]);
      expect(countChanges(bytes).pPrChange).toBe(0);
      const [accepted, rejected] = [resolveChanges(bytes, "accept"), resolveChanges(bytes, "reject")];
      expect(marked(accepted)).toEqual(marked(await writeDocx(after)));
      expect(marked(rejected)).toEqual(marked(await writeDocx(before)));
      for (const paper of [accepted, rejected])
        expect(seen(paper)).toContain("Heading2|I-|MỤC ĐÍCH, YÊU CẦU");
    }
  });

  it("has no change where there was none", async () => {
    const none = { ins: 0, del: 0, moveFrom: 0, moveTo: 0, rPrChange: 0, pPrChange: 0 };
    expect(countChanges(await writeChangesDocx(draft, draft, author))).toEqual(none);
  });

  it("shows a moved paragraph as moved and a bold word as a new look", async () => {
    const swapped = layoutSample(moved(typicalProgramme, 6, 8));
    const counts = countChanges(await writeChangesDocx(draft, swapped, author));
    expect(counts).toMatchObject({ moveFrom: 2, moveTo: 2, ins: 0, del: 0 });
    const looks = countChanges(await writeChangesDocx(draft, layoutSample(bold), author));
    expect(looks).toMatchObject({ rPrChange: 1, ins: 0, del: 0 });
  });

  it("gives both texts for any two versions", async () => {
    const order = fc.shuffledSubarray([...typicalProgramme.children.keys()].slice(1), { minLength: 1 });
    const words = fc.constantFrom("Đảng uỷ xã giao", "mỗi chi bộ", "hằng quý", "báo cáo");
    const version = fc.tuple(order, fc.array(words, { minLength: 30, maxLength: 30 })).map(([places, said]) =>
      typicalProgramme.type.create(null, [
        typicalProgramme.child(0),
        ...places.map((at) => {
          const node = typicalProgramme.child(at);
          const text = at % 3 === 0 ? `${node.textContent} ${said[at % 30]}` : node.textContent;
          return node.type.create(node.attrs, programmeSchema.text(text));
        }),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(version, version, async (one, other) => {
        const [before, after] = [layoutSample(one), layoutSample(other)];
        const bytes = await writeChangesDocx(before, after, author);
        const full = (from: Uint8Array) => texts(from).filter(Boolean);
        expect(full(resolveChanges(bytes, "accept"))).toEqual(full(await writeDocx(after)));
        expect(full(resolveChanges(bytes, "reject"))).toEqual(full(await writeDocx(before)));
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe.skipIf(!canReadPages)("a paper with tracked changes in LibreOffice", () => {
  it("opens and shows old and new words", async () => {
    const changed = edited(longProgramme, (node, at) =>
      at % 9 === 4 ? reworded(node, " ", " (sửa) ") : at % 31 === 7 ? null : node,
    );
    const long = await writeChangesDocx(layoutSample(longProgramme), layoutSample(changed), author);
    writeFileSync(join(folder.path, "long.docx"), long);
    writeFileSync(join(folder.path, "day.docx"), await writeChangesDocx(draft, layoutSample(later), author));
    await convert(folder.path, ["long", "day"], "pdf", folder.path);
    const day = (await pageLines(join(folder.path, "day.pdf"))).flat().join(" ");
    expect(day).toContain("Việc mới giao thêm.");
    expect(day).toContain("Tổ chức lớp kỹ năng số cơ bản");
    expect((await pageLines(join(folder.path, "long.pdf"))).length).toBeGreaterThan(60);
  }, 120_000);
});
