import { describe, expect, it } from "vitest";
import { citedPath, parentName, parentNumber } from "../../../renderer/features/drafting/panels/parent-name";
import { anItem } from "../../support/builders";
import { aParent } from "./programme";

describe("a parent plan in the panels", () => {
  const parent = aParent([]);
  it("is named by its type and number, for short by its number", () => {
    expect(parentName(parent)).toBe("Nghị quyết 12-NQ/TU");
    expect(parentNumber(parent)).toBe("12-NQ/TU");
  });

  it("is named by its file when the register is empty", () => {
    const unnamed = { ...parent, register: { ...parent.register, typeName: "", number: "", symbol: "" } };
    expect([parentName(unnamed), parentNumber(unnamed)]).toEqual(["nq.docx", "nq.docx"]);
  });

  it("cites its items by their path, and those before the first number without one", () => {
    const cited = (path: string) => citedPath(anItem({ id: "a", text: "Mục", path }));
    expect(["III.2-1", "10", "0-1", "0"].map(cited)).toEqual(["III.2-1", "10", "", ""]);
  });
});
