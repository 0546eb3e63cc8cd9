import { describe, expect, it } from "vitest";
import {
  draftOf,
  readDraft,
  ruleSetAfter,
} from "../../../renderer/features/drafting/panels/dialogs/details-draft";
import { type ProgrammeDetails, plainForm } from "../../../shared/domain/programme/details";
import { ruleSets } from "../../support/docx-samples";

const details: ProgrammeDetails = {
  typeCode: "CTr",
  typeName: "CHƯƠNG TRÌNH",
  ruleSet: "05-HD/VPTW",
  draftNumber: 2,
  isFinal: false,
  number: "5",
  symbol: "ĐU",
  place: "Suối Ngàn",
  date: "2026-03-05",
  authority: "T/M BAN THƯỜNG VỤ",
  post: "BÍ THƯ",
  signer: "Lò Thị Mai",
  recipients: ["Ban Thường vụ Tỉnh uỷ (báo cáo)", "Lưu Văn phòng Đảng uỷ"],
  periodFrom: "2026-01-01",
  periodTo: null,
  form: plainForm,
};
const today = "2026-03-10";
const read = (given: Partial<ReturnType<typeof draftOf>>) =>
  readDraft({ ...draftOf(details), ...given }, today);

describe("the form of the details", () => {
  it("shows dates as dd/mm/yyyy and gives back what it was given", () => {
    expect(draftOf(details).date).toBe("05/03/2026");
    expect(readDraft(draftOf(details), today)).toEqual({ details, faults: [] });
  });

  it("reads a date as an office types it and an empty one as none", () => {
    expect(read({ date: "20.3" }).details?.date).toBe("2026-03-20");
    expect(read({ date: " " }).details?.date).toBeNull();
  });

  it("refuses a day that does not exist, a period in place of a day, and a rhythm", () => {
    for (const date of ["31/2/2026", "quý II/2026", "hằng quý", "trước 20/12/2026", "x"]) {
      expect(read({ date }), date).toEqual({ details: null, faults: ["date"] });
    }
  });

  it("refuses an end before the start, and a draft number outside 1 to 99", () => {
    expect(read({ periodTo: "31/12/2025" }).faults).toEqual(["periodOrder"]);
    expect(read({ draftNumber: "0" }).faults).toEqual(["draftNumber"]);
    expect(read({ draftNumber: "hai" }).faults).toEqual(["draftNumber"]);
    expect(read({ draftNumber: "100", date: "x" }).faults).toEqual(["date", "draftNumber"]);
  });

  it("takes pasted recipients without their dashes, stops and empty lines", () => {
    const recipients = "- Ban Thường vụ Tỉnh uỷ (báo cáo);\n\n– Các chi bộ,\n Lưu Văn phòng Đảng uỷ.";
    expect(read({ recipients }).details?.recipients).toEqual([
      "Ban Thường vụ Tỉnh uỷ (báo cáo)",
      "Các chi bộ",
      "Lưu Văn phòng Đảng uỷ",
    ]);
  });

  it("gives back marks, and addressees without their dashes", () => {
    const form: ProgrammeDetails["form"] = {
      ...plainForm,
      urgency: "urgent",
      circulation: ["return"],
      addressees: ["Tỉnh uỷ"],
    };
    const marked = { ...details, form };
    expect(readDraft(draftOf(marked), today).details).toEqual(marked);
    expect(read({ addressees: "- Tỉnh uỷ;\n- Các chi bộ." }).details?.form.addressees).toEqual([
      "Tỉnh uỷ",
      "Các chi bộ",
    ]);
  });
});

describe("the rule set after a date is typed", () => {
  const known = [...ruleSets.values()];
  const on = "2026-11-22";
  const ruleFor = (ruleSet: string, before: string, typed: string) =>
    ruleSetAfter(known, { ...draftOf(details), ruleSet, date: before }, typed, on);

  it("is the one in force on that day", () => {
    expect(ruleFor("05-HD/VPTW", "", "20/3/2026")).toBe("36-HD/VPTW");
    expect(ruleFor("36-HD/VPTW", "20/3/2026", "1/6/2026")).toBe("05-HD/VPTW");
    expect(ruleFor("30/2020/NĐ-CP", "", "20/3/2026")).toBe("30/2020/NĐ-CP");
  });

  it("stays where it was chosen against the date, and where no rule set was in force", () => {
    expect(ruleFor("05-HD/VPTW", "20/3/2026", "21/3/2026")).toBe("05-HD/VPTW");
    expect(ruleFor("05-HD/VPTW", "", "1/1/1990")).toBe("05-HD/VPTW");
    expect(ruleFor("gone", "", "20/3/2026")).toBe("gone");
  });
});
