import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeView } from "../../../shared/contract/programmes";
import { checkedAgainst, createProgrammeCheck } from "../../../shared/domain/checked-programme";
import { buildIndex } from "../../../shared/domain/copy-check";
import { unpackFormula } from "../../../shared/domain/copy-check/library";
import { readDocument } from "../../../shared/domain/programme/steps";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { formatInteger, formatShareOf } from "../../../shared/text/format";
import { anItem, aParentDraft, aRegister, aUnit } from "../../support/builders";
import { copies, officeWithCopies, write } from "../../support/copied-programmes";
import { all, readDocx } from "../../support/docx-reading";
import { canReadPages, convert, pageLines, validationErrors } from "../../support/docx-runtimes";
import { temporaryFolder } from "../../support/folder";
import { openTestOffice, type TestOffice } from "../../support/office";
import { readPdf } from "../../support/pdf-reading";

const folder = temporaryFolder();
afterAll(() => folder.remove());

let office: TestOffice;
beforeEach(() => {
  office = openTestOffice();
});
afterEach(() => office.close());

const proofOf = (id: string, format: "docx" | "pdf") => office.client.exports.copyProof({ id, format });

/** The texts of a proof's DOCX, row by row. */
async function rowsOf(id: string): Promise<readonly (readonly string[])[]> {
  const body = readDocx((await proofOf(id, "docx")).bytes).part("word/document.xml");
  return all(body, "w:tr").map((row) => all(row, "w:tc").map(textOf));
}

function textOf(element: Element): string {
  return all(element, "w:t")
    .map((text) => text.textContent)
    .join("");
}

/** The check as the workspace makes it of what it asks the service for. */
async function onScreen({ id, document, parentIds }: ProgrammeView) {
  const { client } = office;
  const parents = await Promise.all(parentIds.map((parent) => client.parents.get({ id: parent })));
  const further = await client.copyCheck.sources({ programmeId: id });
  const packed = await client.library.formula({ programmeId: id });
  const { settings: limits } = await client.office.get({});
  const { counted, earlier, settings } = checkedAgainst(parents, further, limits);
  const indexes = { counted: counted.map(buildIndex), earlier: earlier.map(buildIndex) };
  const check = createProgrammeCheck(indexes, settings, packed && unpackFormula(packed));
  return check.update(blocksForCheck(readDocument(document)));
}

/** What a row of the table of parts must say. */
function shownCounts({ parts, total }: Awaited<ReturnType<typeof onScreen>>["report"]) {
  return [...parts.map(({ counts }) => counts), total].map((counts) => [
    counts.syllables,
    counts.denominator,
    counts.copied,
    counts.adapted,
    counts.renamed,
    formatShareOf(counts.local, counts.denominator),
  ]);
}

function printedCounts(rows: readonly (readonly string[])[]) {
  return rows
    .filter((row) => row.length === 11 && row[0] !== "Phần")
    .map(([, all, , , , counted, copied, adapted, renamed, own]) => [
      ...[all, counted, copied, adapted, renamed].map((number) => Number(number?.replaceAll(".", ""))),
      own,
    ]);
}

function numberIn(words: string): number {
  return Number(words.replaceAll(".", ""));
}

describe("the printed result of the copy check", () => {
  it("has the numbers the workspace shows", async () => {
    const view = await officeWithCopies(office);
    const { report, repeated } = await onScreen(view);
    expect([report.total.copied, report.total.adapted, report.total.renamed].every((sum) => sum > 0)).toBe(
      true,
    );
    const rows = await rowsOf(view.id);
    expect(printedCounts(rows)).toEqual(shownCounts(report));
    const heads = rows.filter((row) => row.length === 1).map(([head]) => head ?? "");
    const counted = report.spans.filter(({ class: kind }) =>
      ["verbatim", "adapted", "renamed"].includes(kind),
    );
    expect(heads).toHaveLength(counted.length + repeated.length);
    counted.forEach(({ syllables }, at) => {
      expect(heads[at]).toContain(`${formatInteger(syllables)} âm tiết`);
    });
  });

  it("has them also with other limits, after more edits and with formulas of the office's library", async () => {
    const view = await officeWithCopies(office);
    const { settings } = await office.client.office.get({});
    await office.client.office.saveSettings({
      settings: { ...settings, verbatimSyllables: 20, localShare: 90 },
    });
    const before = await onScreen(view);
    const wording = copies.find(([id]) => id === "verbatim")?.[2] ?? "";
    const documents = Array.from({ length: 6 }, (_, at) => ({
      ...{ name: `văn bản ${at}`, title: "", text: `${wording} Việc riêng thứ ${at}.` },
    }));
    await office.client.library.add({ parentId: null, documents });
    const later = await write(office, view, [["more", "paragraph", `Thêm nữa, ${wording}`]]);
    const { report } = await onScreen(later);
    expect(report.total.leftOut).toBeGreaterThan(before.report.total.leftOut);
    const rows = await rowsOf(view.id);
    expect(printedCounts(rows)).toEqual(shownCounts(report));
    const facts = rows.map((row) => row.join(" | ")).join("\n");
    expect(facts).toContain("Từ 20 âm tiết liền nhau trở lên");
    expect(facts).toContain("ít nhất 90%");
    expect(facts).toContain("kho văn bản của cơ quan");
  });

  it("has them with two parents, a plan one of them cites, and accepted, quoted and allowed passages", async () => {
    const { client } = office;
    const first = await officeWithCopies(office);
    const cited =
      "Mỗi chi bộ nhận kèm cặp ba hộ khó khăn, mỗi quý đến nhà một lần và ghi vào sổ tay chung của bản";
    const asked =
      "Thư viện lưu động về từng thôn vào phiên chợ, mang theo sách nghề rừng và sách cho trẻ nhỏ mượn đọc";
    const add = (number: string, text: string) =>
      client.parents.add({
        draft: {
          ...aParentDraft([anItem({ id: `p${number}`, text, at: { from: 0, to: text.length } })]),
          register: { ...aRegister, number, title: `Nghị quyết số ${number}` },
        },
      });
    await add("7", cited);
    const second = await add("8", `${asked}. Căn cứ Nghị quyết số 7-NQ/TU của Tỉnh uỷ.`);
    const parentIds = [...first.parentIds, second.id];
    const made = await client.programmes.create({ templateId: "action-programme", parentIds });
    const view = await write(office, made, [
      ...copies,
      ["cited", "paragraph", `Xã sẽ làm: ${cited}.`],
      ["asked", "paragraph", `Xã sẽ làm: ${asked}.`],
    ]);
    const { report } = await onScreen(view);
    expect(new Set(report.spans.map(({ sourceId }) => sourceId)).size).toBeGreaterThan(3);
    const span = report.spans.find(({ blockId }) => blockId === "cited");
    const { fingerprint = "" } = span ?? {};
    await client.copyCheck.accept({
      programmeId: view.id,
      fingerprint,
      text: cited,
      reason: "Giao nguyên văn",
    });
    const rows = await rowsOf(view.id);
    expect(printedCounts(rows)).toEqual(shownCounts(report));
    const numbers = rows
      .filter((row) => row.length === 11 && row[0] !== "Phần")
      .map((row) => row.map(numberIn));
    expect(numbers.length).toBeGreaterThan(2);
    for (const [, all = 0, formula = 0, quoted = 0, allowed = 0, counted = 0] of numbers)
      expect(formula + quoted + allowed + counted).toBe(all);
    const [, , , quoted, allowed] = numbers.at(-1) ?? [];
    expect([quoted, allowed].every((sum) => sum !== undefined && sum > 0)).toBe(true);
    expect(rows.flat().some((words) => words.includes("Giao nguyên văn"))).toBe(true);
    expect(rows.flat().some((words) => words.includes("7-NQ/TU") && words.includes("kèm cặp ba hộ"))).toBe(
      true,
    );
  });

  it("says of which text, when and by which version it was made", async () => {
    const view = await officeWithCopies(office);
    const shown = (await rowsOf(view.id)).map((row) => row.join(" | ")).join("\n");
    const { textHash } = await office.client.issuing.get({ programmeId: view.id });
    expect(shown).toContain(`bản sửa ${view.revision}, mã nội dung ${textHash.slice(0, 12)}`);
    expect(shown).toContain("phiên bản 0.0.0-test");
    expect(shown).toMatch(/ngày 10\/3\/2026/u);
    expect(shown).toContain("Văn bản cấp trên | Nghị quyết số 12-NQ/TU, ngày 05/3/2026 của Tỉnh uỷ Hoà Sơn");
    expect(shown).toContain("Chương trình trước của cơ quan, xét riêng | ");
  });

  it("gives the reason for a passage the office accepts, and keeps it counted", async () => {
    const view = await officeWithCopies(office);
    const { report } = await onScreen(view);
    const [span] = report.spans.filter(({ class: kind }) => kind === "verbatim");
    const reason = "Nhiệm vụ cấp trên giao nguyên văn";
    await office.client.copyCheck.accept({
      ...{ programmeId: view.id, fingerprint: span?.fingerprint ?? "", text: "", reason },
    });
    const rows = await rowsOf(view.id);
    const heads = rows.filter((row) => row.length === 1).map(([head]) => head);
    expect(heads.filter((head) => head?.endsWith(`Cơ quan chấp nhận: ${reason}`))).toHaveLength(1);
    expect(printedCounts(rows)).toEqual(shownCounts(report));
  });

  it("underlines the words in which an edited passage differs from its source", async () => {
    const view = await officeWithCopies(office);
    const body = readDocx((await proofOf(view.id, "docx")).bytes).part("word/document.xml");
    const underlined = all(body, "w:r").filter((run) => all(run, "w:u").length > 0);
    expect(underlined.map(textOf)).toEqual(expect.arrayContaining(["ưu tiên", "trước hết là"]));
  });

  it("prints a text that copies nothing as what it is", async () => {
    await office.client.office.saveUnit({ unit: aUnit });
    const parent = await office.client.parents.add({ draft: aParentDraft() });
    const created = { templateId: "action-programme", parentIds: [parent.id] };
    const { id } = await office.client.programmes.create(created);
    const docx = readDocx((await proofOf(id, "docx")).bytes);
    const text = docx.paragraphs.map((paragraph) => paragraph.text).join("\n");
    for (const sentence of [
      "Không thấy đoạn nào giống văn bản cấp trên.",
      "Cơ quan chưa có chương trình nào trước văn bản này.",
    ])
      expect(text).toContain(sentence);
    expect((await proofOf(id, "pdf")).bytes.length).toBeGreaterThan(1000);
  });

  it("is named after the programme, in both forms", async () => {
    const view = await officeWithCopies(office);
    const files = [await proofOf(view.id, "docx"), await proofOf(view.id, "pdf")];
    for (const { fileName } of files) expect(fileName).toMatch(/^Kết quả kiểm tra - .*Nghị quyết số 12/u);
    expect(files.map(({ fileName }) => fileName.split(".").at(-1))).toEqual(["docx", "pdf"]);
    expect(readPdf(files[1]?.bytes ?? new Uint8Array()).pages.length).toBeGreaterThan(1);
  });

  it("is refused for a programme that is not there, and stops when it is cancelled", async () => {
    const view = await officeWithCopies(office);
    await expect(proofOf("none", "docx")).rejects.toMatchObject({ code: "not-found" });
    const controller = new AbortController();
    const asked = office.client.exports.copyProof(
      { id: view.id, format: "pdf" },
      { signal: controller.signal },
    );
    controller.abort();
    await expect(asked).rejects.toThrow();
  });

  it("is valid Office Open XML", async () => {
    const view = await officeWithCopies(office);
    expect(await validationErrors(folder.path, (await proofOf(view.id, "docx")).bytes)).toEqual([]);
  });

  it.skipIf(!canReadPages)(
    "has the same words on paper in both forms",
    async () => {
      const view = await officeWithCopies(office);
      writeFileSync(join(folder.path, "proof.docx"), (await proofOf(view.id, "docx")).bytes);
      writeFileSync(join(folder.path, "ours.pdf"), (await proofOf(view.id, "pdf")).bytes);
      await convert(folder.path, ["proof"], "pdf", folder.path);
      const theirs = await pageLines(join(folder.path, "proof.pdf"));
      const ours = await pageLines(join(folder.path, "ours.pdf"));
      expect(ours.length).toBe(theirs.length);
      const words = (pages: typeof ours) =>
        pages
          .flat()
          .flatMap((line) => line.split(/\s+/u))
          .filter((word) => !/^\d\d:\d\d$/u.test(word))
          .sort();
      expect(words(ours)).toEqual(words(theirs));
      expect(ours[0]?.slice(0, 2)).toEqual(["Phụ lục", "KẾT QUẢ KIỂM TRA SAO CHÉP"]);
    },
    120_000,
  );
});
