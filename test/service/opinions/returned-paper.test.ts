import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/service/exports";
import {
  type AskedProgramme,
  type ReturnedPaper,
  readReturnedPaper,
} from "../../../electron/service/opinions";
import { OfficeError } from "../../../shared/contract/errors";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { dividedProgramme, docxOf, layoutSample, typicalProgramme } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";
import { canEditInLibreOffice, editedInLibreOffice, withParts } from "../../support/returned-papers";

const folder = temporaryFolder();
const patience = 120_000;
afterAll(() => folder.remove());

const identity = { programmeId: "p1", revision: 4 };
const sent = () => writeDocx(layoutSample(typicalProgramme), identity);

/** The programme as it is when the papers come home: the last block gone, one reworded, one moved to the front. */
const present = typicalProgramme.type.create(null, [
  typicalProgramme.child(0),
  ...typicalProgramme.children
    .slice(5, -1)
    .map((node) =>
      node.textContent.startsWith("95% hồ sơ")
        ? node.type.create(node.attrs, programmeSchema.text(`Phấn đấu ${node.textContent}`))
        : node,
    ),
  ...typicalProgramme.children.slice(1, 5),
]);

const asked: AskedProgramme = {
  id: "p1",
  revision: 9,
  doc: present,
  documentAt: (revision) => (revision === 4 ? typicalProgramme : revision === 9 ? present : null),
};

const blockWith = (words: string) => {
  const node = typicalProgramme.children.find((child) => child.textContent.includes(words));
  return { id: String(node?.attrs.id), text: node?.textContent ?? "" };
};

/** What matters of each opinion, in words: kind, author, what was said, and the words of the programme it stands at. */
const brief = ({ opinions }: ReturnedPaper) =>
  opinions.map(({ kind, author, what, where }) => {
    const text = typicalProgramme.children.find((node) => node.attrs.id === where.blockId)?.textContent ?? "";
    const [before, on] = [text.slice(0, where.from).slice(-8), text.slice(where.from, where.to)];
    return `${kind} ${author}: ${what} @ ${before}|${on}`;
  });

const stamp = 'w:author="Vì Thị Hoa" w:date="2026-11-20T09:15:00Z"';

/** The paper with the run of a text replaced by other runs, as Word would write them. */
async function changed(words: string, runs: (text: (part: string) => string) => string): Promise<Uint8Array> {
  const run = (part: string) => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`;
  return withParts(await sent(), {
    "word/document.xml": (xml) => {
      const found = xml.split(run(words));
      if (found.length < 2) throw new Error(`no run "${words}"`);
      return [found[0] + runs(run) + found[1], ...found.slice(2)].join(run(words));
    },
  });
}

const target = "95% hồ sơ được xử lý trên môi trường mạng.";
const comments = (inner: string) =>
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:comments>`;

describe("a paper that came home from Word", () => {
  it("without remarks is known again and has nothing to doubt", async () => {
    expect(readReturnedPaper(await sent(), asked)).toEqual({
      document: "same",
      revision: 4,
      opinions: [],
      findings: [],
    });
  });

  it("gives every tracked change with author, time, words and place", async () => {
    const bytes = await changed(
      target,
      (run) =>
        `${run("95% hồ sơ")}<w:del w:id="900" ${stamp}><w:r><w:delText xml:space="preserve"> được</w:delText></w:r></w:del>` +
        `<w:ins w:id="901" ${stamp}>${run(" công")}${run(" việc")}</w:ins>${run(" xử lý trên môi trường mạng.")}`,
    );
    const paper = readReturnedPaper(bytes, asked);
    expect(brief(paper)).toEqual([
      "deletion Vì Thị Hoa:  được @ 5% hồ sơ| được",
      "insertion Vì Thị Hoa:  công việc @  sơ được|",
    ]);
    expect(paper.findings).toEqual([]);
    expect(paper.opinions[0]).toMatchObject({ at: "2026-11-20T09:15:00", where: { path: "II" } });
  });

  it("carries places of the version it was printed from over to the present one", async () => {
    const bytes = await changed(
      target,
      (run) =>
        `${run("95% ")}<w:del w:id="900" ${stamp}>${run("hồ sơ")}</w:del>${run(" được xử lý trên môi trường mạng.")}`,
    );
    const [opinion] = readReturnedPaper(bytes, asked).opinions;
    const now = `Phấn đấu ${target}`;
    expect(opinion?.now).toMatchObject({
      blockId: blockWith(target).id,
      from: now.indexOf("hồ sơ"),
      isGone: false,
    });
  });

  it("reads a heading under its mark on a line of its own as its words alone", async () => {
    const words = "TÌNH HÌNH VÀ KẾT QUẢ";
    const paper = await writeDocx(layoutSample(dividedProgramme), identity);
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const change = `<w:del w:id="900" ${stamp}>${run("TÌNH HÌNH")}</w:del>${run(" VÀ KẾT QUẢ")}`;
    const bytes = withParts(paper, { "word/document.xml": (xml) => xml.replace(run(words), change) });
    const { opinions } = readReturnedPaper(bytes, {
      ...asked,
      doc: dividedProgramme,
      documentAt: () => dividedProgramme,
    });
    expect(opinions).toMatchObject([{ kind: "deletion", where: { from: 0, to: 9, path: "Phần I" } }]);
  });

  it("gives comments with their answers, over several paragraphs too", async () => {
    const bytes = withParts(
      await changed(
        target,
        (run) => `<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>${run(target)}`,
      ),
      {
        "word/document.xml": (xml) =>
          xml.replace(
            /(412 đảng viên[^<]*<\/w:t><\/w:r>)/u,
            '$1<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="1"/></w:r>',
          ),
        "word/comments.xml": () =>
          comments(
            `<w:comment w:id="1" ${stamp}><w:p w14:paraId="AA"><w:r><w:t>Thấp quá</w:t></w:r></w:p></w:comment>` +
              `<w:comment w:id="2" w:author="Hà" w:date="0001-01-01T00:00:00Z"><w:p w14:paraId="BB"><w:r><w:t>Đồng ý</w:t></w:r></w:p></w:comment>`,
          ).replace("<w:comments ", '<w:comments xmlns:w14="x" '),
        "word/commentsExtended.xml": () =>
          '<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="AA" w15:done="1"/><w15:commentEx w15:paraId="BB" w15:paraIdParent="AA" w15:done="0"/></w15:commentsEx>',
      },
    );
    const { opinions } = readReturnedPaper(bytes, asked);
    expect(opinions).toMatchObject([
      {
        kind: "comment",
        what: "Thấp quá",
        isResolved: true,
        replyTo: null,
        where: { from: 0, to: target.length },
      },
      { kind: "comment", author: "Hà", what: "Đồng ý", at: null, replyTo: 0 },
    ]);
    expect(opinions[0]?.where.quoted).toContain("412 đảng viên");
  });

  it("reads a paragraph that was broken in two as the one it was", async () => {
    const bytes = withParts(await sent(), {
      "word/document.xml": (xml) =>
        xml.replace(
          /<w:p><w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>(<w:bookmarkStart [^>]*>)<w:r><w:t xml:space="preserve">95% hồ sơ được/u,
          `<w:p><w:pPr>$1<w:rPr><w:ins w:id="1" ${stamp}/></w:rPr></w:pPr>$2<w:r><w:t>95% hồ sơ</w:t></w:r></w:p>` +
            `<w:p><w:pPr>$1</w:pPr><w:ins w:id="2" ${stamp}><w:r><w:t>Cả xã</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> được`,
        ),
    });
    const paper = readReturnedPaper(bytes, asked);
    expect(brief(paper)).toEqual(["insertion Vì Thị Hoa: Cả xã @ 5% hồ sơ|"]);
    expect(paper.findings).toEqual([]);
  });

  it("gives a remark in a row of the annex to the duty of that row", async () => {
    const bytes = await changed(
      "Danh sách lớp 3",
      (run) => `<w:del w:id="9" ${stamp}>${run("Danh sách lớp 3")}</w:del>`,
    );
    const [opinion] = readReturnedPaper(bytes, asked).opinions;
    expect(opinion).toMatchObject({
      kind: "deletion",
      what: "Danh sách lớp 3",
      where: { blockId: blockWith("kỹ năng số thứ 3 ").id, quoted: "Danh sách lớp 3" },
    });
  });

  it("tells words that changed without being tracked", async () => {
    const bytes = await changed(target, (run) => run("80% hồ sơ được xử lý trên môi trường mạng."));
    expect(readReturnedPaper(bytes, asked).findings).toEqual([
      {
        code: "untracked-change",
        blockId: blockWith(target).id,
        before: target,
        after: "80% hồ sơ được xử lý trên môi trường mạng.",
      },
    ]);
  });
});

describe("a file that is not the paper that was sent out", () => {
  const remark = (xml: string) =>
    xml.replace(
      target,
      `</w:t></w:r><w:ins w:id="9" ${stamp}><w:r><w:t>Nay </w:t></w:r></w:ins><w:r><w:t>${target}`,
    );

  it("is told to be another programme's by what it says of itself", async () => {
    const other = await writeDocx(layoutSample(typicalProgramme), { programmeId: "p2", revision: 4 });
    const paper = readReturnedPaper(withParts(other, { "word/document.xml": remark }), asked);
    expect(paper).toMatchObject({ document: "other", revision: null, findings: [] });
    expect(paper.opinions).toMatchObject([{ what: "Nay ", where: { blockId: null }, now: null }]);
  });

  it("is told by its text when another document was pasted into our paper", async () => {
    const bytes = withParts(await sent(), {
      "word/document.xml": (xml) =>
        xml
          .replaceAll(/<w:bookmark(?:Start|End)[^>]*>/gu, "")
          .replaceAll(/(<w:t xml:space="preserve">)[^<]*/gu, "$1Nội dung khác hẳn"),
    });
    expect(readReturnedPaper(bytes, asked).document).toBe("other");
  });

  it("is still ours when it lost its properties, by its marks", async () => {
    const bytes = withParts(await sent(), { "docProps/custom.xml": () => "<Properties/>" });
    expect(readReturnedPaper(bytes, asked)).toMatchObject({
      document: "same",
      revision: null,
      findings: [{ code: "identity-missing", count: 1 }],
    });
  });

  it("is unknown when it has none of our marks; remarks are placed by their words", async () => {
    const bytes = withParts(await docxOf(typicalProgramme), {
      "word/document.xml": (xml) => remark(xml).replaceAll(/<w:bookmark(?:Start|End)[^>]*>/gu, ""),
    });
    const paper = readReturnedPaper(bytes, asked);
    expect(paper).toMatchObject({ document: "unknown", findings: [{ code: "place-guessed", count: 1 }] });
    expect(paper.opinions[0]?.where.blockId).toBe(blockWith(target).id);
  });

  it("with marks gone, unknown or doubled says how many", async () => {
    const bytes = withParts(await sent(), {
      "word/document.xml": (xml) => {
        const names = [...xml.matchAll(/w:name="(LT[0-9a-f]{32})"/gu)].map((match) => match[1] ?? "");
        return xml
          .replaceAll(names[1] ?? "", "renamed")
          .replaceAll(names[2] ?? "", `LT${"0".repeat(32)}`)
          .replaceAll(names[3] ?? "", names[4] ?? "");
      },
    });
    const { document, findings } = readReturnedPaper(bytes, asked);
    expect(document).toBe("same");
    expect(findings).toContainEqual({ code: "places-lost", count: 3 });
    expect(findings).toContainEqual({ code: "places-foreign", count: 1 });
    expect(findings).toContainEqual({ code: "places-doubled", count: 1 });
  });

  it("of a version that never was has no revision", async () => {
    const later = await writeDocx(layoutSample(typicalProgramme), { programmeId: "p1", revision: 40 });
    expect(readReturnedPaper(later, asked)).toMatchObject({ document: "same", revision: null });
  });

  it.each([
    ["nothing", new Uint8Array(), "file-empty"],
    ["text", new TextEncoder().encode("Kính gửi"), "file-not-docx"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7"), "file-unsupported"],
    ["a broken zip", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), "file-damaged"],
    ["Word 97", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "file-legacy-doc"],
  ])("is refused when it is %s", (_, bytes, code) => {
    expect(() => readReturnedPaper(bytes, asked)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ["cut off", (xml: string) => xml.slice(0, 5000)],
    ["empty", () => ""],
    ["no document", () => "<w:other xmlns:w='x'/>"],
    ["nested without end", (xml: string) => xml.replace("<w:body>", `<w:body>${"<w:sdt>".repeat(60_000)}`)],
    [
      "nested deeply",
      () =>
        `<w:document xmlns:w="x"><w:body>${"<w:sdt>".repeat(60_000)}${"</w:sdt>".repeat(60_000)}</w:body></w:document>`,
    ],
    [
      "an entity bomb",
      (xml: string) =>
        xml.replace(/^<\?xml[^>]*\?>/u, '<!DOCTYPE a [<!ENTITY b "bbbb">]>').replace(target, "&b;"),
    ],
  ])("is refused as damaged when its text is %s", async (_, change) => {
    const bytes = withParts(await sent(), { "word/document.xml": change });
    expect(() => readReturnedPaper(bytes, asked)).toThrow(expect.objectContaining({ code: "file-damaged" }));
  });
});

describe("a paper that was damaged on its way", () => {
  it("is read or refused, whatever is cut out of it or put into it", async () => {
    const bytes = await sent();
    const debris = fc.constantFrom(
      "",
      "<",
      "&",
      "</w:p>",
      "<w:p>",
      `<w:ins ${stamp}>`,
      '<w:commentRangeStart w:id="1"/>',
    );
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(3000), debris, (from, length, put) => {
        const broken = withParts(bytes, {
          "word/document.xml": (xml) => xml.slice(0, from) + put + xml.slice(from + length),
        });
        let refusal: unknown = null;
        try {
          readReturnedPaper(broken, asked);
        } catch (error) {
          refusal = error;
        }
        expect(refusal === null || (refusal instanceof OfficeError && refusal.code === "file-damaged")).toBe(
          true,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe.skipIf(!canEditInLibreOffice)("a paper that came home from LibreOffice", () => {
  let paper: ReturnedPaper;
  let again: ReturnedPaper;

  beforeAll(async () => {
    const edits = [
      { do: "comment", at: "412 đảng viên", text: "Đề nghị nêu rõ nguồn số liệu." },
      { do: "insert", after: "môi trường mạng.", text: " Mỗi thôn có một tổ giúp dân." },
      { do: "delete", at: "Rõ người, rõ việc, rõ thời gian." },
      { do: "comment", at: "MỤC TIÊU", text: "Tách chỉ tiêu của năm." },
      { do: "paragraph", after: "Lắp mạng không dây", text: "Sửa nhà văn hoá." },
    ] as const;
    const bytes = await editedInLibreOffice(folder.path, await sent(), edits);
    paper = readReturnedPaper(bytes, asked);
    again = readReturnedPaper(await editedInLibreOffice(folder.path, bytes, []), asked);
  }, patience);

  it("is known again, with the version it was printed from and all its marks", () => {
    expect(paper).toMatchObject({ document: "same", revision: 4, findings: [] });
  });

  it("has every remark with author, words and place", () => {
    expect(brief(paper)).toEqual([
      "deletion Lò Văn Toàn: Rõ người, rõ việc, rõ thời gian. @ |Rõ người, rõ việc, rõ thời gian.",
      "comment Lò Văn Toàn: Tách chỉ tiêu của năm. @ |Mục tiêu",
      "insertion Lò Văn Toàn:  Mỗi thôn có một tổ giúp dân. @ ng mạng.|",
      "comment Lò Văn Toàn: Đề nghị nêu rõ nguồn số liệu. @ |412 đảng viên",
      "insertion Lò Văn Toàn: Sửa nhà văn hoá. @ oá thôn.|",
    ]);
    expect(paper.opinions.every(({ at }) => at !== null && /^20\d\d-/u.test(at))).toBe(true);
  });

  it("has the same remarks after it was opened and saved once more", () => {
    expect(again.opinions).toEqual(paper.opinions);
  });

  it(
    "edited without tracking tells the changed words",
    async () => {
      const edits = [{ do: "insert", after: "95% hồ sơ", text: " công" }] as const;
      const bytes = await editedInLibreOffice(folder.path, await sent(), edits, true);
      expect(readReturnedPaper(bytes, asked)).toMatchObject({
        opinions: [],
        findings: [{ code: "untracked-change", after: target.replace("hồ sơ", "hồ sơ công") }],
      });
    },
    patience,
  );
});
