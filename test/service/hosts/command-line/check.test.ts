import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, testCommandLine } from "../../../support/command-line";
import { sampleLocal, sampleParent } from "../../../support/copy-check";

const { lotrinh, lotrinhIn, file, build, remove } = testCommandLine();

beforeAll(build);
afterAll(remove);

const lines = sampleParent.split("\n");

describe("lotrinh check in words", () => {
  const draft = () =>
    file(
      "du-thao.txt",
      [
        "Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học;",
        lines[4]?.replace("lộ trình thời gian hợp lý", "mốc thời gian thật sát"),
        lines[6],
        `“${lines[5]}”`,
        sampleLocal,
      ].join("\n"),
    );

  it("counts every class, each of what, and names the passages with their class", () => {
    const { out, code } = lotrinh(
      "check",
      "--draft",
      draft(),
      "--parent",
      file("cap-tren.txt", sampleParent),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Trùng nguyên văn \d+ đoạn, \d+\/\d+ \([\d,]+%\) âm tiết tính tỷ lệ\.$/mu);
    expect(out).toMatch(/^Sửa nhẹ: 1 đoạn, \d+\/\d+ \([\d,]+%\) âm tiết tính tỷ lệ\.$/mu);
    expect(out).toMatch(/^Thay tên: \d+ đoạn, /mu);
    expect(out).toMatch(/^Của đơn vị: \d+\/\d+ /mu);
    expect(out).toMatch(/^Không tính tỷ lệ: \d+ trong \d+ âm tiết; số đoạn: công thức 1, trích dẫn 1, /mu);
    expect(out).toMatch(/^Từ ký tự 1 đến \d+, công thức, \d+ âm tiết: Căn cứ/mu);
    expect(out).toMatch(/^Từ ký tự \d+ đến \d+, nguyên văn, \d+ âm tiết theo .*cap-tren\.txt: /mu);
  });

  it("says the same in English", () => {
    const args = ["check", "--draft", draft(), "--parent", file("cap-tren.txt", sampleParent)];
    const { out } = lotrinhIn({ LO_TRINH_LANG: "en" }, ...args);
    expect(out).toMatch(/^Adapted: 1 passage, \d+\/\d+ /mu);
    expect(out).toMatch(/^Not counted: \d+ of \d+ syllables; passages: formula 1, quotation 1, /mu);
  });

  it.each([
    [["--draft", "a.txt"]],
    [["--parent", "a.txt"]],
    [["--pairs", "p", "--src", "s", "--susp", "d"]],
    [["--pairs", "p", "--src", "s", "--susp", "d", "--out", "o", "--draft", "a"]],
    [["--pairs", "p", "--src", "s", "--susp", "d", "--out", "o", "--json"]],
    [["--draft", "a", "--parent", "b", "--out", "o"]],
  ])("takes either a draft with parents or a whole list of pairs, not %j", (args) => {
    expectRefusal(lotrinh("check", ...args), "lotrinh check --help", 2);
  });
});
