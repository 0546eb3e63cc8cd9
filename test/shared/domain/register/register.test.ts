import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatCitation,
  formatNumber,
  frameOf,
  parseNumber,
  proposeRegister,
} from "../../../../shared/domain/register";
import { foldSymbol } from "../../../../shared/domain/register/number";
import { paragraphsOf } from "../../../support/paragraphs";

const register = (...texts: string[]) => proposeRegister(paragraphsOf(...texts)).register;

describe("number and symbol", () => {
  it.each([
    ["Số 05-CTr/TU", { number: "05", symbol: "CTr/TU" }],
    ["Số: 15/QĐ-BNV", { number: "15", symbol: "QĐ-BNV" }],
    ["Số: 30/2020/NĐ-CP", { number: "30/2020", symbol: "NĐ-CP" }],
    ["số 23 – CT / TU", { number: "23", symbol: "CT/TU" }],
    ["Số 07-QÐ/ĐU", { number: "07", symbol: "QĐ/ĐU" }],
    ["Số 05-QC/BTCTU-BNCTU", { number: "05", symbol: "QC/BTCTU-BNCTU" }],
  ])("reads %s", (line, expected) => {
    expect(parseNumber(line)).toEqual(expected);
  });

  it("reads none where there is none, and keeps the case that tells CTr from CT", () => {
    expect(parseNumber("Kế hoạch số 03 về tổ chức học tập")).toBeNull();
    expect(parseNumber("Số 05-CTr/TU")?.symbol).not.toBe(parseNumber("Số 05-CT/TU")?.symbol);
  });

  it("reads back what it writes, whichever dash is typed", () => {
    const number = fc.record({
      number: fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(2, "0")),
      symbol: fc.constantFrom("NQ/TW", "CTr/TU", "QĐ-UBND", "KH/ĐU", "QĐ-TTg"),
    });
    fc.assert(
      fc.property(number, fc.constantFrom("-", "–", "—", " - "), (each, dash) => {
        expect(parseNumber(formatNumber(each).replaceAll("-", dash))).toEqual(each);
      }),
    );
  });

  it("folds dashes, spaces and look-alikes of Đ, not case", () => {
    expect(foldSymbol("05 – QÐ / TU")).toBe("05-QĐ/TU");
  });
});

const party = [
  "ĐẢNG BỘ TỈNH SƠN HẢI",
  "ĐẢNG UỶ PHƯỜNG TÂN LẬP",
  "*",
  "Số 05-CTr/ĐU",
  "ĐẢNG CỘNG SẢN VIỆT NAM",
  "Tân Lập, ngày 03 tháng 02 năm 2026",
];
const foot = ["Nơi nhận:", "- Tỉnh uỷ;", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn An"];

describe("proposeRegister", () => {
  it("reads a Party document from heading, title and signature", () => {
    const texts = [
      ...party,
      "CHƯƠNG TRÌNH HÀNH ĐỘNG",
      "thực hiện Nghị quyết số 12-NQ/TU",
      "-----",
      "I- MỤC TIÊU",
      "1. Đến năm 2030.",
      ...foot,
    ];
    expect(register(...texts)).toEqual({
      typeName: "Chương trình hành động",
      number: "05",
      symbol: "CTr/ĐU",
      date: "2026-02-03",
      issuer: "Ban Thường vụ Đảng uỷ phường Tân Lập",
      place: "Tân Lập",
      title: "thực hiện Nghị quyết số 12-NQ/TU",
      signer: "Nguyễn Văn An",
    });
  });

  it("reads a state document from both columns of its heading in any order", () => {
    expect(
      register(
        "UỶ BAN NHÂN DÂN",
        "TỈNH SƠN HẢI",
        "Số: 130/KH-UBND",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Sơn Hải, ngày 13 tháng 7 năm 2026",
        "KẾ HOẠCH",
        "Giám sát, đánh giá chương trình",
        "Căn cứ Luật Đầu tư công;",
        "I. MỤC ĐÍCH",
      ),
    ).toMatchObject({
      typeName: "Kế hoạch",
      number: "130",
      symbol: "KH-UBND",
      date: "2026-07-13",
      issuer: "Uỷ ban nhân dân tỉnh Sơn Hải",
      place: "Sơn Hải",
      title: "Giám sát, đánh giá chương trình",
    });
  });

  it("reads a heading whose two columns became one line each", () => {
    const lines = [
      "TỈNH UỶ SƠN HẢI ĐẢNG CỘNG SẢN VIỆT NAM",
      "Số 12-KH/TU Sơn Hải, ngày 05 tháng 4 năm 2026",
      "KẾ HOẠCH",
      "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
      "I- MỤC ĐÍCH",
    ];
    expect(register(...lines)).toMatchObject({
      number: "12",
      symbol: "KH/TU",
      date: "2026-04-05",
      issuer: "Tỉnh uỷ Sơn Hải",
      place: "Sơn Hải",
    });
  });

  it("takes neither number nor date from a document cited in the title", () => {
    const lines = ["KẾ HOẠCH", "thực hiện Kết luận số 21-KL/TW ngày 25 tháng 10 năm 2025", "I- MỤC ĐÍCH"];
    expect(register(...lines)).toMatchObject({ number: "", symbol: "", date: null });
  });

  it("joins an issuer's name broken over two lines", () => {
    const lines = [
      "BỘ LAO ĐỘNG - THƯƠNG",
      "BINH VÀ XÃ HỘI",
      "Số: 11/2022/TT-BLĐTBXH",
      "THÔNG TƯ",
      "Hướng dẫn hỗ trợ việc làm",
      "Điều 1. Phạm vi",
    ];
    expect(register(...lines).issuer).toBe("Bộ Lao động - Thương binh và Xã hội");
  });

  it("leaves empty what a draft leaves blank and names each missing field", () => {
    const { register: draft, findings } = proposeRegister(
      paragraphsOf(
        "TỈNH UỶ SƠN HẢI",
        "Số     -NQ/TU",
        "Sơn Hải, ngày     tháng     năm 2026",
        "NGHỊ QUYẾT",
        "về chuyển đổi số",
        "I- QUAN ĐIỂM",
      ),
    );
    expect(draft).toMatchObject({
      number: "",
      date: null,
      issuer: "Tỉnh uỷ Sơn Hải",
      title: "về chuyển đổi số",
    });
    expect(findings.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      "register-field-missing number",
      "register-field-missing symbol",
      "register-field-missing date",
    ]);
  });

  it("refuses a date that does not exist", () => {
    expect(
      register(
        "TỈNH UỶ SƠN HẢI",
        "Số 01-NQ/TU",
        "Sơn Hải, ngày 31 tháng 02 năm 2026",
        "NGHỊ QUYẾT",
        "về chuyển đổi số",
        "I- QUAN ĐIỂM",
      ).date,
    ).toBeNull();
  });
});

describe("frameOf", () => {
  it("tells head, body, closing formula and foot apart", () => {
    const texts = [
      ...party,
      "NGHỊ QUYẾT",
      "về chuyển đổi số",
      "I- QUAN ĐIỂM",
      "1. Một.",
      "Nghị quyết này phổ biến đến chi bộ.",
      ...foot,
    ];
    const frame = frameOf(paragraphsOf(...texts));
    const count = (part: string) => frame.filter((each) => each === part).length;
    expect(["head", "body", "closing", "foot"].map(count)).toEqual([8, 2, 1, 5]);
  });

  it("takes text without an official head as body", () => {
    expect(new Set(frameOf(paragraphsOf("Hội nghị tại xã", "I. Mở đầu", "Nội dung.")))).toEqual(
      new Set(["body"]),
    );
  });
});

describe("formatCitation", () => {
  const nq57 = {
    typeName: "Nghị quyết",
    number: "57",
    symbol: "NQ/TW",
    date: "2024-12-22",
    issuer: "Bộ Chính trị",
    place: "Hà Nội",
    title: "về đột phá phát triển khoa học",
    signer: "",
  };

  it("cites a Party document with a comma before its date", () => {
    expect(formatCitation(nq57)).toBe(
      "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học",
    );
  });

  it("cites a state document without it, the date in words", () => {
    const state = {
      ...nq57,
      number: "03",
      symbol: "NQ-CP",
      date: "2025-01-09",
      issuer: "Chính phủ",
      title: "Ban hành Chương trình hành động",
    };
    expect(formatCitation(state)).toBe(
      "Nghị quyết số 03/NQ-CP ngày 09 tháng 01 năm 2025 của Chính phủ ban hành Chương trình hành động",
    );
  });

  it("leaves out what the register lacks, and adds the missing về", () => {
    expect(
      formatCitation({ ...nq57, number: "", symbol: "", date: null, issuer: "", title: "Chuyển đổi số" }),
    ).toBe("Nghị quyết về chuyển đổi số");
  });
});
