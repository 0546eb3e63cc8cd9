import type { CDPSession, Page } from "@playwright/test";

/** What a backspace-and-retype keyboard (UniKey, EVKey) sends: letters, and Backspaces before a retyped piece. */
export type Burst = { readonly back: number; readonly text: string };

/** "tiếng Việt" and more as UniKey makes it from Telex keys: the whole changed end of the syllable is retyped. */
export const telexBursts: readonly { readonly bursts: readonly Burst[]; readonly result: string }[] = [
  {
    result: "tiếng Việt ",
    bursts: [
      { back: 0, text: "t" },
      { back: 0, text: "i" },
      { back: 0, text: "e" },
      { back: 1, text: "ê" },
      { back: 0, text: "n" },
      { back: 0, text: "g" },
      { back: 3, text: "ếng" },
      { back: 0, text: " " },
      { back: 0, text: "V" },
      { back: 0, text: "i" },
      { back: 0, text: "e" },
      { back: 1, text: "ê" },
      { back: 0, text: "t" },
      { back: 2, text: "ệt" },
      { back: 0, text: " " },
    ],
  },
  {
    result: "được ",
    bursts: [
      { back: 0, text: "d" },
      { back: 1, text: "đ" },
      { back: 0, text: "u" },
      { back: 0, text: "o" },
      { back: 2, text: "ươ" },
      { back: 0, text: "c" },
      { back: 2, text: "ợc" },
      { back: 0, text: " " },
    ],
  },
];

/** Sends a burst as the operating system does: key events one after another, nothing in between. */
export async function sendBurst(keys: CDPSession, { back, text }: Burst): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (let count = 0; count < back; count++) sent.push(...backspace(keys));
  for (const letter of text) sent.push(...letterKey(keys, letter));
  await Promise.all(sent);
}

function backspace(keys: CDPSession): readonly Promise<unknown>[] {
  const key = { key: "Backspace", code: "Backspace", windowsVirtualKeyCode: 8, nativeVirtualKeyCode: 8 };
  return [
    keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
    keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
  ];
}

/** A letter as VK_PACKET brings it: a key without a place on the keyboard. */
function letterKey(keys: CDPSession, text: string): readonly Promise<unknown>[] {
  const key = { key: text, code: "", windowsVirtualKeyCode: 231 };
  return [
    keys.send("Input.dispatchKeyEvent", { type: "keyDown", ...key, text, unmodifiedText: text }),
    keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
  ];
}

/** Types a word through a composition as the Telex keyboard of Windows does: the word grows under the cursor. */
export async function compose(keys: CDPSession, page: Page, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await keys.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(15);
  }
  await keys.send("Input.insertText", { text: steps.at(-1) ?? "" });
}

/** A repeatable source of pauses. */
export function randomPauses(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32) * most;
  };
}
