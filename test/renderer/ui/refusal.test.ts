import { describe, expect, it } from "vitest";
import { refusalOf, refusalSentence } from "../../../renderer/ui/refusal";
import { errorCodes, OfficeError } from "../../../shared/contract/errors";

describe("the sentence of a refusal", () => {
  it("holds the values the refusal brought", () => {
    const refusal = refusalOf(new OfficeError("folder-read-only", { folder: "/du-lieu" }));
    expect(refusal && refusalSentence("vi", refusal)).toContain("/du-lieu");
  });

  it.each(errorCodes)("is said without its values too: %s", (code) => {
    for (const language of ["vi", "en"] as const) {
      const sentence = refusalSentence(language, { code, params: {} });
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/undefined|\{/u);
    }
  });

  it("is that of a fault for a code it does not know", () => {
    const fault = refusalSentence("vi", { code: "internal", params: {} });
    expect(refusalSentence("vi", { code: "never-heard-of", params: {} })).toBe(fault);
  });

  it("is not made of a fault", () => {
    expect(refusalOf(new Error("disk"))).toBeNull();
    expect(refusalOf("text")).toBeNull();
  });
});
