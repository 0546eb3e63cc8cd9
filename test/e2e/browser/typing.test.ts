import { type Browser, expect, test } from "@playwright/test";
import { type DraftingHost, startDraftingHost } from "../support/drafting-host";
import { blockText, type DraftingPage, openDrafting, putCursor, whenSaved } from "../support/drafting-page";
import { compose, randomPauses, sendBurst, telexBursts } from "../support/keyboards";

const copied =
  "nâng cao chất lượng phục vụ Nhân dân của chính quyền cấp xã và đẩy mạnh dữ liệu dùng chung trong hệ thống chính trị";
const blocks = [
  { type: "paragraph", text: "" },
  { type: "paragraph", text: copied },
  { type: "duty", text: "Mở lớp" },
  { type: "paragraph", text: "Cửa sổ khác viết ở đây." },
] as const;

let host: DraftingHost;
let window: DraftingPage;

test.beforeEach(async ({ browser }: { browser: Browser }) => {
  host = await startDraftingHost(blocks);
  window = await openDrafting(browser, host);
});

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

/** Types the bursts several times over and gives what must stand there. */
async function typeBursts(times: number, seed: number, mostPause: number): Promise<string> {
  const pause = randomPauses(seed);
  let expected = "";
  for (let count = 0; count < times; count++) {
    for (const { bursts, result } of telexBursts) {
      for (const burst of bursts) {
        await sendBurst(window.keys, burst);
        await window.page.waitForTimeout(pause(mostPause));
      }
      expected += result;
    }
  }
  return expected;
}

test("Telex through UniKey writes exactly what is meant while autosave acknowledges", async () => {
  await putCursor(window.page, "seed-0", 0);
  const expected = await typeBursts(6, 7, 90);
  expect(await blockText(window.page, "seed-0")).toBe(expected);
  await whenSaved(window.page);
  expect(await host.storedText()).toContain(expected.trimEnd());
});

test("Telex through UniKey at full speed loses and doubles nothing", async () => {
  await putCursor(window.page, "seed-0", 0);
  const expected = await typeBursts(10, 3, 0);
  expect(await blockText(window.page, "seed-0")).toBe(expected);
});

test("Telex through UniKey inside a marked passage keeps every letter", async () => {
  await expect.poll(() => markedPassages(window)).toBeGreaterThan(0);
  const at = copied.indexOf("phục vụ");
  await putCursor(window.page, "seed-1", at);
  const expected = await typeBursts(2, 11, 400);
  expect(await blockText(window.page, "seed-1")).toBe(copied.slice(0, at) + expected + copied.slice(at));
});

test("Telex through UniKey while another window edits keeps both texts", async ({ browser }) => {
  const other = await openDrafting(browser, host);
  await putCursor(other.page, "seed-3", 0);
  await putCursor(window.page, "seed-0", 0);
  const writing = other.page.keyboard.type("chen vao ".repeat(9), { delay: 45 });
  const [expected] = await Promise.all([typeBursts(6, 5, 60), writing]);
  expect(await blockText(window.page, "seed-0")).toBe(expected);
  await whenSaved(window.page);
  await whenSaved(other.page);
  const theirs = `${"chen vao ".repeat(9)}Cửa sổ khác viết ở đây.`;
  await expect.poll(() => blockText(window.page, "seed-3")).toBe(theirs);
  await expect.poll(() => blockText(other.page, "seed-0")).toBe(expected);
  await other.context.close();
});

test("Telex through UniKey keeps bold when the only bold letter is retyped", async () => {
  await putCursor(window.page, "seed-2", 6);
  await window.page.keyboard.press("Control+b");
  for (const burst of telexBursts[1]?.bursts ?? []) await sendBurst(window.keys, burst);
  expect(await blockText(window.page, "seed-2")).toBe("Mở lớpđược ");
  expect(await window.page.locator('[data-id="seed-2"] strong').textContent()).toBe("được ");
});

test("composition writes each word once, in plain text, inside marks and in duties", async () => {
  const words = [
    ["t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng"],
    ["V", "Vi", "Vie", "Viê", "Viêt", "Việt"],
  ];
  for (const [blockId, before] of [
    ["seed-0", ""],
    ["seed-1", copied],
    ["seed-2", "Mở lớp"],
  ] as const) {
    await putCursor(window.page, blockId, before.length);
    for (const steps of words) {
      await compose(window.keys, window.page, steps);
      await window.page.keyboard.type(" ");
    }
    expect(await blockText(window.page, blockId)).toBe(`${before}tiếng Việt `);
  }
  await whenSaved(window.page);
  expect(await host.storedText()).toContain("Mở lớptiếng Việt");
});

test("a composition that lasts while another window edits the same paragraph ends as typed", async ({
  browser,
}) => {
  const other = await openDrafting(browser, host);
  await putCursor(window.page, "seed-3", 23);
  for (const text of ["v", "ve", "vê", "về"]) {
    await window.keys.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await putCursor(other.page, "seed-3", 0);
    await other.page.keyboard.type("x");
    await window.page.waitForTimeout(300);
  }
  await window.keys.send("Input.insertText", { text: "về" });
  await expect.poll(() => blockText(window.page, "seed-3")).toBe("xxxxCửa sổ khác viết ở đây.về");
  await expect.poll(() => blockText(other.page, "seed-3")).toBe("xxxxCửa sổ khác viết ở đây.về");
  await other.context.close();
});

test("in a long programme nothing is misplaced, not even when the page was scrolled away from the cursor", async ({
  browser,
}) => {
  const many = Array.from({ length: 400 }, (_, index) => ({
    type: "paragraph" as const,
    text: `Dòng số ${index}.`,
  }));
  const long = await startDraftingHost(many);
  const { page, context, keys } = await openDrafting(browser, long);
  await putCursor(page, "seed-200", 12);
  await page.locator(".drafting-page-scroll").evaluate((scroller) => scroller.scrollTo({ top: 0 }));
  await page.waitForTimeout(300);
  for (const burst of telexBursts[0]?.bursts ?? []) await sendBurst(keys, burst);
  expect(await blockText(page, "seed-200")).toBe("Dòng số 200.tiếng Việt ");
  for (let count = 1; count <= 12; count++) await page.keyboard.type(`\nDòng thêm ${count}`);
  await whenSaved(page);
  const added = Array.from({ length: 12 }, (_, index) => `Dòng thêm ${index + 1}`);
  expect(await long.storedText()).toContain(["Dòng số 200.tiếng Việt ", ...added, "Dòng số 201."].join("\n"));
  await context.close();
  await long.close();
});

test("what was typed is with the service within a second of the last key", async () => {
  await putCursor(window.page, "seed-0", 0);
  await window.page.keyboard.type("giữ lại dòng này");
  await window.page.waitForTimeout(1000);
  expect(await host.storedText()).toContain("giữ lại dòng này");
});

function markedPassages({ page }: DraftingPage): Promise<number> {
  return page.evaluate(() => CSS.highlights.get("drafting-verbatim")?.size ?? 0);
}
