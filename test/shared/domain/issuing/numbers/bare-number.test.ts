import { expect, it } from "vitest";
import { bareNumber } from "../../../../../shared/domain/issuing/numbers";

it("leaves out the word before a number, as Party and state papers print it", () => {
  expect(bareNumber("Số 01-TB/ĐU")).toBe("01-TB/ĐU");
  expect(bareNumber("Số: 12/KH-UBND")).toBe("12/KH-UBND");
  expect(bareNumber("")).toBe("");
});
