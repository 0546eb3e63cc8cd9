import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, testCommandLine } from "../../../support/command-line";
import { sampleLocal, sampleParent } from "../../../support/copy-check";

const sample = resolve("resources/samples/nghi-quyet-12-nq-tu.docx");
const { folder, lotrinh, file, build, remove } = testCommandLine();
const data = () => join(folder.path, "office");

beforeAll(async () => {
  await build();
  mkdirSync(join(folder.path, "kho/con"), { recursive: true });
  file("kho/b.txt", sampleParent);
  file("kho/con/a.md", sampleLocal);
  file("kho/~$b.docx", "khoá");
  file("kho/ảnh.png", "không phải văn bản");
  file("kho/hỏng.docx", "PK hỏng");
});
afterAll(remove);

describe("lotrinh library", () => {
  it("refuses to scan or list where there is no office yet", () => {
    const draft = file("nháp.txt", sampleParent);
    expectRefusal(lotrinh("library", "list", "--data", data()), "Không tìm thấy thư mục");
    expectRefusal(lotrinh("library", "scan", "--draft", draft, "--data", data()), "Không tìm thấy thư mục");
    expect(existsSync(data())).toBe(false);
  });

  it("adds files and whole folders, names what it leaves out, and adds nothing twice", () => {
    const paths = [join(folder.path, "kho"), sample];
    const first = lotrinh("library", "add", ...paths, "--data", data());
    expect(first.code).toBe(0);
    expect(first.out).toContain("Đã đưa 3 văn bản vào kho văn bản");
    expect(first.complaint.trim().split("\n")).toHaveLength(2);
    expect(first.complaint).toContain("Bỏ qua ảnh.png: Chưa đọc được tệp dạng .png");
    expect(first.complaint).toContain("Bỏ qua hỏng.docx: Tệp hỏng.docx");
    const again = JSON.parse(lotrinh("library", "add", ...paths, "--data", data(), "--json").out);
    expect(again.added).toEqual([]);
    expect(again.known.map(({ name }: { name: string }) => name)).toEqual([
      "b.txt",
      "con/a.md",
      "nghi-quyet-12-nq-tu.docx",
    ]);
    expect(again.skipped).toMatchObject([{ code: "file-unsupported" }, {}]);
  });

  it("lists what it holds", () => {
    expect(lotrinh("library", "list", "--data", data()).out).toMatch(
      /^Kho văn bản có 3 văn bản, [\d.]+ âm tiết\.$/mu,
    );
    const { documents } = JSON.parse(lotrinh("library", "list", "--data", data(), "--json").out);
    expect(documents[2]).toMatchObject({ name: "nghi-quyet-12-nq-tu.docx", parentId: null });
    expect(documents[2].title).not.toBe("");
  });

  it("names the documents a draft shares wording with", () => {
    const draftText = `Mở đầu của xã.\n${sampleParent.split("\n")[4]}`;
    const draft = file("nháp.txt", draftText);
    const { hits } = JSON.parse(lotrinh("library", "scan", "--draft", draft, "--data", data(), "--json").out);
    expect(hits).toMatchObject([{ name: "b.txt" }]);
    expect(hits[0].syllables).toBeGreaterThan(20);
    const kept = JSON.parse(
      lotrinh("import", join(folder.path, "kho/b.txt"), "--json", "--text").out,
    ).itemText;
    expect(hits[0].spans.length).toBeGreaterThan(0);
    for (const { from, to, sourceFrom, sourceTo } of hits[0].spans)
      expect(draftText.slice(from, to)).toBe(kept.slice(sourceFrom, sourceTo));
    const { out } = lotrinh("library", "scan", "--draft", draft, "--data", data());
    expect(out).toContain("1 văn bản trong kho trùng với dự thảo");
    expect(out).toContain(`b.txt: ${hits[0].syllables} âm tiết`);
  });

  it.each([
    ["a file that is not there", () => ["mất.txt"], "Không tìm thấy tệp mất.txt", 1],
    [
      "a file named itself that cannot be read",
      () => [file("rỗng.txt", "")],
      "rỗng.txt không có nội dung",
      1,
    ],
    ["a picture named itself", () => [join(folder.path, "kho/ảnh.png")], "Chưa đọc được tệp dạng .png", 1],
    ["no file", () => [], "lotrinh library --help", 2],
  ])("refuses to add %s", (_, paths, words, code) => {
    expectRefusal(lotrinh("library", "add", ...paths(), "--data", data()), words, code);
  });

  it("refuses a folder without a readable document", () => {
    mkdirSync(join(folder.path, "trống"));
    const adding = lotrinh("library", "add", join(folder.path, "trống"), "--data", data());
    expectRefusal(adding, "Không có văn bản nào đọc được");
    writeFileSync(join(folder.path, "trống", "a.txt"), "");
    const { code, out, complaint } = lotrinh("library", "add", join(folder.path, "trống"), "--data", data());
    expect([code, out]).toEqual([1, ""]);
    expect(complaint).toContain("Bỏ qua a.txt");
  });

  it("explains its commands in the language asked for", () => {
    expect(lotrinh("library", "--help").out).toMatch(/add .*\n\s+scan .*\n\s+list /u);
    expect(lotrinh("library", "add", "--help", "--lang", "en").out).toContain(
      "put documents into the library",
    );
    expectRefusal(lotrinh("library"), "lotrinh library --help", 2);
    expectRefusal(lotrinh("library", "xyz"), "lotrinh library --help", 2);
  });
});
