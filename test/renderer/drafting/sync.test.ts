import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBlock } from "../../../renderer/features/drafting/editor/block-commands";
import { programmeOf } from "./editor-states";
import { EditorWindow as Window } from "./editor-window";
import { StepAuthority } from "./step-authority";

const doc = () => programmeOf(["paragraph", "Một"], ["duty", "Hai"]);
const patience = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("the exchange of steps", () => {
  it("sends what was typed after a pause, in one batch", async () => {
    const authority = new StepAuthority(doc());
    const window = new Window(authority, "a");
    window.editor.at(1, 3).type(" hai ba");
    await expect.poll(() => authority.doc.child(1).textContent).toBe("Một hai ba");
    expect(authority.batches).toEqual([7]);
    expect(window.statuses.at(-1)).toMatchObject({ state: "saved", revision: 7 });
  });

  it("sends while typing goes on, at the latest after the longest wait", async () => {
    const authority = new StepAuthority(doc());
    const window = new Window(authority, "a");
    window.editor.at(1, 3);
    for (let count = 0; count < 20; count++) {
      window.editor.type("x");
      await patience(3);
    }
    expect(authority.batches.length).toBeGreaterThan(0);
    await window.sync.flush();
    expect(authority.doc.child(1).textContent).toBe(`Một${"x".repeat(20)}`);
  });

  it("joins the edits of two windows on the same paragraph", async () => {
    const authority = new StepAuthority(doc());
    const [first, second] = [new Window(authority, "a"), new Window(authority, "b")];
    first.editor.at(1, 3).type(" trái");
    second.editor.at(1, 0).type("phải ");
    await Promise.all([first.sync.flush(), second.sync.flush()]);
    first.sync.noteRevision(authority.revision);
    second.sync.noteRevision(authority.revision);
    await expect.poll(() => first.text).toBe("Chương trình|phải Một trái|Hai");
    await expect.poll(() => second.text).toBe(first.text);
  });

  it("recognises its own steps when the answer was lost, and applies nothing twice", async () => {
    const authority = new StepAuthority(doc());
    const window = new Window(authority, "a");
    authority.failNext = "answer-lost";
    window.editor.at(1, 3).type("!");
    await expect.poll(() => window.statuses.at(-1)?.state).toBe("saved");
    expect(authority.accepted).toHaveLength(1);
    expect(window.text).toBe("Chương trình|Một!|Hai");
  });

  it("keeps what was typed while the service is away, and says so", async () => {
    const authority = new StepAuthority(doc());
    const window = new Window(authority, "a");
    authority.failNext = "unavailable";
    window.editor.at(1, 3).type("!");
    await expect.poll(() => window.statuses.some(({ state }) => state === "failed")).toBe(true);
    await expect.poll(() => window.statuses.at(-1)?.state).toBe("saved");
    expect(authority.doc.child(1).textContent).toBe("Một!");
  });

  it("lets nothing from another window in while keys are on their way", async () => {
    const authority = new StepAuthority(doc());
    const [first, second] = [new Window(authority, "a"), new Window(authority, "b")];
    second.editor.at(1, 0).type("phải ");
    await second.sync.flush();
    first.isBusy = true;
    first.sync.noteRevision(authority.revision);
    await patience(30);
    expect(first.text).toBe("Chương trình|Một|Hai");
    first.isBusy = false;
    await expect.poll(() => first.text).toBe("Chương trình|phải Một|Hai");
  });

  it("rejects a flush with what stands in the way", async () => {
    const authority = new StepAuthority(doc());
    const window = new Window(authority, "a");
    window.editor.at(1, 3).type("!");
    authority.failNext = "unavailable";
    await expect(window.sync.flush()).rejects.toMatchObject({ code: "service-unavailable" });
    window.sync.stop();
  });

  it("brings any two windows to the same text, whatever they type and however they meet", async () => {
    const edit = fc.record({
      who: fc.nat(1),
      block: fc.integer({ min: 1, max: 2 }),
      at: fc.nat(5),
      act: fc.constantFrom("type", "split", "delete", "flush"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 20 }), async (edits) => {
        const authority = new StepAuthority(doc());
        const windows = [new Window(authority, "a"), new Window(authority, "b")] as const;
        for (const { who, block, at, act } of edits) {
          const { editor, sync } = windows[who === 0 ? 0 : 1];
          const size = editor.state.doc.child(block).content.size;
          editor.at(block, Math.min(at, size));
          if (act === "flush") await sync.flush();
          else if (act === "split") editor.run(splitBlock);
          else if (act === "type") editor.type("á");
          else if (size > 0)
            editor.dispatch(editor.state.tr.delete(editor.position(block, 0), editor.position(block, 1)));
        }
        for (const { sync } of [...windows, ...windows]) {
          sync.noteRevision(authority.revision);
          await sync.flush();
        }
        for (const { sync } of windows) sync.retry();
        await expect
          .poll(() => windows.every(({ editor }) => editor.state.doc.eq(authority.doc)), { interval: 2 })
          .toBe(true);
        for (const { sync } of windows) sync.stop();
      }),
      { numRuns: 60 },
    );
  });
});
