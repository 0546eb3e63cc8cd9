import { describe, expect, it } from "vitest";
import {
  type CheckInputs,
  KeptIndexes,
  preparation,
} from "../../../../../renderer/features/drafting/editor/preparation";
import type { CheckSource } from "../../../../../shared/contract/copy-check";
import { checkedAgainst, createProgrammeCheck } from "../../../../../shared/domain/checked-programme";
import { buildIndex } from "../../../../../shared/domain/copy-check";
import { blocksForCheck } from "../../../../../shared/domain/programme/text";
import { programmeOf } from "../../../drafting/editor-states";
import { aParent } from "../../../drafting-panels/programme";

const first = "Người đứng đầu cấp uỷ trực tiếp phụ trách việc phủ sóng di động ở các thôn vùng cao của xã";
const second = "Hằng quý từng chi bộ báo cáo kết quả gỡ vướng cho bà con khi làm hồ sơ trên mạng tại nhà";
const promise = "Đoàn thanh niên kèm từng hộ nộp hồ sơ vào sáng thứ bảy hằng tuần tại điểm bưu điện văn hoá";
const filler = "Xã tự viết câu này cho mình. ".repeat(60);
const doc = programmeOf(
  ["paragraph", `${first}. ${filler}`],
  ...Array.from({ length: 30 }, () => ["paragraph", filler] as const),
  ["paragraph", `${second}. ${promise}.`],
);
const blocks = blocksForCheck(doc);
const parent = aParent([
  { id: "a", text: first },
  { id: "b", text: second, isAllowed: true },
]);
const earlier: CheckSource = {
  ...{ id: "e", role: "earlier", name: "Năm trước", title: "", text: promise, allowed: [], duties: [] },
};
const inputs: CheckInputs = {
  ...{ parents: [parent], further: [earlier], library: null, formula: null },
  limits: { verbatimSyllables: 8, localShare: 50 },
};

function prepared(kept = new KeptIndexes(), given = inputs) {
  const pieces = preparation(given, blocks, kept);
  let count = 0;
  let piece = pieces.next();
  while (!piece.done) {
    count += 1;
    piece = pieces.next();
  }
  return { check: piece.value, count };
}

describe("a check made ready piece by piece", () => {
  it("has the passages of the library document laid beside, which change no count", () => {
    const text = `Kho văn bản có câu: ${filler} ${promise}.`;
    const document = {
      ...{ id: "l", parentId: null, name: "Kho", title: "", text },
      addedAt: "",
      syllables: 1,
    };
    const { report, inLibrary } = prepared(undefined, { ...inputs, library: document }).check.update(blocks);
    expect(report).toEqual(prepared().check.update(blocks).report);
    const found = inLibrary.find(({ blockId }) => blockId === "b32");
    expect(found?.sourceId).toBe("l");
    expect(text.slice(found?.sourceFrom, found?.sourceTo)).toBe(promise);
  });

  it("gives what a check made at once gives", () => {
    const { counted, earlier: before, settings } = checkedAgainst([parent], [earlier], inputs.limits);
    const atOnce = createProgrammeCheck(
      { counted: counted.map(buildIndex), earlier: before.map(buildIndex) },
      settings,
      null,
    );
    const { report, repeated } = prepared().check.update(blocks);
    const expected = atOnce.update(blocks);
    expect(report).toEqual(expected.report);
    expect(repeated).toEqual(expected.repeated);
    expect(report.spans.map((span) => span.class)).toEqual(["verbatim", "allowed"]);
    expect(repeated.map(({ blockId }) => blockId)).toEqual(["b32"]);
  });

  it("lets go of the thread between sources and along a long draft", () => {
    expect(prepared().count).toBeGreaterThanOrEqual(6 + 4);
  });

  it("indexes only sources that changed again", () => {
    const kept = new KeptIndexes();
    const again = prepared(kept).count - prepared(kept).count;
    expect(again).toBe(6);
    const corrected = { ...parent, items: parent.items.map((item) => ({ ...item, isAllowed: false })) };
    const { check } = prepared(kept, { ...inputs, parents: [corrected] });
    expect(check.update(blocks).report.spans.map((span) => span.class)).toEqual(["verbatim", "verbatim"]);
  });
});
