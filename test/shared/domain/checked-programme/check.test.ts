import { describe, expect, it } from "vitest";
import { createProgrammeCheck } from "../../../../shared/domain/checked-programme";
import { buildIndex, CopySettings, check } from "../../../../shared/domain/copy-check";
import { blocksForCheck, type CheckedBlock } from "../../../../shared/domain/programme/text";
import { aProgramme } from "../../../support/docx-samples";

const copied =
  "bố trí điểm truy cập mạng miễn phí tại nhà văn hoá của những bản xa trung tâm nhất trong vùng";
const promised = "lắp xong máy phát sóng ở đỉnh dốc để ba thôn phía tây gọi được cho trạm y tế ban đêm";
const above = buildIndex({ id: "parent", text: `Các cấp uỷ ${copied}.` });
const before = buildIndex({ id: "old", text: `Xã hứa ${promised}.` });
const settings = CopySettings.parse({});

const blocks = blocksForCheck(
  aProgramme("hành động", [
    ["paragraph", `Cấp trên viết sẵn: ${copied}.`, { rule: "locked" }],
    ["paragraph", `Chúng tôi sẽ ${copied}.`],
    ["paragraph", `Năm nay lại ${promised}.`],
  ]),
);
const found = (given: readonly CheckedBlock[]) =>
  createProgrammeCheck({ counted: [above], earlier: [before] }, settings, null).update(given);
const [, fixed, own, again] = blocks.map(({ id }) => id);

describe("the check of a programme", () => {
  it("has the counts of a check against what stands above alone", () => {
    const { report } = found(blocks);
    const alone = check({ blocks }, [above], settings);
    expect(report.total.copied).toBeGreaterThan(15);
    expect({ total: report.total, parts: report.parts }).toEqual({ total: alone.total, parts: alone.parts });
  });

  it("calls the template's fixed wording allowed and other copies what they are", () => {
    const classes = found(blocks).report.spans.map((span) => [span.blockId, span.class]);
    expect(classes).toEqual([
      [fixed, "allowed"],
      [own, "verbatim"],
    ]);
  });

  it("tells what repeats an earlier programme apart from the report", () => {
    const { report, repeated } = found(blocks);
    expect(repeated.map((span) => [span.blockId, span.sourceId])).toEqual([[again, "old"]]);
    expect(report.spans.some((span) => span.blockId === again)).toBe(false);
  });

  it("does not call the opening before the first part a promise", () => {
    const opened = blocksForCheck(
      aProgramme("hành động", [
        ["paragraph", `Năm nay lại ${promised}.`],
        ["heading", "Mục tiêu"],
        ["paragraph", `Xã sẽ ${promised}.`],
      ]),
    );
    expect(found(opened).repeated.map(({ blockId }) => blockId)).toEqual([opened.at(-1)?.id]);
  });

  it("tells what stands in a library document apart, whatever else it stands in", () => {
    const library = [buildIndex({ id: "kept", text: `Xã bạn ${copied}. Xã bạn ${promised}.` })];
    const indexes = { counted: [above], earlier: [before], library };
    const { report, repeated, inLibrary } = createProgrammeCheck(indexes, settings, null).update(blocks);
    expect(inLibrary.map(({ blockId, sourceId }) => [blockId, sourceId])).toEqual([
      [own, "kept"],
      [again, "kept"],
    ]);
    expect({ report, repeated, inLibrary: [] }).toEqual(found(blocks));
  });

  it("gives after an edit what a new check would give", () => {
    const kept = createProgrammeCheck({ counted: [above], earlier: [before] }, settings, null);
    kept.update(blocks.slice(0, 2));
    expect(kept.update(blocks)).toEqual(found(blocks));
  });
});
