import { describe, expect, it } from "vitest";
import { sentenceCase } from "../../../renderer/features/drafting/panels/sentence-case";

describe("a heading in the outline", () => {
  it("reads as a sentence when it was typed in capitals", () => {
    expect(sentenceCase("MỤC ĐÍCH, YÊU CẦU")).toBe("Mục đích, yêu cầu");
    expect(sentenceCase("ĐỔI MỚI TƯ DUY")).toBe("Đổi mới tư duy");
  });

  it("stays as typed when it has small letters or is one word", () => {
    expect(sentenceCase("Nâng cao nhận thức về Đảng")).toBe("Nâng cao nhận thức về Đảng");
    expect(sentenceCase("MTTQ")).toBe("MTTQ");
  });
});
