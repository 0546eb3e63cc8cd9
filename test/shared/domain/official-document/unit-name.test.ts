import { describe, expect, it } from "vitest";
import { nameInSentence } from "../../../../shared/domain/official-document/unit-name";

describe("a unit's name in a sentence", () => {
  it.each([
    ["ĐẢNG UỶ XÃ TRÀ MY", "Đảng uỷ xã Trà My"],
    ["ĐẢNG ỦY PHƯỜNG BA ĐÌNH", "Đảng ủy phường Ba Đình"],
    ["ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ", "Đảng uỷ đặc khu Phú Quý"],
    ["TỈNH UỶ ĐIỆN BIÊN", "Tỉnh uỷ Điện Biên"],
    ["CHI BỘ THÔN 3", "Chi bộ thôn 3"],
    ["Đảng uỷ xã Suối Ngàn", "Đảng uỷ xã Suối Ngàn"],
    ["ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI", "ĐẢNG UỶ CỤC BẢO TRỢ XÃ HỘI"],
  ])("is read from %s", (name, sentence) => {
    expect(nameInSentence(name)).toBe(sentence);
  });
});
