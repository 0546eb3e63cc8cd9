// Keystroke to fresh printed page, with the printed pages of a hundred-page programme beside the text.
//
//   node --import ./test/setup/typescript.mjs test/bench/preview.ts [pages]
//
// The time runs from the key event's own time stamp to the first task after the frame that shows the page drawn anew.
// The longest task is that of the page's main thread, from the first key to the last page.

import { chromium, type Page } from "playwright";
import { type DraftingHost, type SeedBlock, startDraftingHost } from "../e2e/support/drafting-host";
import { goToWorkspace, putCursor } from "../e2e/support/drafting-page";
import { chromiumLaunch } from "../setup/runtimes.mjs";
import { sorted, timesLine } from "./timing";

const keys = 25;
const warmUp = 5;
const paragraphsPerPage = 3;
const sentence =
  "Đảng uỷ xã giao bí thư các chi bộ đăng ký mỗi quý một việc làm cụ thể về chuyển đổi số, báo cáo kết quả trước ngày 20 của tháng cuối quý để Văn phòng Đảng uỷ tổng hợp. ";

declare global {
  interface Window {
    previewTimes?: number[];
    longestTask?: number;
  }
}

/** Times from a key in the middle of a long programme to its printed page, one line each, in milliseconds. */
export async function benchPreview(pages = 100): Promise<readonly string[]> {
  const blocks = longBlocks(pages);
  const host = await startDraftingHost(blocks);
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const count = await openBeside(page, host, blocks.length);
    const { times, longest } = await measure(page);
    const name = `keystroke to printed page, ${count} pages`;
    return [timesLine(name, sorted(times)), `  longest task ${longest.toFixed(0)} ms`];
  } finally {
    await browser.close();
    await host.close();
  }
}

async function openBeside(page: Page, host: DraftingHost, blocks: number): Promise<string> {
  await goToWorkspace(page, host);
  await page.getByText("Âm tiết của đơn vị").waitFor();
  await page.keyboard.press("Control+F2");
  await page.getByRole("button", { name: "Đặt cạnh trang soạn" }).click();
  await page.locator(".preview-letters").first().waitFor({ timeout: 60_000 });
  await putCursor(page, `seed-${Math.floor(blocks / 2)}`, 12);
  await page.waitForTimeout(5000); // the pages have followed the cursor
  return (await page.locator(".preview-number").textContent())?.split("/")[1] ?? "";
}

async function measure(page: Page): Promise<{ times: readonly number[]; longest: number }> {
  await watchPages(page);
  for (let at = 0; at < keys + warmUp; at += 1) {
    if (at === warmUp) await page.evaluate(() => Object.assign(window, { longestTask: 0 }));
    await page.keyboard.press("tinh hinh cua xa "[at % 17] ?? "a");
    await page.waitForFunction((many) => window.previewTimes?.length === many, at + 1, { timeout: 30_000 });
    await page.waitForTimeout(at % 5 === 0 ? 1500 : 100); // now and then the whole file is made in between
  }
  const times = await page.evaluate(() => window.previewTimes ?? []);
  return { times: times.slice(warmUp), longest: await page.evaluate(() => window.longestTask ?? 0) };
}

/** Notes when a page in view is drawn for the first time after a key. */
function watchPages(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { previewTimes: times, longestTask: 0 });
    let pressed: number | null = null;
    const afterFrame = new MessageChannel();
    afterFrame.port1.onmessage = () => {
      if (pressed !== null) times.push(performance.now() - pressed);
      pressed = null;
    };
    document.addEventListener(
      "keydown",
      (event) => {
        pressed = event.timeStamp;
      },
      { capture: true },
    );
    const room = document.querySelector(".preview-pages");
    const drawn = new MutationObserver((changes) => {
      const isDrawn = changes.some(({ addedNodes }) =>
        [...addedNodes].some((node) => node.nodeName === "CANVAS"),
      );
      if (isDrawn && pressed !== null) requestAnimationFrame(() => afterFrame.port2.postMessage(null));
    });
    if (room) drawn.observe(room, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask ?? 0, duration);
    }).observe({ type: "longtask" });
  });
}

function longBlocks(pages: number): readonly SeedBlock[] {
  return Array.from({ length: pages * paragraphsPerPage }, (_, at): SeedBlock => {
    if (at % 30 === 0) return { type: "heading", text: `Nhóm việc ${at}`, attrs: { level: 1 } };
    return { type: at % 3 === 0 ? "duty" : "paragraph", text: `${sentence.repeat(4)}(${at})` };
  });
}

if (import.meta.main)
  for (const line of await benchPreview(Number(process.argv[2] ?? 100))) console.log(line);
