import { describe, expect, it } from "vitest";
import { fieldOfGap, groupGaps } from "../../../renderer/features/drafting/panels/gaps/gap-groups";
import { blockToWrite } from "../../../renderer/features/drafting/panels/gaps/go-to-gap";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import { gapCodes, listGaps } from "../../../shared/domain/readiness/gaps";
import { aDuty } from "../../support/builders";
import { aParent, aProgramme } from "./programme";

const parent = aParent([{ id: "a", text: "Một nhiệm vụ" }]);
const doc = aProgramme([
  ["heading", "NHIỆM VỤ", { level: 1, rule: "required" }],
  ["duty", "Việc một", { duty: aDuty({ lead: null }) }],
  ["duty", "Việc hai", { duty: aDuty({ lead: null, due: null }) }],
  ["target", "Phủ sóng các thôn"],
]);

describe("the list of what is missing", () => {
  it("groups by kind in a set order, document order inside, and loses none", () => {
    const gaps = listGaps(doc, [parent]);
    const groups = groupGaps(gaps);
    expect(groups.map(({ code, gaps: found }) => [code, found.length])).toEqual([
      ["duty-without-lead", 2],
      ["duty-without-due", 1],
      ["target-without-number", 1],
      ["item-not-taken-up", 1],
    ]);
    expect(new Set(groups.flatMap((group) => group.gaps))).toEqual(new Set(gaps));
  });

  it("leads to the field that fills the gap, and to the text where no field does", () => {
    const fields = gapCodes.map((code) => fieldOfGap(code));
    expect(fields).toEqual([null, "lead", "due", "product", "resources", null, "value", null]);
  });

  it("leads from an empty part to its first paragraph that may be written, or to its heading", () => {
    const parts = placeBlocks(
      aProgramme([
        ["heading", "MỤC ĐÍCH", { level: 1 }],
        ["heading", "Yêu cầu", { level: 2 }],
        ["point", "Mẫu", { rule: "locked" }],
        ["paragraph", ""],
        ["heading", "MỤC TIÊU", { level: 1 }],
        ["heading", "NHIỆM VỤ", { level: 1 }],
        ["paragraph", ""],
      ]),
    );
    expect(["b0", "b4", "b5"].map((id) => blockToWrite(parts, id))).toEqual(["b3", "b4", "b6"]);
  });
});
