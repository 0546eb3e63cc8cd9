import { joinBackward } from "prosemirror-commands";
import { afterEach, describe, expect, it } from "vitest";
import { splitBlock } from "../../../../../renderer/features/drafting/editor/block-commands";
import { programmeOf } from "../../../drafting/editor-states";
import { EditorWindow } from "../../../drafting/editor-window";
import { StepAuthority } from "../../../drafting/step-authority";

const doc = () => programmeOf(["paragraph", "Một"], ["duty", "Hai"]);
const patience = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const opened: EditorWindow[] = [];

function open(authority: StepAuthority, clientId = "a"): EditorWindow {
  const window = new EditorWindow(authority, clientId);
  opened.push(window);
  return window;
}

afterEach(() => {
  for (const { sync } of opened.splice(0)) sync.stop();
});

describe("an edit the service refuses", () => {
  it("leaves the text and is handed back, while everything else is saved", async () => {
    const authority = new StepAuthority(doc());
    authority.forbidden = "#";
    const window = open(authority);
    window.editor.at(1, 3).type(" giữ");
    window.editor.at(2, 3).type("#");
    window.editor.at(1, 7).type(" lại");
    await window.sync.flush();
    expect(authority.doc.child(1).textContent).toBe("Một giữ lại");
    expect(authority.doc.child(2).textContent).toBe("Hai");
    expect(window.text).toBe("Chương trình|Một giữ lại|Hai");
    expect(window.editor.lost).toEqual(["Hai#"]);
    expect(window.statuses.at(-1)).toMatchObject({ state: "saved", error: null });
  });

  it("takes with it what was built on it, as it stood on screen", async () => {
    const authority = new StepAuthority(doc());
    authority.forbidden = "#";
    const window = open(authority);
    const { editor } = window;
    editor.at(1, 3);
    editor.dispatch(
      editor.state.tr.insert(editor.position(2, 0) - 1, programmeOf(["paragraph", "#"]).child(1)),
    );
    editor.at(2, 1).type(" cùng đoạn");
    await window.sync.flush();
    expect(authority.doc.childCount).toBe(3);
    expect(editor.lost).toEqual(["# cùng đoạn"]);
    editor.at(1, 3).type(".");
    await window.sync.flush();
    expect(authority.doc.child(1).textContent).toBe("Một.");
  });

  it("costs few further calls among many edits", async () => {
    const authority = new StepAuthority(doc());
    authority.forbidden = "#";
    const window = open(authority);
    window.editor.at(1, 3).type("x".repeat(200)).type("#").type("y".repeat(200));
    await window.sync.flush();
    expect(authority.doc.child(1).textContent).toBe(`Một${"x".repeat(200)}${"y".repeat(200)}`);
    expect(authority.asked).toBeLessThan(50);
  });

  it("lets typing during the recovery go on", async () => {
    const authority = new StepAuthority(doc());
    authority.forbidden = "#";
    const window = open(authority);
    window.editor.at(2, 3).type("#");
    const flushed = window.sync.flush();
    await Promise.resolve();
    window.editor.at(1, 3).type(" thêm");
    await flushed;
    await window.sync.flush();
    expect(authority.doc.child(1).textContent).toBe("Một thêm");
    expect(window.text).toBe("Chương trình|Một thêm|Hai");
  });
});

describe("a text that is no longer the service's", () => {
  it("is read again, keeps what still applies and hands back the rest", async () => {
    const authority = new StepAuthority(doc());
    const window = open(authority);
    authority.doc = programmeOf(["paragraph", "Một."]);
    window.editor.at(1, 0).type("Đúng. ");
    window.editor.at(2, 3).type(" thứ hai");
    await window.sync.flush();
    await window.sync.flush();
    expect(window.editor.state.doc.eq(authority.doc)).toBe(true);
    expect(authority.doc.children.map((block) => block.textContent)).toContain("Đúng. Một.");
    expect(window.editor.lost).toEqual(["Hai thứ hai"]);
  });

  it("is read again when steps of another window do not fit it", async () => {
    const authority = new StepAuthority(doc());
    const first = open(authority, "a");
    authority.doc = programmeOf(["paragraph", "Một dài hơn nhiều"], ["duty", "Hai"]);
    const second = open(authority, "b");
    second.editor.at(1, 17).run(splitBlock);
    second.editor.at(2, 0).type("Mới");
    await second.sync.flush();
    first.sync.noteRevision(authority.revision);
    await expect.poll(() => first.editor.state.doc.eq(authority.doc)).toBe(true);
  });
});

describe("edits in what another window takes away", () => {
  const opposed = () => {
    const authority = new StepAuthority(doc());
    return { authority, first: open(authority, "a"), second: open(authority, "b") };
  };
  const removeSecondBlock = async ({ editor, sync }: EditorWindow) => {
    const { doc: text, tr } = editor.state;
    const from = editor.position(2, 0) - 1;
    editor.dispatch(tr.delete(from, from + text.child(2).nodeSize));
    await sync.flush();
  };

  it("are handed back as the block stood on screen, while the others are saved", async () => {
    const { authority, first, second } = opposed();
    await removeSecondBlock(second);
    first.editor.at(2, 3).type(" thứ hai");
    first.editor.at(1, 3).type(" giữ");
    await first.sync.flush();
    expect(first.text).toBe("Chương trình|Một giữ");
    expect(authority.doc.eq(first.editor.state.doc)).toBe(true);
    expect(first.editor.lost).toEqual(["Hai thứ hai"]);
  });

  it("are handed back when they are attributes of the block, or stood in a deleted sentence", async () => {
    const { first, second } = opposed();
    second.editor.at(1, 0, 1, 3);
    second.editor.dispatch(second.editor.state.tr.deleteSelection());
    await removeSecondBlock(second);
    const { tr } = first.editor.state;
    first.editor.dispatch(tr.setNodeAttribute(first.editor.position(2, 0) - 1, "links", ["plan/1"]));
    first.editor.at(1, 2).type("!");
    await first.sync.flush();
    expect(first.text).toBe("Chương trình|");
    expect(first.editor.lost).toEqual(["Mộ!t", "Hai"]);
  });

  it("are handed back with the blocks that what was written was joined to, or split into, since", async () => {
    const joined = opposed();
    await removeSecondBlock(joined.second);
    joined.first.editor.at(2, 3).type("!").at(2, 0).run(joinBackward);
    await joined.first.sync.flush();
    expect(joined.first.text).toBe("Chương trình|Một");
    expect(joined.first.editor.lost).toEqual(["MộtHai!"]);
    const split = opposed();
    await removeSecondBlock(split.second);
    split.first.editor.at(2, 3).type(" ba").at(2, 2).run(splitBlock);
    await split.first.sync.flush();
    expect(split.first.editor.lost).toEqual(["Ha", "i ba"]);
  });

  it("are not told of when they were deletions, or had reached the service before", async () => {
    const { authority, first, second } = opposed();
    authority.failNext = "answer-lost";
    first.editor.at(2, 3).type("!");
    await first.sync.flush().catch(() => undefined);
    first.sync.stop();
    second.sync.retry();
    await expect.poll(() => second.text).toBe("Chương trình|Một|Hai!");
    await removeSecondBlock(second);
    first.editor.at(2, 0, 2, 2);
    first.editor.dispatch(first.editor.state.tr.deleteSelection());
    first.sync.resume();
    await expect.poll(() => first.text).toBe("Chương trình|Một");
    expect(first.editor.lost).toEqual([]);
  });
});

describe("what is told while the service is being asked", () => {
  it("is asked for again: a revision, or the wish to try again", async () => {
    for (const tell of ["noteRevision", "retry"] as const) {
      const authority = new StepAuthority(doc());
      const [first, second] = [open(authority, "a"), open(authority, "b")];
      const since = authority.stepsSince.bind(authority);
      let isFirst = true;
      authority.stepsSince = async (input) => {
        const answer = await since(input);
        if (!isFirst) return answer;
        isFirst = false;
        second.editor.at(1, 0).type("a");
        await second.sync.flush();
        first.sync[tell](authority.revision);
        return { ...answer, steps: [...answer.steps] };
      };
      first.sync.retry();
      await expect.poll(() => first.text, { message: tell }).toBe("Chương trình|aMột|Hai");
    }
  });

  it("is not forgotten while a text that was read again waits for keys", async () => {
    const authority = new StepAuthority(doc());
    const first = open(authority, "a");
    first.editor.at(1, 3).type(" cũ");
    await first.sync.flush();
    authority.doc = doc();
    authority.accepted.splice(0);
    first.isBusy = true;
    first.sync.retry();
    await patience(10);
    const second = open(authority, "b");
    second.editor.at(1, 0).type("abcdef");
    await second.sync.flush();
    first.sync.noteRevision(authority.revision);
    await patience(5);
    first.isBusy = false;
    await expect.poll(() => first.text).toBe("Chương trình|abcdefMột|Hai");
  });
});

describe("a service that went back to a backup", () => {
  it("gives its text again, and what was typed since goes on top of it", async () => {
    const authority = new StepAuthority(doc());
    const window = open(authority);
    window.editor.at(1, 3).type(" cũ");
    await window.sync.flush();
    authority.doc = doc();
    authority.accepted.splice(0);
    window.editor.at(2, 3).type("!");
    await window.sync.flush();
    expect(window.text).toBe("Chương trình|Một|Hai!");
    expect(authority.doc.child(2).textContent).toBe("Hai!");
    expect(window.statuses.at(-1)).toMatchObject({ state: "saved", error: null });
  });
});

describe("waiting for a letter that is being composed", () => {
  it("ends: the flush tells that it failed, and goes through once the letter is there", async () => {
    const authority = new StepAuthority(doc());
    const [first, second] = [open(authority, "a"), open(authority, "b")];
    second.editor.at(1, 0).type("phải ");
    await second.sync.flush();
    first.isBusy = true;
    first.editor.at(2, 3).type("!");
    await expect(first.sync.flush()).rejects.toMatchObject({ code: "input-unfinished" });
    expect(first.statuses.at(-1)?.state).toBe("failed");
    first.isBusy = false;
    await first.sync.flush();
    expect(authority.doc.child(2).textContent).toBe("Hai!");
    expect(first.text).toBe("Chương trình|phải Một|Hai!");
  });

  it("does not forget a revision that was told meanwhile", async () => {
    const authority = new StepAuthority(doc());
    const [first, second] = [open(authority, "a"), open(authority, "b")];
    second.editor.at(1, 0).type("a");
    await second.sync.flush();
    first.isBusy = true;
    first.sync.noteRevision(authority.revision);
    await patience(10);
    second.editor.at(1, 1).type("b");
    await second.sync.flush();
    first.sync.noteRevision(authority.revision);
    await patience(10);
    first.isBusy = false;
    await expect.poll(() => first.text).toBe("Chương trình|abMột|Hai");
  });

  it("does not forget that it was told to ask again", async () => {
    const authority = new StepAuthority(doc());
    const [first, second] = [open(authority, "a"), open(authority, "b")];
    first.isBusy = true;
    first.sync.retry();
    await patience(10);
    second.editor.at(1, 0).type("a");
    await second.sync.flush();
    first.sync.retry();
    await patience(10);
    first.isBusy = false;
    await expect.poll(() => first.text).toBe("Chương trình|aMột|Hai");
  });
});

describe("an exchange that was stopped", () => {
  it("sends nothing, and after resuming sends and receives what was missed", async () => {
    const authority = new StepAuthority(doc());
    const [first, second] = [open(authority, "a"), open(authority, "b")];
    first.sync.stop();
    first.editor.at(2, 3).type("!");
    second.editor.at(1, 0).type("a");
    await second.sync.flush();
    first.sync.noteRevision(authority.revision);
    await patience(30);
    expect(authority.doc.child(2).textContent).toBe("Hai");
    expect(first.text).toBe("Chương trình|Một|Hai!");
    first.sync.resume();
    await expect.poll(() => first.text).toBe("Chương trình|aMột|Hai!");
    await expect.poll(() => authority.doc.child(2).textContent).toBe("Hai!");
  });
});
