import { describe, expect, it } from "vitest";
import { treeMove, visibleRows } from "../../../renderer/features/drafting/panels/tree";

const rows = [
  { id: "I", level: 1, isGroup: true },
  { id: "I.1", level: 2, isGroup: true },
  { id: "I.1.a", level: 3, isGroup: false },
  { id: "I.2", level: 2, isGroup: false },
  { id: "II", level: 1, isGroup: false },
];
const closing = (...ids: string[]) => {
  const isClosed = (row: { id: string }) => ids.includes(row.id);
  return { isClosed, visible: visibleRows(rows, isClosed) };
};
const move = (id: string, key: string, ...closed: string[]) => {
  const { isClosed, visible } = closing(...closed);
  const found = treeMove(visible, id, key, isClosed);
  return found && `${found.kind} ${found.id}`;
};

describe("a tree", () => {
  it("hides what stands under a closed group, also under closed groups inside it", () => {
    expect(closing("I.1").visible.map(({ id }) => id)).toEqual(["I", "I.1", "I.2", "II"]);
    expect(closing("I", "I.1").visible.map(({ id }) => id)).toEqual(["I", "II"]);
  });

  it("moves up and down over what is visible and stops at the ends", () => {
    expect(move("I.1", "ArrowDown", "I.1")).toBe("focus I.2");
    expect(move("I.2", "ArrowUp", "I.1")).toBe("focus I.1");
    expect(move("II", "ArrowDown")).toBeNull();
    expect(move("I", "ArrowUp")).toBeNull();
    expect(move("I.2", "Home")).toBe("focus I");
    expect(move("I", "End")).toBe("focus II");
  });

  it("opens a closed group to the right, then goes into it", () => {
    expect(move("I.1", "ArrowRight", "I.1")).toBe("open I.1");
    expect(move("I.1", "ArrowRight")).toBe("focus I.1.a");
    expect(move("I.2", "ArrowRight")).toBeNull();
  });

  it("closes an open group to the left, then goes to the one above", () => {
    expect(move("I.1", "ArrowLeft")).toBe("close I.1");
    expect(move("I.1", "ArrowLeft", "I.1")).toBe("focus I");
    expect(move("I.1.a", "ArrowLeft")).toBe("focus I.1");
    expect(move("II", "ArrowLeft")).toBeNull();
  });

  it("leaves other keys alone", () => {
    expect(move("I", "a")).toBeNull();
    expect(move("gone", "ArrowDown")).toBeNull();
  });
});
