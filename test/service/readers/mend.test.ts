import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPastedText } from "../../../electron/service/readers";

const paragraphs = (text: string) => readPastedText(text).paragraphs.map((paragraph) => paragraph.text);
const codes = (text: string) => readPastedText(text).findings.map(({ code }) => code);

describe("scars of conversion", () => {
  it("drops a page number on its own line and joins the sentence it stood in", () => {
    const text =
      "I. NHIỆM VỤ\n1. Đẩy mạnh cải cách, nâng cao chất lượng phục vụ của\n\n12\n\nchính quyền cấp xã.";
    expect(paragraphs(text)).toEqual([
      "I. NHIỆM VỤ",
      "1. Đẩy mạnh cải cách, nâng cao chất lượng phục vụ của chính quyền cấp xã.",
    ]);
    expect(codes(text)).toEqual(expect.arrayContaining(["stray-page-number", "joined-lines"]));
  });

  it("joins a line that ends in a word no sentence ends with", () => {
    const text =
      "Trên cơ sở báo cáo tình hình thực hiện nhiệm vụ sáu tháng của\n\nTỉnh uỷ, các đơn vị rút kinh nghiệm.";
    expect(paragraphs(text)).toHaveLength(1);
  });

  it("keeps a number on its own line that is a year", () => {
    expect(paragraphs("Kết quả các năm.\n2024\n2025")).toEqual(["Kết quả các năm.", "2024", "2025"]);
  });

  it.each([
    ["-\nCác cấp uỷ quán triệt.", "- Các cấp uỷ quán triệt."],
    ["a)\nCác cấp uỷ quán triệt.", "a) Các cấp uỷ quán triệt."],
    ["1.\n\nCác cấp uỷ quán triệt.", "1. Các cấp uỷ quán triệt."],
  ])("gives a mark alone on its line its text: %j", (text, expected) => {
    expect(paragraphs(`I. NHIỆM VỤ\n${text}`).at(-1)).toBe(expected);
  });

  it("does not join a heading with what follows, nor a line with the next mark", () => {
    const lines = [
      "CỦA BỘ CHÍNH TRỊ",
      "về chuyển đổi số quốc gia",
      "I. NHIỆM VỤ",
      "1. Tập huấn cho cán bộ xã",
      "- mở 10 lớp",
    ];
    expect(paragraphs(lines.join("\n"))).toEqual(lines);
  });

  it("joins hard-wrapped lines and tells the end of a paragraph by its short line", () => {
    const words =
      "Tăng cường kiểm tra, giám sát việc thực hiện nhiệm vụ cải cách hành chính ở các xã, phường trên địa bàn tỉnh".split(
        " ",
      );
    const wrapped = (count: number) => {
      const lines = [""];
      for (const word of Array(count).fill(words).flat()) {
        const last = lines.at(-1) ?? "";
        if (last.length + word.length > 70) lines.push(word);
        else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
      }
      return lines;
    };
    const [first, second] = [wrapped(4), wrapped(5)];
    const text = [...first, "đúng hạn.", ...second, "đúng hạn."].join("\n");
    expect(paragraphs(text)).toEqual([`${first.join(" ")} đúng hạn.`, `${second.join(" ")} đúng hạn.`]);
  });

  it("drops running heads that come back beside page numbers", () => {
    const page = (number: number) =>
      `${number}\nHội nghị Tỉnh uỷ lần thứ 4\n\nNội dung trang này kết thúc ở đây.`;
    const text = [page(1), page(2), page(3)].join("\n\n");
    expect(paragraphs(text)).toEqual(Array(3).fill("Nội dung trang này kết thúc ở đây."));
  });

  it("parts recipients that run on after the last sentence", () => {
    const read = readPastedText(
      "NGHỊ QUYẾT\nvề cải cách\nI. NHIỆM VỤ\n1. Tổ chức thực hiện. Nơi nhận: - Tỉnh uỷ; - Lưu.",
    );
    expect(read.items.map(({ text }) => text)).toEqual(["NHIỆM VỤ", "Tổ chức thực hiện."]);
  });

  it("undoes Markdown's escapes, stars and headings", () => {
    const text =
      "## **II\\- MỤC** TIÊU\n\n**1\\.** Đến *năm 2030*, trên 90% hồ sơ\n\n\\- Một **mục** \\* hai";
    expect(paragraphs(text)).toEqual(["II- MỤC TIÊU", "1. Đến năm 2030, trên 90% hồ sơ", "- Một mục * hai"]);
  });

  it("composes letters and drops what cannot be seen", () => {
    expect(paragraphs("Nghị\u200B quyết\u00A0số\u00AD 5".normalize("NFD"))).toEqual(["Nghị quyết số 5"]);
  });

  it("gives paragraphs that are the text, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (pasted) => {
        const source = `Kế hoạch ${pasted}`;
        const reading = readPastedText(source);
        expect(reading.paragraphs.map(({ text }) => text).join("\n")).toBe(reading.text);
        for (const { from, text } of reading.paragraphs) {
          expect(reading.text.slice(from, from + text.length)).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads five megabytes of one word, and a hundred thousand bullets, without losing any", () => {
    expect(readPastedText("tăng ".repeat(1_000_000)).text.length).toBe(4_999_999);
    expect(readPastedText("- Việc phải làm.\n".repeat(100_000)).items).toHaveLength(100_000);
  });
});
