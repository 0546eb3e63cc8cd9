import { describe, expect, it } from "vitest";
import {
  fieldInWords,
  isChange,
  shownRows,
} from "../../../renderer/features/drafting/panels/versions/changed-rows";
import { compareDocuments } from "../../../shared/domain/comparison";
import { message } from "../../../shared/text";
import { aDuty } from "../../support/builders";
import { aDocument, block } from "../../support/documents";

const text = (code: Parameters<typeof message>[1], params?: Parameters<typeof message>[2]) =>
  message("vi", code, params);

describe("the lines of a comparison", () => {
  it("are those that changed, or all of them; a moved block has two", () => {
    const [one, two, three] = [
      block("paragraph", "Đoạn một."),
      block("paragraph", "Đoạn hai."),
      block("paragraph", "Đoạn ba."),
    ];
    const before = aDocument(one, two, three);
    const after = before.type.create(null, [before.child(0), two, three, one]);
    const comparison = compareDocuments(before, after);
    expect(shownRows(comparison, false).map(({ stands }) => stands)).toEqual(["before", "after"]);
    expect(shownRows(comparison, true)).toHaveLength(5);
    expect(shownRows(comparison, true).filter(isChange)).toHaveLength(2);
  });

  it("name the changed fields of a duty as an office would", () => {
    const old = block("duty", "Mở lớp.", { duty: aDuty({ product: "" }) });
    const now = old.type.create(
      {
        ...old.attrs,
        duty: aDuty({
          due: { date: "2026-07-15", shown: "15/7/2026" },
          resourcesNone: false,
          coordinating: [{ bodyId: null, name: "Đoàn xã" }],
        }),
      },
      old.content,
    );
    const before = aDocument(old);
    const after = before.type.create(null, [before.child(0), now]);
    const [row] = shownRows(compareDocuments(before, after), false);
    expect(row?.block.fields.map((change) => fieldInWords(change, text))).toEqual([
      "Phối hợp: (để trống) → Đoàn xã",
      "Hạn: 30/6/2026 → 15/7/2026",
      "Sản phẩm: (để trống) → Báo cáo",
      "Không phát sinh kinh phí: có → không",
    ]);
  });
});
