import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitParent } from "../../../../shared/domain/parent-plan";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { paragraphsOf } from "../../../support/paragraphs";

const split = (...texts: string[]) => splitParent(paragraphsOf(...texts));
const outline = (items: readonly ParentItem[]) =>
  items.map(({ id, kind, isGroup }) => `${id} ${kind}${isGroup ? " group" : ""}`);

describe("splitParent", () => {
  it("reads a plain-text plan by its numbers alone", () => {
    const { items } = split(
      "I. MỤC ĐÍCH, YÊU CẦU",
      "1. Mục đích",
      "- Tạo chuyển biến trong giải quyết hồ sơ.",
      "2. Yêu cầu",
      "- Rõ người, rõ việc.",
      "II. NHIỆM VỤ",
      "1. Rà soát quy trình.",
      "a) Cấp tỉnh rà soát xong trong quý II/2026.",
      "b) Cấp xã rà soát xong trong quý III/2026.",
      "III. GIẢI PHÁP",
      "1. Tập huấn cho cán bộ xã.",
    );
    expect(outline(items)).toEqual([
      "I objective group",
      "I.1 objective group",
      "I.1-1 target",
      "I.2 objective group",
      "I.2-1 target",
      "II duty group",
      "II.1 duty",
      "II.1.a duty",
      "II.1.b duty",
      "III measure group",
      "III.1 measure",
    ]);
  });

  it("keeps the general objective whole and makes targets of what carries a figure", () => {
    const { items } = split(
      "II- MỤC TIÊU",
      "1. Mục tiêu tổng quát",
      "Đến năm 2030, tỉnh thuộc nhóm 20 địa phương dẫn đầu.",
      "2. Mục tiêu cụ thể",
      "Trên 95% hồ sơ đúng hạn.",
      "Xây dựng đội ngũ tận tuỵ với dân từ năm 2026 theo Nghị quyết số 12-NQ/TU.",
    );
    expect(items.filter(({ isGroup }) => !isGroup).map(({ kind }) => kind)).toEqual([
      "objective",
      "target",
      "objective",
    ]);
  });

  it("lets a heading below change the kind only when it opens with the telling word", () => {
    const { items } = split(
      "II. QUAN ĐIỂM, MỤC TIÊU",
      "1. Quan điểm",
      "- Lấy người dân làm trung tâm.",
      "2. Mục tiêu",
      "- 90% hồ sơ đúng hạn.",
      "III. NHIỆM VỤ, GIẢI PHÁP",
      "1. Nâng cao nhận thức về mục tiêu, quan điểm của Đảng",
      "- Tổ chức học tập.",
    );
    expect(items.filter(({ isGroup }) => !isGroup).map(({ kind }) => kind)).toEqual([
      "view",
      "target",
      "duty",
    ]);
  });

  it("takes bold paragraphs without a number as groups", () => {
    const { items } = split(
      "I. NHIỆM VỤ",
      "**Về tuyên truyền",
      "Mở chuyên mục.",
      "**Về kiểm tra",
      "Kiểm tra hằng quý.",
    );
    expect(outline(items)).toEqual([
      "I duty group",
      "I-1 duty group",
      "I-1-1 duty",
      "I-2 duty group",
      "I-2-1 duty",
    ]);
  });

  it("uses the marks of automatic lists, which are not in the text", () => {
    const { items } = split(
      "I. NHIỆM VỤ",
      "[1.]Rà soát quy trình.",
      "[a)]Cấp tỉnh rà soát.",
      "[2.]Tập huấn.",
    );
    expect(items.map(({ id, label, text }) => [id, label, text])).toEqual([
      ["I", "I.", "NHIỆM VỤ"],
      ["I.1", "1.", "Rà soát quy trình."],
      ["I.1.a", "a)", "Cấp tỉnh rà soát."],
      ["I.2", "2.", "Tập huấn."],
    ]);
  });

  it("gives a chapter that stands alone on its line the next line as its title", () => {
    const { items } = split(
      "Chương I",
      "QUY ĐỊNH CHUNG",
      "Điều 1. Phạm vi",
      "Quy định này áp dụng cho các xã.",
      "CHƯƠNG II NHIỆM VỤ",
      "Điều 2. Việc phải làm",
      "1. Rà soát.",
    );
    expect(items.map(({ id, text }) => `${id}: ${text}`)).toEqual([
      "Chương 1: QUY ĐỊNH CHUNG",
      "Điều 1: Phạm vi",
      "Điều 1-1: Quy định này áp dụng cho các xã.",
      "Chương 2: NHIỆM VỤ",
      "Điều 2: Việc phải làm",
      "Điều 2.1: Rà soát.",
    ]);
  });

  it("does not take a name for a Roman number", () => {
    const { items } = split(
      "I. QUAN ĐIỂM",
      "C. Mác đã chỉ rõ vai trò của quần chúng.",
      "II. NHIỆM VỤ",
      "1. Học tập.",
    );
    expect(items.map(({ id }) => id)).toEqual(["I", "I-1", "II", "II.1"]);
  });

  it("splits (1) … (2) … in one sentence into duties led by the body in front of them", () => {
    const sentence =
      "Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với Sở Nội vụ thực hiện: (1) rà soát vị trí việc làm của các xã, phường trong tỉnh; (2) trình Ban Thường vụ Tỉnh uỷ phương án trước ngày 30/9/2026.";
    const { items } = split("I. NHIỆM VỤ", sentence);
    expect(items.map(({ label, text }) => `${label} ${text}`.slice(0, 40))).toEqual([
      "I. NHIỆM VỤ",
      " Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp v",
      "(1) rà soát vị trí việc làm của các xã, ",
      "(2) trình Ban Thường vụ Tỉnh uỷ phương á",
    ]);
    expect(items[2]?.bodies.map(({ role, name }) => `${role} ${name}`)).toEqual([
      "lead Ban Tổ chức Tỉnh uỷ",
      "coordinating Sở Nội vụ",
    ]);
    expect(items[3]?.dates.map(({ date }) => date)).toEqual(["2026-09-29"]);
  });

  it("leaves (1) and (2) alone where they only count words", () => {
    const { items } = split("I. NHIỆM VỤ", "Ba loại: (1) đề án, (2) kế hoạch, (3) báo cáo.");
    expect(items).toHaveLength(2);
  });

  it("marks a number out of order and a paragraph without its dash as doubtful, with findings", () => {
    const { items, findings } = split(
      "I. NHIỆM VỤ",
      "1. Một.",
      "3. Ba.",
      "II. GIẢI PHÁP",
      "- Gạch.",
      "Không gạch.",
    );
    expect(items.filter(({ isDoubtful }) => isDoubtful).map(({ id }) => id)).toEqual(["I.3", "II-2"]);
    expect(findings.map(({ code, detail }) => [code, detail])).toEqual([
      ["doubtful-item", "I.3"],
      ["doubtful-item", "II-2"],
    ]);
  });

  it("says so when a text has no structure", () => {
    const { items, findings } = split("Hội nghị đã thảo luận sôi nổi.", "Các đại biểu nhất trí cao.");
    expect(items.map(({ kind }) => kind)).toEqual(["context", "context"]);
    expect(findings.map(({ code }) => code)).toEqual(["no-structure"]);
  });

  it("gives nothing for no paragraphs", () => {
    expect(splitParent([])).toEqual({ items: [], findings: [] });
  });
});

const line = fc.oneof(
  fc.constantFrom(
    "I- QUAN ĐIỂM",
    "II. MỤC TIÊU",
    "III. NHIỆM VỤ",
    "IV- TỔ CHỨC THỰC HIỆN",
    "Chương I",
    "Điều 1.",
    "Nơi nhận:",
    "NGHỊ QUYẾT",
    "**Về kiểm tra",
  ),
  fc
    .constantFrom("1. ", "2. ", "a) ", "- ", "+ ", "(1) ", "", "[b)]")
    .chain((mark) =>
      fc
        .array(
          fc.constantFrom(
            "Đảng uỷ xã",
            "chủ trì",
            "trước ngày 30/6/2026",
            "(1) rà soát toàn bộ các quy trình đang dùng",
            "(2) báo cáo kết quả về cấp trên đúng hạn",
            ":",
            "90%",
            "\u{1F600}",
          ),
          { minLength: 1, maxLength: 7 },
        )
        .map((words) => mark + words.join(" ")),
    ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

describe("the split tree's laws", () => {
  it("keeps ranges inside the text, in order, apart from each other, and equal to the items' text", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (texts) => {
        const paragraphs = paragraphsOf(...texts);
        const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
        let end = 0;
        for (const item of splitParent(paragraphs).items) {
          expect(text.slice(item.at.from, item.at.to)).toBe(item.text);
          expect(item.at.from).toBeGreaterThanOrEqual(end);
          end = item.at.to;
          for (const named of [...item.dates, ...item.bodies.map((body) => ({ ...body, text: body.name }))]) {
            expect(text.slice(named.at.from, named.at.to)).toBe(named.text);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("gives unique ids, parents that stand before their children, and one lead at most", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (texts) => {
        const seen = new Set<string>();
        for (const { id, parentId, bodies } of splitParent(paragraphsOf(...texts)).items) {
          expect(seen.has(id)).toBe(false);
          expect(parentId === null || seen.has(parentId)).toBe(true);
          expect(bodies.filter(({ role }) => role === "lead").length).toBeLessThanOrEqual(1);
          seen.add(id);
        }
      }),
      { numRuns: 400 },
    );
  });
});
