import { describe, expect, it } from "vitest";
import {
  leftOutReasons,
  nextOpen,
  passageGroups,
} from "../../../renderer/features/drafting/panels/copies/passages";
import { type Repeat, repeatsOf } from "../../../renderer/features/drafting/panels/copies/repeats";
import { listRows } from "../../../renderer/features/drafting/panels/copies/rows";
import { itemAt, sourceOf } from "../../../renderer/features/drafting/panels/copies/source-place";
import { placeOfBlock } from "../../../renderer/features/drafting/panels/parent/place-of-block";
import { isCounted, stateOf } from "../../../renderer/features/drafting/passage-state";
import type { CheckSource } from "../../../shared/contract/copy-check";
import { buildIndex, CopySettings, check } from "../../../shared/domain/copy-check";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { aParent, aProgramme } from "./programme";

const sentence =
  "Người đứng đầu cấp uỷ phải trực tiếp phụ trách, chỉ đạo việc phủ sóng di động ở các thôn vùng cao";
const other = "Hằng quý từng chi bộ báo cáo kết quả gỡ vướng cho bà con khi làm hồ sơ trên mạng";
const third = "Việc gì cấp xã làm được và làm tốt thì giao cho cấp xã quyết định cùng với người và kinh phí";
const parent = aParent([
  { id: "g", text: "NHIỆM VỤ", isGroup: true },
  { id: "a", text: sentence, parentId: "g", path: "III.1" },
  { id: "b", text: other, parentId: "g", path: "III.2" },
  { id: "c", text: third, parentId: "g", path: "III.3" },
]);
const doc = aProgramme([
  ["heading", "MỤC TIÊU", { level: 1 }],
  ["paragraph", `Thưa các đồng chí. ${sentence}.`],
  ["heading", "NHIỆM VỤ", { level: 1 }],
  ["paragraph", `Bí thư dặn: “${other}”.`],
  ["duty", "Việc riêng của xã", { links: ["p/b"] }],
  ["paragraph", "Đoạn chưa nói đến mục nào"],
  ["paragraph", `${third}.`],
]);
const report = check(
  { blocks: blocksForCheck(doc) },
  [buildIndex({ id: parent.id, text: parent.text })],
  CopySettings.parse({}),
);

const none = new Set<string>();
const groupsOf = (filter: "all" | "open" | "accepted" | "left-out", accepted = none) =>
  passageGroups(report, { partId: "b0", accepted, filter });
const named = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ name, passages }) => [name, passages.map(({ span }) => span.blockId)]);
const fingerprintOf = (blockId: string) =>
  report.spans.find((span) => span.blockId === blockId)?.fingerprint ?? "";

describe("the passages in the list", () => {
  it("are the open ones of the part, those of the others, and at the end what leaves the count", () => {
    expect(named(groupsOf("all"))).toEqual([
      ["here", ["b1"]],
      ["elsewhere", ["b6"]],
      ["left-out", ["b3"]],
    ]);
    const [other] = passageGroups(report, { partId: "b2", accepted: none, filter: "all" });
    expect(other?.name).toBe("here");
    expect(other?.passages.map(({ span, index }) => report.spans[index] === span)).toEqual([true]);
  });

  it("stand with the accepted ones once a reason was given, wherever they are", () => {
    expect(named(groupsOf("all", new Set([fingerprintOf("b6")])))).toEqual([
      ["here", ["b1"]],
      ["accepted", ["b6"]],
      ["left-out", ["b3"]],
    ]);
  });

  it("are those a filter asks for", () => {
    const accepted = new Set([fingerprintOf("b1")]);
    expect(named(groupsOf("open", accepted))).toEqual([["elsewhere", ["b6"]]]);
    expect(named(groupsOf("accepted", accepted))).toEqual([["accepted", ["b1"]]]);
    expect(named(groupsOf("left-out", accepted))).toEqual([["left-out", ["b3"]]]);
  });

  it("go on with the next open one, round the end, until none is left", () => {
    const [first, , last] = report.spans.map((_, index) => index);
    expect(nextOpen(report, none, first ?? 0)).toBe(last);
    expect(nextOpen(report, none, last ?? 0)).toBe(first);
    expect(nextOpen(report, new Set(report.spans.map(({ fingerprint }) => fingerprint)), 0)).toBeNull();
  });

  it("name why syllables were left out by the classes found", () => {
    expect(leftOutReasons(report.spans)).toEqual(["quoted"]);
    expect(leftOutReasons([])).toEqual([]);
  });
});

describe("the state of a passage", () => {
  it("is never accepted for what leaves the count, though its wording was accepted elsewhere", () => {
    expect(stateOf({ class: "quoted", fingerprint: "f" }, new Set(["f"]))).toBe("left-out");
    expect(stateOf({ class: "adapted", fingerprint: "f" }, new Set(["f"]))).toBe("accepted");
    expect(stateOf({ class: "adapted", fingerprint: "g" }, new Set(["f"]))).toBe("open");
  });
});

describe("what repeats earlier programmes", () => {
  const text = `${other}. ${sentence}.`;
  const at = { from: other.length + 2, to: text.length };
  const earlier: CheckSource = {
    ...{ id: "e", role: "earlier", name: "Chương trình năm 2025", title: "", text, allowed: [] },
    duties: [{ blockId: "old-duty", ...at }],
  };
  const settings = CopySettings.parse({ honoursQuotationMarks: false });
  const { spans } = check({ blocks: blocksForCheck(doc) }, [buildIndex(earlier)], settings);

  it("is told with its words there and the duty they stand in", () => {
    const repeats = repeatsOf(spans, [earlier]);
    expect(repeats.map(({ dutyBlockId }) => dutyBlockId)).toContain("old-duty");
    expect(repeats.map(({ dutyBlockId }) => dutyBlockId)).toContain(null);
    expect(repeats.find(({ dutyBlockId }) => dutyBlockId !== null)?.words).toBe(sentence);
    expect(repeatsOf(spans, [])).toEqual([]);
  });

  it("is listed after the open passages and before what is settled, duties first", () => {
    const rows = listRows(groupsOf("all"), repeatsOf(spans, [earlier]));
    const sections = rows.flatMap((row) => (row.kind === "section" ? [row.name] : []));
    expect(sections).toEqual(["here", "elsewhere", "repeats", "left-out"]);
    const listed = rows.flatMap((row): Repeat[] => (row.kind === "repeat" ? [row.repeat] : []));
    const duties = listed.map(({ dutyBlockId }) => dutyBlockId !== null);
    expect(duties).toEqual(duties.toSorted((a, b) => Number(b) - Number(a)));
    expect(listRows([], [])).toEqual([]);
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
