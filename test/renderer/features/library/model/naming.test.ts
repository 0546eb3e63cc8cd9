import { describe, expect, it } from "vitest";
import { namesOf } from "../../../../../renderer/features/library/model/naming";
import { aRegister } from "../../../../support/builders";

describe("the name of a file that is kept", () => {
  it("is the file's own without its ending, with what others cite beside it", () => {
    const { name, title } = namesOf("Xã Trà Mai.DOCX", aRegister);
    expect(name).toBe("Xã Trà Mai");
    expect(title).toContain(aRegister.title);
  });

  it("is never empty and never too long to be kept", () => {
    expect(namesOf(".docx", aRegister).name).toBe(".docx");
    expect(namesOf(`${"a".repeat(400)}.txt`, aRegister).name).toHaveLength(300);
  });
});
