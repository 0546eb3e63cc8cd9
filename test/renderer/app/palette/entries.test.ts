import { describe, expect, it } from "vitest";
import { entriesOf, type Findable, findEntries, movedTo } from "../../../../renderer/app/palette/entries";
import { type MessageCode, type MessageParams, message } from "../../../../shared/text";

const text = (code: MessageCode, params?: MessageParams) => message("vi", code, params);

const ran: string[] = [];
const found: Findable = {
  offered: [
    { name: "In kết quả kiểm tra ra PDF", keys: "", run: () => ran.push("proof") },
    { name: "Tìm trong văn bản", keys: "Ctrl+F", run: () => ran.push("find") },
  ],
  programmes: [
    {
      id: "c1",
      title: "Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW",
      typeName: "CHƯƠNG TRÌNH",
      draftNumber: 1,
      isFinal: false,
      parentIds: ["p1"],
      dutyCount: 1,
      gapCount: 0,
      revision: 1,
      updatedAt: "2026-03-10T02:00:00.000Z",
    },
  ],
  parents: [],
  duties: [],
  facts: [
    {
      id: "f1",
      kind: "organisation",
      label: "Số đảng viên",
      value: "412 đảng viên",
      asOf: "2025-12-31",
      source: "Báo cáo năm 2025",
    },
  ],
  bodies: [
    { id: "b1", name: "Ban Tuyên giáo và Dân vận Tỉnh uỷ", shortNames: [] },
    { id: "b2", name: "Ban Xây dựng Đảng", shortNames: ["BXDĐ"] },
  ],
};

const labels = (query: string) => findEntries(entriesOf(found, text), query, 40).map(({ label }) => label);

describe("finding anything", () => {
  it("finds what the open screen offers, with its keys, and runs it", () => {
    const [line] = findEntries(entriesOf(found, text), "tim trong", 40);
    expect(line).toMatchObject({ kind: "command", label: "Tìm trong văn bản", shortcut: "Ctrl+F" });
    const [proof] = findEntries(entriesOf(found, text), "ket qua kiem tra", 40);
    if (proof && "run" in proof.target) proof.target.run();
    expect(ran).toEqual(["proof"]);
  });

  it("needs no accents", () => {
    expect(labels("chuong trinh hanh dong")[0]).toBe(
      "Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW",
    );
    expect(labels("y kien gop y")).toContain(
      "Ý kiến góp ý: Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW",
    );
    expect(labels("dang vien")[0]).toBe("Số đảng viên");
  });

  it("takes the accents that are typed as the same letters", () => {
    expect(labels("Xây dựng Đảng")).toEqual(labels("xay dung dang"));
  });

  it.each(["btgvdv", "btgdv", "BTGDV"])("finds a body by its initials %s", (initials) => {
    expect(labels(initials)[0]).toBe("Ban Tuyên giáo và Dân vận Tỉnh uỷ");
  });

  it("puts what begins with the query before what only holds it", () => {
    expect(labels("so d")[0]).toBe("Số đảng viên");
    expect(labels("cai dat")[0]).toBe("Cài đặt");
  });

  it("offers the open screen's commands, the screens and commands, not the whole directory, before anything is typed", () => {
    const offered = labels("");
    expect(offered.slice(0, 9)).toEqual([
      "In kết quả kiểm tra ra PDF",
      "Tìm trong văn bản",
      "Hôm nay",
      "Văn bản cấp trên",
      "Chương trình",
      "Nhiệm vụ",
      "Đối chiếu",
      "Sổ văn bản",
      "Cài đặt",
    ]);
    expect(offered).not.toContain("Ban Xây dựng Đảng");
  });

  it("says so when nothing matches", () => {
    expect(labels("zzz")).toEqual([]);
  });
});

describe("the choice in the palette", () => {
  it("goes round the ends by arrow and stops at them by page", () => {
    expect(movedTo("ArrowDown", 4, 5)).toBe(0);
    expect(movedTo("ArrowUp", 0, 5)).toBe(4);
    expect(movedTo("PageDown", 2, 5)).toBe(4);
    expect(movedTo("PageUp", 2, 5)).toBe(0);
  });

  it("stays put for other keys and for an empty list", () => {
    expect(movedTo("a", 1, 5)).toBeNull();
    expect(movedTo("ArrowDown", 0, 0)).toBeNull();
  });
});
