import { describe, expect, it } from "vitest";
import { createProgrammeCheck } from "../../../../shared/domain/checked-programme";
import { buildIndex, CopySettings } from "../../../../shared/domain/copy-check";
import { blocksForCheck } from "../../../../shared/domain/programme/text";
import { aProgramme } from "../../../renderer/drafting-panels/programme";

const title = "về phát triển nguồn nhân lực số cho chính quyền cơ sở giai đoạn 2026 - 2030";
const wording = "Xác định rõ nội dung, việc làm cụ thể, phân công trách nhiệm rõ ràng, có lộ trình thời gian";
const own = "Xã mở 6 lớp kỹ năng số cho 412 đảng viên ở 11 thôn trước mùa mưa.";
const source = { id: "p", text: `Nghị quyết của Thành uỷ ${title}\n${wording}.` };
const settings = CopySettings.parse({});

function reportOf(lines: Parameters<typeof aProgramme>[0]) {
  const indexes = { counted: [buildIndex({ ...source, title })], earlier: [] };
  return createProgrammeCheck(indexes, settings, null).update(blocksForCheck(aProgramme(lines))).report;
}

describe("the template's own wording", () => {
  const report = reportOf([
    ["paragraph", wording, { rule: "locked" }],
    ["paragraph", own],
  ]);

  it("is allowed and leaves the count wholly", () => {
    expect(report.spans.map((span) => [span.blockId, span.class])).toEqual([["b0", "allowed"]]);
    expect(report.total.copied).toBe(0);
    expect(report.total.denominator).toBe(reportOf([["paragraph", own]]).total.denominator);
  });

  it("counts as copied where the unit writes it itself", () => {
    const [span] = reportOf([["paragraph", wording]]).spans;
    expect(span?.class).toBe("verbatim");
  });

  it("is checked as the same block again, so that it is not looked at anew with each key", () => {
    const doc = aProgramme([["paragraph", wording, { rule: "locked" }]]);
    expect(blocksForCheck(doc)[1]).toBe(blocksForCheck(doc)[1]);
  });
});

describe("the title of a parent plan cited in the draft", () => {
  it("is no copied passage", () => {
    const cited = `Thực hiện Nghị quyết số 12-NQ/TU, ngày 15/01/2026 của Ban Thường vụ Thành uỷ ${title}, ${own}`;
    const { spans, total } = reportOf([["paragraph", cited]]);
    expect(spans.map((span) => span.class)).toEqual(["formula"]);
    expect(total.copied).toBe(0);
  });
});
