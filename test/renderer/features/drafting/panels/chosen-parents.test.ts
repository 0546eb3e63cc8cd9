import { describe, expect, it } from "vitest";
import { afterMove } from "../../../../../renderer/features/drafting/panels/dialogs/chosen-parents";

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
});
