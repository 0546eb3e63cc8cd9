import { describe, expect, it } from "vitest";
import {
  afterMove,
  linkingBlocks,
} from "../../../../../renderer/features/drafting/panels/dialogs/chosen-parents";
import { programmeSchema } from "../../../../../shared/domain/programme/schema";

describe("the list of a programme's parent plans", () => {
  it("moves, adds and leaves out one plan and keeps the order of the others", () => {
    const ids = ["a", "b", "c"];
    expect(afterMove(ids, "up", "c")).toEqual(["a", "c", "b"]);
    expect(afterMove(ids, "down", "a")).toEqual(["b", "a", "c"]);
    expect(afterMove(ids, "up", "a")).toEqual(ids);
    expect(afterMove(ids, "down", "c")).toEqual(ids);
    expect(afterMove(ids, "remove", "b")).toEqual(["a", "c"]);
    expect(afterMove(ids, "add", "d")).toEqual(["a", "b", "c", "d"]);
    expect(afterMove(ids, "add", "a")).toEqual(["b", "c", "a"]);
  });

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
