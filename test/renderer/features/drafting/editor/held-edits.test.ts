import { describe, expect, it } from "vitest";
import {
  readHeldEdits,
  wordsOfEdits,
  writeHeldEdits,
} from "../../../../../renderer/features/drafting/editor/held-edits";
import { programmeOf } from "../../../drafting/editor-states";
import { EditorWindow } from "../../../drafting/editor-window";
import { StepAuthority } from "../../../drafting/step-authority";

const doc = () => programmeOf(["paragraph", "Một"], ["duty", "Hai"]);

/** Types while the service is away and closes; gives what was written down. */
function closedWith(authority: StepAuthority, text: string): string {
  const window = new EditorWindow(authority, "a");
  window.editor.at(1, 3).type(text);
  window.sync.stop();
  const held = window.sync.heldEdits();
  if (!held) throw new Error("nothing is held");
  return writeHeldEdits(held);
}

function openedWith(authority: StepAuthority, written: string): EditorWindow {
  return new EditorWindow(authority, "a", readHeldEdits(written) ?? undefined);
}

describe("edits a closing window could not hand over", () => {
  it("are handed in by the next editor", async () => {
    const authority = new StepAuthority(doc());
    const window = openedWith(authority, closedWith(authority, " hai ba"));
    expect(window.text).toBe("Chương trình|Một hai ba|Hai");
    await window.sync.flush();
    expect(authority.doc.child(1).textContent).toBe("Một hai ba");
    expect(window.sync.heldEdits()).toBeNull();
  });

  it("come together with what others wrote meanwhile", async () => {
    const authority = new StepAuthority(doc());
    const written = closedWith(authority, " trái");
    const other = new EditorWindow(authority, "b");
    other.editor.at(1, 0).type("phải ");
    await other.sync.flush();
    const window = openedWith(authority, written);
    window.sync.retry();
    await expect.poll(() => authority.doc.child(1).textContent).toBe("phải Một trái");
    expect(window.text).toBe("Chương trình|phải Một trái|Hai");
  });

  it("are not written twice when only the answer was lost", async () => {
    const authority = new StepAuthority(doc());
    const first = new EditorWindow(authority, "a");
    first.editor.at(1, 3).type("!");
    authority.failNext = "answer-lost";
    await expect(first.sync.flush()).rejects.toThrow();
    first.sync.stop();
    const held = first.sync.heldEdits();
    const window = openedWith(authority, held ? writeHeldEdits(held) : "");
    window.sync.retry();
    await expect.poll(() => window.statuses.at(-1)?.state).toBe("saved");
    expect(authority.doc.child(1).textContent).toBe("Một!");
    expect(authority.accepted).toHaveLength(1);
  });

  it("are left out where what was written down is not sound", () => {
    for (const written of [
      "",
      "{",
      "null",
      "{}",
      '{"revision":1,"doc":{"type":"doc","content":[1]},"edits":[]}',
    ])
      expect(readHeldEdits(written)).toBeNull();
  });

  it("give at least their words where they can no longer be made", () => {
    const written = closedWith(new StepAuthority(doc()), " hai ba");
    expect(wordsOfEdits(written)).toBe("hai ba");
    for (const unsound of ["", "{", "null", "{}"]) expect(wordsOfEdits(unsound)).toBe("");
  });

  it("are left out where they do not apply to the text they were written down with", () => {
    const held = JSON.parse(closedWith(new StepAuthority(doc()), " hai ba"));
    const shorter = programmeOf(["paragraph", ""]).toJSON();
    expect(readHeldEdits(JSON.stringify(held))).not.toBeNull();
    expect(readHeldEdits(JSON.stringify({ ...held, doc: shorter }))).toBeNull();
  });
});
