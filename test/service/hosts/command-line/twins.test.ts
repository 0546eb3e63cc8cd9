import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, testCommandLine } from "../../../support/command-line";
import { sampleParent } from "../../../support/copy-check";

const { folder, lotrinh, lotrinhIn, file, build, remove } = testCommandLine();
const at = (name: string) => join(folder.path, name);
const own = (name: string) =>
  `Đảng uỷ xã ${name} nối con kênh cạn với trạm bơm cũ, mở lớp đọc sách buổi tối cho bà con, khơi lại dòng suối và trồng ba hàng tre chắn gió dọc bãi bồi ven sông, sửa mái nhà sàn và giữ phiên chợ ngày rằm.`;

beforeAll(async () => {
  await build();
  mkdirSync(at("xã"));
  file("xã/cấp trên.txt", sampleParent);
  file("xã/1 <Trà Mai> & bạn.txt", `${sampleParent}\n${own("Trà Mai")}`);
  file(
    "xã/2 Suối Ngàn.md",
    `${sampleParent}\nXã đóng hai mươi bộ bàn ghế gỗ keo cho trường học của bản Đông Hạ.`,
  );
  file("xã/3 Thăng An.txt", own("Thăng An"));
  file("xã/4 rỗng.txt", "");
});
afterAll(remove);

const parent = () => ["--parent", at("xã/cấp trên.txt")];

describe("lotrinh twins", () => {
  it("groups the programmes that are alike beyond the parent's wording, in words", () => {
    const { code, out, complaint } = lotrinh("twins", at("xã"), ...parent());
    expect(code).toBe(0);
    expect(complaint.trim()).toBe("Bỏ qua 4 rỗng.txt: Tệp 4 rỗng.txt không có nội dung. Hãy chọn tệp khác.");
    expect(out).toContain("Đã so 3 chương trình: 1 nhóm giống nhau từ 60% trở lên");
    expect(out).toContain("Nhóm 1: 1 <Trà Mai> & bạn.txt, 3 Thăng An.txt");
  });

  it("gives names, matrix, clusters, counts, passages and findings as JSON", () => {
    const report = JSON.parse(lotrinh("twins", at("xã"), ...parent(), "--threshold", "0.7", "--json").out);
    expect(report.names).toEqual(["1 <Trà Mai> & bạn.txt", "2 Suối Ngàn.md", "3 Thăng An.txt"]);
    expect(report.matrix[0][2]).toBeGreaterThan(0.7);
    expect(report.matrix[0][1]).toBeLessThan(0.3);
    expect(report.clusters).toEqual([[report.names[0], report.names[2]]]);
    expect(report.documents[1].counts.copied).toBeGreaterThan(150);
    expect(report.findings).toMatchObject([{ name: "4 rỗng.txt", code: "file-empty" }]);
    const [{ a, b, passages }] = report.pairs;
    expect([a, b]).toEqual([report.names[0], report.names[2]]);
    const [{ inA }] = passages;
    const text = readFileSync(at(`xã/${a}`), "utf8");
    expect(text.slice(inA.from, inA.to)).toContain("với trạm bơm cũ");
  });

  it("writes one page that runs nothing, fetches nothing and shows names as they are", () => {
    const html = at("giống nhau.html");
    expect(lotrinh("twins", at("xã"), ...parent(), "--html", html).out).toContain(html);
    const page = readFileSync(html, "utf8");
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain("1 &lt;Trà Mai&gt; &amp; bạn.txt");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import|javascript:/iu);
    expect(page).not.toContain("<Trà Mai>");
    expect(page).toContain("với trạm bơm cũ");
    expect(page).toMatch(/<mark>(?:Trà Mai|Thăng An)<\/mark>/u);
    expect(page).toMatch(/● \d+%<br><small>\d+\/\d+<\/small>/u);
    expect(page).toContain("Bỏ qua 4 rỗng.txt");
    const scopes = page.match(/<th(?! scope="(?:col|row)")[ >]/gu);
    expect(scopes).toBeNull();
  });

  it("writes the page in English when asked", () => {
    const html = at("alike.html");
    lotrinhIn({ LO_TRINH_LANG: "en" }, "twins", at("xã"), ...parent(), "--html", html);
    const page = readFileSync(html, "utf8");
    expect(page).toContain("1 group of programmes is alike from 60% up.");
    expect(page).toContain("Against the parent plan");
  });

  it.each([
    ["a folder that is not there", () => [at("mất"), ...parent()], "Không tìm thấy thư mục", 1],
    ["a file for a folder", () => [at("xã/cấp trên.txt"), ...parent()], "không phải thư mục", 1],
    ["a parent that is not there", () => [at("xã"), "--parent", at("mất.docx")], "mất.docx", 1],
    [
      "a page that would overwrite a folder",
      () => [at("xã"), ...parent(), "--html", at("trong")],
      "trong",
      1,
    ],
    ["no parent", () => [at("xã")], "lotrinh twins --help", 2],
    ["a likeness above one", () => [at("xã"), ...parent(), "--threshold", "60"], "từ 0 đến 1", 2],
  ])("refuses %s", (_, args, words, code) => {
    mkdirSync(at("trong"), { recursive: true });
    const outcome = lotrinh("twins", ...args());
    const told = { ...outcome, complaint: outcome.complaint.replace(/^Bỏ qua.*\n/gmu, "") };
    expectRefusal(told, words, code);
  });

  it("refuses a folder without a programme that can be read", () => {
    mkdirSync(at("không có gì"));
    expectRefusal(lotrinh("twins", at("không có gì"), ...parent()), "không có chương trình nào đọc được");
  });
});
