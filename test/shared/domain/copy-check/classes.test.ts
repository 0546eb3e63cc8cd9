import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, type CopyReport, CopySettings, check } from "../../../../shared/domain/copy-check";
import { syllablesOf } from "../../../../shared/domain/folding";
import { randomFrom, sampleLocal, sampleParent } from "../../../support/copy-check";

const settings = CopySettings.parse({});
const plain = (text: string) => ({ blocks: [{ id: "text", partId: "whole", text }] });
const classesOf = (report: CopyReport) => report.spans.map((span) => span.class);
const checkText = (text: string, source: Parameters<typeof buildIndex>[0]) =>
  check(plain(text), [buildIndex(source)], settings);
const parent = { id: "parent", text: sampleParent };

const duty =
  "Ban Thường vụ Huyện uỷ Thăng Bình lãnh đạo mở rộng vùng trồng nghệ dưới tán rừng, dựng lò sấy chung cho bà con ba thôn vùng cao và ký hợp đồng bao tiêu với xưởng dược liệu trước ngày 30 tháng 9 năm 2026.";

describe("adapted passages", () => {
  it("join a passage with words changed, dropped and added into one span with its similarity", () => {
    const text =
      "Ban Thường vụ Huyện uỷ Thăng Bình lãnh đạo mở thêm vùng trồng nghệ dưới tán rừng già, dựng lò sấy cho bà con ba thôn vùng cao và ký hợp đồng bao tiêu với xưởng dược liệu trước ngày 30 tháng 9 năm 2026.";
    const report = checkText(text, { id: "parent", text: duty });
    expect(classesOf(report)).toEqual(["adapted"]);
    expect(report.spans[0]?.similarity).toBeGreaterThan(0.88);
    expect(report.spans[0]?.similarity).toBeLessThan(1);
    expect(text.slice(report.spans[0]?.from, report.spans[0]?.to)).toBe(text.slice(0, -1));
  });

  it("count the syllables of verbatim runs inside them as copied", () => {
    const { total } = checkText(duty.replace("mở rộng vùng trồng", "tăng diện tích"), {
      id: "parent",
      text: duty,
    });
    expect(total.copied).toBeGreaterThan(25);
    expect(total.copied + total.adapted + total.local).toBe(total.denominator);
  });

  it("are found when every third word is edited", () => {
    const words = `${duty} ${sampleLocal}`.split(" ");
    const text = words.map((word, i) => (i % 3 === 2 ? "luôn" : word)).join(" ");
    const { total } = checkText(text, { id: "parent", text: words.join(" ") });
    expect(total.local).toBeLessThan(total.denominator * 0.1);
  });

  it("are not looked for when the office switched them off", () => {
    const only = CopySettings.parse({ findsAdapted: false });
    const report = check(plain(duty.replace("dưới", "cạnh")), [buildIndex({ id: "p", text: duty })], only);
    expect(new Set(classesOf(report))).toEqual(new Set(["verbatim"]));
  });
});

describe("renamed passages", () => {
  it.each([
    ["Huyện uỷ Thăng Bình", "Đảng uỷ phường Minh Phụng"],
    ["Thăng Bình", "Nguyên Bình"],
    ["ngày 30 tháng 9 năm 2026", "15/10/2027"],
    ["Ban Thường vụ Huyện uỷ Thăng Bình", "Uỷ ban nhân dân xã Trà Mai"],
  ])("are equal but for %s, which became %s", (from, to) => {
    const report = checkText(`Mở đầu. ${duty.replace(from, to)} Kết lại tại đây.`, {
      id: "parent",
      text: `Trước đó. ${duty} Sau này.`,
    });
    expect(report.spans.every((span) => span.class === "renamed" || span.class === "verbatim")).toBe(true);
    expect(report.total.local).toBeLessThan(16);
  });

  it("are so called when the name at the end of a run only goes on in the draft", () => {
    const run = "nối con kênh cũ với trạm bơm mới của ban";
    const report = checkText(`${run} Thường vụ khác hẳn`, { id: "parent", text: `${run} khác hẳn` });
    expect(classesOf(report)).not.toContain("verbatim");
  });

  it("are one span with class renamed when the name stands in the middle", () => {
    const report = checkText(duty.replace("Thăng Bình", "Nguyên Bình"), { id: "parent", text: duty });
    expect(classesOf(report)).toEqual(["renamed"]);
  });
});

describe("moved passages", () => {
  const lines = sampleParent.split("\n").filter((line) => /^\d/.test(line));

  it("are marked when their order was changed, the fewest syllables being called moved", () => {
    const text = [lines[1], lines[2], lines[0], lines[3], lines[4]].join(`\n${sampleLocal}\n`);
    const moved = checkText(text, parent).spans.filter((span) => span.isMoved);
    expect(moved.map((span) => text.slice(span.from, span.from + 10))).toEqual([lines[0]?.slice(3, 13)]);
  });

  it("are none when the order is the source's", () => {
    expect(checkText(lines.join(`\n${sampleLocal}\n`), parent).spans.some((span) => span.isMoved)).toBe(
      false,
    );
  });

  it("are found across blocks too", () => {
    const blocks = [lines[3], lines[0], lines[1]].map((text, i) => ({
      id: `${i}`,
      partId: "p",
      text: text ?? "",
    }));
    const { spans } = check({ blocks }, [buildIndex(parent)], settings);
    expect(spans.filter((span) => span.isMoved).map((span) => span.blockId)).toEqual(["0"]);
  });
});

describe("passages left out of the counts", () => {
  it("are formulas that very many documents share", () => {
    const formula =
      "Các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chịu trách nhiệm thi hành Nghị định này.";
    const report = checkText(`${sampleLocal}\n${formula}`, {
      id: "parent",
      text: `${sampleParent}\n${formula}`,
    });
    expect(classesOf(report)).toEqual(["formula"]);
    expect(report.total.leftOut).toBeGreaterThan(30);
  });

  it.each([
    "sửa đổi, bổ sung một số điều của Luật này",
    "Trong thời hạn 30 ngày kể từ ngày nhận được đầy đủ hồ sơ hợp lệ",
    "Nghị định này có hiệu lực thi hành kể từ ngày",
    "Luật này quy định chi tiết về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức",
  ])("are wordings of the shipped table: %s", (formula) => {
    expect(classesOf(checkText(formula, { id: "parent", text: formula }))).toEqual(["formula"]);
  });

  it("are legal bases, copied or not, to the end of their clause", () => {
    const base = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
    const report = checkText(`${base}\n${sampleLocal}`, parent);
    expect(classesOf(report)).toEqual(["formula"]);
    expect(report.total).toMatchObject({
      leftOut: syllablesOf(base).count,
      local: syllablesOf(sampleLocal).count,
    });
  });

  it.each([
    "Ban Thường vụ Tỉnh uỷ lãnh đạo việc xây dựng",
    "Đảng uỷ xã Trà Mai nối con kênh cạn",
    "trồng 500 ha quế tại 12 thôn của xã vùng cao",
    "báo cáo Uỷ ban nhân dân cấp tỉnh kiến nghị Bộ Kế hoạch và Đầu tư",
  ])("are not exact runs that nobody shares, whatever names stand in them: %s", (run) => {
    const report = checkText(run, { id: "parent", text: `Mở đầu khác. ${run} và thêm lời sau.` });
    expect(classesOf(report)).toEqual(["verbatim"]);
    expect(report.total.local).toBe(0);
  });

  it("are runs of names of bodies and little else", () => {
    const run = "Ban Thường vụ Tỉnh uỷ, Uỷ ban nhân dân tỉnh và Mặt trận Tổ quốc Việt Nam";
    expect(classesOf(checkText(run, { id: "parent", text: `Kính gửi ${run} của ta` }))).toEqual(["formula"]);
  });

  it.each([
    "Căn cứ tình hình thực tế của địa phương, các chi bộ chọn hai việc khó nhất để xây dựng kế hoạch của mình.",
    "Căn cứ Kế hoạch này, các đảng uỷ lập danh mục việc của mình trước mùa nước.",
    "Căn cứ chức năng, nhiệm vụ được giao, chi bộ ta họp.",
  ])("are not sentences that only open like a legal basis: %s", (text) => {
    expect(checkText(text, parent).total.leftOut).toBe(0);
  });

  it("are not what a long sentence goes on with after its base", () => {
    const copied = (sampleParent.split("\n")[4] ?? "").slice(3);
    const report = checkText(`Căn cứ Nghị quyết số 57-NQ/TW của Bộ Chính trị, ${copied}`, parent);
    expect(report.total.copied).toBeGreaterThan(30);
  });

  it.each([
    "Căn cứ vào các quy định của Trung ương về công tác tổ chức;",
    "- Căn cứ Nghị quyết số 57-NQ/TW của Bộ Chính trị;",
    "CĂN CỨ Điều lệ Đảng Cộng sản Việt Nam;",
  ])("are legal bases by their instrument: %s", (text) => {
    const { total } = checkText(text, parent);
    expect(total.leftOut).toBe(total.syllables);
  });

  it("are judged over the whole run when an earlier run took its beginning", () => {
    const tail = "ba con suối cạn bên rừng Trong thời hạn 30 ngày kể từ ngày nhận được hồ sơ";
    const head = "Chi bộ thôn Đông Hạ đào lại ba con suối cạn bên rừng";
    const draft = head.replace("ba con suối cạn bên rừng", tail);
    const source = { id: "parent", text: `${head} già\n${tail} gốc` };
    expect(classesOf(checkText(tail, source))).toEqual(["verbatim"]);
    const only = CopySettings.parse({ findsAdapted: false });
    const report = check(plain(draft), [buildIndex(source)], only);
    expect(classesOf(report)).toEqual(["verbatim", "verbatim"]);
    expect(report.total.copied).toBe(report.total.syllables);
  });

  it("are mere citations of the source by its title", () => {
    const title = "dựng lò sấy chung cho bà con ba thôn vùng cao";
    const text = `Thực hiện đề án ${title}, chi bộ ta họp.`;
    const source = { id: "parent", text: duty };
    expect(classesOf(checkText(text, source))).toEqual(["verbatim"]);
    expect(classesOf(checkText(text, { ...source, title }))).toEqual(["formula"]);
  });

  it("are what the upper office allowed to repeat, exactly that part", () => {
    const from = sampleParent.indexOf("Ban Thường vụ Tỉnh uỷ");
    const to = sampleParent.indexOf("có lộ trình");
    const text = sampleParent.split("\n")[4] ?? "";
    const report = checkText(text, { ...parent, allowed: [{ from, to }] });
    expect(classesOf(report)).toEqual(["allowed", "verbatim"]);
    expect(text.slice(report.spans[1]?.from)).toBe("có lộ trình thời gian hợp lý và bảo đảm nguồn lực.");
    expect(report.total.leftOut + report.total.copied).toBe(report.total.syllables);
  });
});

describe("allowed passages", () => {
  const line = sampleParent.split("\n")[4] ?? "";
  const from = sampleParent.indexOf(line);
  const allowed = [{ from, to: from + line.length }];
  const text = `${line}\n${sampleLocal}`;

  it.each([0, 1])("are so whichever of two places with the same words the office marked: %i", (which) => {
    const words = "Hội Nông dân xã nhận hai mươi mẫu ruộng bỏ hoang về trồng sen lấy hạt";
    const twice = `${words}. Câu khác ở giữa.\n${words}. Hết.`;
    const at = which === 0 ? 0 : twice.lastIndexOf(words);
    const report = checkText(words, {
      id: "parent",
      text: twice,
      allowed: [{ from: at, to: at + words.length }],
    });
    expect(classesOf(report)).toEqual(["allowed"]);
  });

  it("leave both the numerator and the denominator", () => {
    const plainTotal = checkText(text, parent).total;
    const { total } = checkText(text, { ...parent, allowed });
    const own = syllablesOf(sampleLocal).count;
    expect(plainTotal).toMatchObject({ denominator: plainTotal.syllables, local: own, leftOut: 0 });
    expect(total).toMatchObject({ denominator: own, local: own, copied: 0, adapted: 0, renamed: 0 });
    expect(total.leftOut).toBe(total.syllables - own);
  });

  it("stay allowed when another source holds the same words", () => {
    const other = buildIndex({ id: "other", text: `${sampleLocal}\n${line} Và hết.` });
    const whole = buildIndex({ ...parent, allowed });
    for (const indexes of [
      [other, whole],
      [whole, other],
    ]) {
      const report = check(plain(line), indexes, settings);
      expect(classesOf(report)).toEqual(["allowed"]);
      expect(report.total.denominator).toBe(0);
    }
  });

  it("are left out when they were edited too", () => {
    const edited = line.replace("rõ nội dung", "rõ hơn nội dung");
    expect(checkText(edited, { ...parent, allowed }).total).toMatchObject({ denominator: 0 });
  });
});

describe("every report", () => {
  const words = [...new Set(`${sampleParent} ${sampleLocal}`.split(/\s+/))].slice(0, 40);
  const anyWords = fc
    .array(fc.constantFrom(...words.slice(0, 12)), { maxLength: 90 })
    .map((list) => list.join(" "));

  it("marks exactly the syllables that stand in a run of eight of the source", () => {
    const only = CopySettings.parse({ findsAdapted: false });
    fc.assert(
      fc.property(anyWords, anyWords, (draft, source) => {
        const report = check(plain(draft), [buildIndex({ id: "s", text: source })], only);
        const { starts, ends } = syllablesOf(draft);
        const expected = inRuns(syllablesOf(draft).ids, syllablesOf(source).ids, 8);
        const marked = Array.from(starts, (start, i) =>
          report.spans.some((span) => span.sourceId && span.from <= start && (ends[i] ?? 0) <= span.to),
        );
        expect(marked).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("has spans in order, without overlap, inside both texts, and counts that add up", () => {
    fc.assert(
      fc.property(anyWords, anyWords, fc.integer(), (draft, source, seed) => {
        const random = randomFrom(seed);
        const mixed = `${draft} ${source
          .split(" ")
          .filter(() => random() < 0.9)
          .join(" ")}`;
        const report = check(plain(mixed), [buildIndex({ id: "s", text: source })], settings);
        let reached = 0;
        for (const span of report.spans) {
          expect(span.from).toBeGreaterThanOrEqual(reached);
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.sourceTo).toBeLessThanOrEqual(source.length);
          expect(span.sourceTo).toBeGreaterThanOrEqual(span.sourceFrom);
          reached = span.to;
        }
        expect(reached).toBeLessThanOrEqual(mixed.length);
        const { copied, adapted, renamed, local, leftOut, denominator, syllables } = report.total;
        expect(copied + adapted + renamed + local).toBe(denominator);
        expect(denominator + leftOut).toBe(syllables);
        expect(syllables).toBe(syllablesOf(mixed).count);
      }),
    );
  });

  it("is the same when made again", () => {
    const text = `${sampleLocal}\n${sampleParent.replaceAll("rõ", "thật rõ")}`;
    expect(checkText(text, parent)).toEqual(checkText(text, parent));
  });
});

/** The plain definition: a syllable is copied when some run of `size` around it stands in the source. */
function inRuns(draft: Uint32Array, source: Uint32Array, size: number): readonly boolean[] {
  const marked = new Array<boolean>(draft.length).fill(false);
  for (let at = 0; at + size <= draft.length; at++) {
    for (let place = 0; place + size <= source.length; place++) {
      const isSame = Array.from({ length: size }, (_, i) => draft[at + i] === source[place + i]).every(
        Boolean,
      );
      if (isSame) marked.fill(true, at, at + size);
    }
  }
  return marked;
}
