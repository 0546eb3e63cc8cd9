import { describe, expect, it } from "vitest";
import { draftOf, readDraft, withLevel } from "../../../../renderer/features/welcome/unit-draft";

const filled = {
  ...draftOf(null),
  name: "  ĐẢNG UỶ  XÃ TRÀ MY ",
  superior: "Đảng bộ thành phố Đà Nẵng",
  place: "Trà My",
  signer: "Nguyễn Văn A",
  recipients: "- Ban Thường vụ Thành uỷ,\n\n – Lưu Văn phòng Đảng uỷ.",
};

describe("the unit being described", () => {
  it("starts as a commune with the symbol and signing block of its level", () => {
    expect(draftOf(null)).toMatchObject({
      level: "commune",
      symbol: "ĐU",
      authority: "T/M BAN THƯỜNG VỤ",
      post: "BÍ THƯ",
    });
  });

  it("takes the defaults of another level, but keeps what was typed", () => {
    const typed = { ...draftOf(null), authority: "T/M BAN CHẤP HÀNH" };
    expect(withLevel(typed, "province")).toMatchObject({ symbol: "TU", authority: "T/M BAN CHẤP HÀNH" });
    expect(withLevel(draftOf(null), "cell")).toMatchObject({ symbol: "CB", authority: "T/M CHI BỘ" });
  });

  it("comes back unchanged when the level is changed and changed back", () => {
    expect(withLevel(withLevel(filled, "cell"), "commune")).toEqual(filled);
  });

  it("is kept with its name in sentence case and its recipients as lines without dashes", () => {
    const read = readDraft(filled);
    expect(read).toMatchObject({
      unit: {
        name: "Đảng uỷ xã Trà My",
        recipients: ["Ban Thường vụ Thành uỷ,", "Lưu Văn phòng Đảng uỷ."],
      },
    });
  });

  it("has no superior line at province level", () => {
    expect(readDraft(withLevel(filled, "province"))).toMatchObject({ unit: { superior: "" } });
  });

  it("names the fields that still have to be filled in", () => {
    expect(readDraft(draftOf(null))).toEqual({ missing: ["name", "place"] });
  });

  it("reads back what it kept", () => {
    const read = readDraft(filled);
    if (!("unit" in read)) throw new Error("the draft is complete");
    expect(readDraft(draftOf(read.unit))).toEqual(read);
  });
});
