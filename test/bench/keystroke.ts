// Keystroke to paint in a programme of 100 pages with the marks of the copy check on.
//
//   node --import ./test/setup/typescript.mjs test/bench/keystroke.ts [pages]
//
// The time runs from the key event's own time stamp to the first task after the frame that shows the letter. Frames are
// not held back for a display, so that the figure is the program's own work.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium, type Page } from "playwright";
import { buildIndex, CopySettings, check } from "../../shared/domain/copy-check";
import { readDocument } from "../../shared/domain/programme/steps";
import { blocksForCheck } from "../../shared/domain/programme/text";
import { type DraftingHost, type SeedBlock, startDraftingHost } from "../e2e/support/drafting-host";
import { goToWorkspace, putCursor } from "../e2e/support/drafting-page";
import { chromiumLaunch } from "../setup/runtimes.mjs";
import { quantile, sorted, timesLine } from "./timing";

const syllablesPerPage = 430;
const keys = 400;
const pauseMs = 45;
const warmUp = 20;

/** Times in ms of one run, in the order typed. */
export interface KeystrokeTimes {
  readonly blocks: number;
  readonly syllables: number;
  readonly marks: number;
  readonly times: readonly number[];
}

/** Types into the middle of a long programme and measures every key. */
export async function measureKeystrokes(pages = 100): Promise<KeystrokeTimes> {
  const seed = longProgramme(pages);
  const host = await startDraftingHost(seed.blocks);
  const browser = await chromium.launch(chromiumLaunch("--disable-frame-rate-limit", "--disable-gpu-vsync"));
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await goToWorkspace(page, host);
    await page.getByText("Âm tiết của đơn vị").waitFor();
    await watchKeys(page);
    await putCursor(page, `seed-${Math.floor(seed.blocks.length / 2)}`, 12);
    await page.waitForTimeout(1500);
    for (let count = 0; count < keys + warmUp; count++) {
      await page.keyboard.press("tinh hinh cua xa "[count % 17] ?? "a");
      await page.waitForTimeout(pauseMs);
    }
    const times = await page.evaluate(() => window.keystrokeTimes ?? []);
    const marks = await countMarks(host);
    return { blocks: seed.blocks.length, syllables: seed.syllables, marks, times: times.slice(warmUp) };
  } finally {
    await browser.close();
    await host.close();
  }
}

/** The marks of the whole programme; on the page those near the screen are drawn. */
async function countMarks({ service: { client }, programmeId }: DraftingHost): Promise<number> {
  const { document, parentIds } = await client.programmes.get({ id: programmeId });
  const parents = await Promise.all(parentIds.map((id) => client.parents.get({ id })));
  const indexes = parents.map(({ id, text }) => buildIndex({ id, text }));
  return check({ blocks: blocksForCheck(readDocument(document)) }, indexes, CopySettings.parse({})).spans
    .length;
}

declare global {
  interface Window {
    keystrokeTimes?: number[];
  }
}

function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = [];
    window.keystrokeTimes = times;
    const afterFrame = new MessageChannel();
    const waiting: number[] = [];
    afterFrame.port1.onmessage = () => {
      const now = performance.now();
      for (const pressed of waiting.splice(0)) times.push(now - pressed);
    };
    const onKey = (event: KeyboardEvent) => {
      requestAnimationFrame(() => {
        waiting.push(event.timeStamp);
        afterFrame.port2.postMessage(null);
      });
    };
    document.addEventListener("keydown", onKey, { capture: true });
  });
}

/** A programme of about so many pages: two paragraphs in five copied from the sample parent, duties and headings between. */
function longProgramme(pages: number): { blocks: readonly SeedBlock[]; syllables: number } {
  const parent = readFileSync(resolve("resources/samples/nghi-quyet-12-nq-tu.txt"), "utf8");
  const sentences = parent
    .split(/[.;\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line.split(/\s+/u).length > 9);
  const own = "Xã giao từng chi bộ thôn đăng ký một việc làm cụ thể trong quý, ghi rõ người làm và ngày xong";
  const blocks: SeedBlock[] = [];
  let syllables = 0;
  for (let index = 0; syllables < pages * syllablesPerPage; index++) {
    const copied = sentences[index % sentences.length] ?? own;
    const text = `${index % 5 < 2 ? copied : own}, việc số ${index}. ${own} (${index}). ${own}.`;
    blocks.push(blockOf(index, text));
    syllables += text.split(/\s+/u).length;
  }
  return { blocks, syllables };
}

function blockOf(index: number, text: string): SeedBlock {
  if (index % 40 === 0) return { type: "heading", text: `Phần ${index}`, attrs: { level: 1 } };
  if (index % 10 === 0) return { type: "heading", text: `Nhóm việc ${index}`, attrs: { level: 2 } };
  return { type: index % 4 === 1 ? "duty" : "paragraph", text };
}

/** Times of a key in the middle of a programme of 100 pages, from the key event to the painted letter. */
export async function benchKeystroke(pages = 100): Promise<readonly string[]> {
  const { blocks, syllables, marks, times } = await measureKeystrokes(pages);
  const ordered = sorted(times);
  const name = `keystroke to paint, ${pages} pages (${blocks} blocks, ${syllables} syllables, ${marks} marks)`;
  return [timesLine(name, ordered, 1), `  p99 ${quantile(ordered, 0.99).toFixed(1)} ms`];
}

if (import.meta.main)
  for (const line of await benchKeystroke(Number(process.argv[2] ?? 100))) console.log(line);
