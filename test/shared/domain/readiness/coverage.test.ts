import { describe, expect, it } from "vitest";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { linkingBlocks } from "../../../../shared/domain/readiness/coverage";

describe("blocks that take up a parent plan", () => {
  it("counts each block that takes up a plan once, and only those of that plan", () => {
    const block = (id: string, links: string[]) => programmeSchema.node("paragraph", { id, links });
    const title = programmeSchema.node("title", { id: "t" });
    const doc = programmeSchema.node("doc", null, [
      title,
      block("1", ["plan/1", "plan/2"]),
      block("2", ["plan-b/1"]),
      block("3", []),
      block("4", ["plan/3"]),
    ]);
    expect(linkingBlocks(doc, "plan")).toBe(2);
    expect(linkingBlocks(doc, "plan-b")).toBe(1);
    expect(linkingBlocks(doc, "pla")).toBe(0);
  });
});
