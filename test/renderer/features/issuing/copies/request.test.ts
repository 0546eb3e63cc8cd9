import { describe, expect, it } from "vitest";
import {
  recipientsIn,
  requestFrom,
  type TypedCopy,
} from "../../../../../renderer/features/issuing/copies/request";

const typed: TypedCopy = {
  kind: "exact",
  on: "10/3/2026",
  place: "Suối Ngàn",
  recipients: " Các chi bộ \n\nLưu Văn phòng Đảng uỷ\n",
  authority: "",
  post: "CHÁNH VĂN PHÒNG",
  signer: "Vàng A Sùng",
  parts: ["b3"],
  by: "An",
};

describe("what a copy is asked for", () => {
  it("has a recipient for each line typed, and parts only in an extract", () => {
    expect(recipientsIn(typed)).toEqual(["Các chi bộ", "Lưu Văn phòng Đảng uỷ"]);
    expect(requestFrom(typed, "2026-03-10")).toMatchObject({ date: "2026-03-10", parts: [] });
    expect(requestFrom({ ...typed, kind: "extract" }, "2026-03-10")).toMatchObject({ parts: ["b3"] });
  });

  it.each([
    ["a signer", { signer: " " }],
    ["a post", { post: "" }],
    ["a place", { place: "" }],
    ["a recipient", { recipients: "\n" }],
    ["who takes the number", { by: "" }],
    ["a part of an extract", { kind: "extract", parts: [] }],
  ] as const)("is nothing while it lacks %s", (_, change) => {
    expect(
      requestFrom(
        { ...typed, ...change, parts: [...(("parts" in change && change.parts) || [])] },
        "2026-03-10",
      ),
    ).toBeNull();
  });

  it("is nothing without a day that is understood", () => {
    expect([requestFrom(typed, null), requestFrom(typed, undefined)]).toEqual([null, null]);
  });
});
