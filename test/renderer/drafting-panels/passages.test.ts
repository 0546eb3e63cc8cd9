import { describe, expect, it } from "vitest";
import {
  isCounted,
  leftOutReasons,
  passagesByPart,
} from "../../../renderer/features/drafting/panels/copies/passages";
import { itemAt, sourceOf } from "../../../renderer/features/drafting/panels/copies/source-place";
import { placeOfBlock } from "../../../renderer/features/drafting/panels/parent/place-of-block";
import { buildIndex, CopySettings, check } from "../../../shared/domain/copy-check";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { aParent, aProgramme } from "./programme";

const sentence =
  "Người đứng đầu cấp uỷ phải trực tiếp phụ trách, chỉ đạo việc phủ sóng di động ở các thôn vùng cao";
const other = "Hằng quý từng chi bộ báo cáo kết quả gỡ vướng cho bà con khi làm hồ sơ trên mạng";
const parent = aParent([
  { id: "g", text: "NHIỆM VỤ", isGroup: true },
  { id: "a", text: sentence, parentId: "g", path: "III.1" },
  { id: "b", text: other, parentId: "g", path: "III.2" },
]);
const doc = aProgramme([
  ["heading", "MỤC TIÊU", { level: 1 }],
  ["paragraph", `Thưa các đồng chí. ${sentence}.`],
  ["heading", "NHIỆM VỤ", { level: 1 }],
  ["paragraph", `Bí thư dặn: “${other}”.`],
  ["duty", "Việc riêng của xã", { links: ["p/b"] }],
  ["paragraph", "Đoạn chưa nói đến mục nào"],
]);
const report = check(
  { blocks: blocksForCheck(doc) },
  [buildIndex({ id: parent.id, text: parent.text })],
  CopySettings.parse({}),
);

describe("the passages of a part", () => {
  it("come first and keep their number in the whole report", () => {
    const { here, elsewhere } = passagesByPart(report, "b2");
    expect(here.map(({ span }) => span.blockId)).toEqual(["b3"]);
    expect(elsewhere.map(({ span }) => span.blockId)).toEqual(["b1"]);
    expect([...here, ...elsewhere].every(({ span, index }) => report.spans[index] === span)).toBe(true);
  });

  it("name why syllables were left out by the classes found", () => {
    expect(leftOutReasons(report.spans)).toEqual(["quoted"]);
    expect(leftOutReasons([])).toEqual([]);
  });
});

describe("the source of a passage", () => {
  it("is the wording and the item of the parent plan it comes from", () => {
    const span = report.spans.find(({ blockId }) => blockId === "b1");
    const source = span && sourceOf(span, [parent]);
    expect(source?.item?.path).toBe("III.1");
    expect(source?.text).toBe(sentence);
  });

  it("is unknown when the parent plan is gone", () => {
    const [span] = report.spans;
    expect(span && sourceOf(span, [])).toBeNull();
  });

  it("between two items belongs to the one before", () => {
    expect(itemAt(parent, parent.text.indexOf("\n", 12))?.id).toBe("a");
    expect(itemAt(aParent([]), 5)).toBeNull();
  });
});

describe("what a block is about", () => {
  const about = (id: string | null) => placeOfBlock(doc, id, [parent], report.spans)?.itemId;
  it("is the item it takes up, else the one it copies from", () => {
    expect(about("b4")).toBe("b");
    expect(about("b1")).toBe("a");
  });

  it("is nothing for a block that does neither", () => {
    expect(about("b5")).toBeUndefined();
    expect(about(null)).toBeUndefined();
  });
});

describe("what can be rewritten", () => {
  it("is what counts as copied, never a formula, a quotation or fixed text", () => {
    const classes = ["verbatim", "adapted", "renamed", "formula", "quoted", "allowed"] as const;
    expect(classes.filter((name) => isCounted({ class: name }))).toEqual(["verbatim", "adapted", "renamed"]);
  });
});
