import { expect, type Page } from "@playwright/test";
import { inProject } from "../../../electron/setup/layout.mjs";
import { readDocument } from "../../../shared/domain/programme/steps";
import { startServiceChild } from "../../support/service-child";
import { goal, goToGoal, openProgramme, servicePid } from "../support/desk-typing";
import { test } from "../support/electron-app";

/** Fifty kills in all, half of them on each of two desks side by side. */
const rounds = 25;

/** Rounds of a desk in which something must have been shown as saved: side by side on a busy machine not many are. */
const fewestSaved = 4;

const seeds = [20_261_122, 20_261_201];

/** Numbers from 0 to below 1, the same at every run. */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Tells every text of the goal that the page shows as saved. It counts once it stood through two frames: a key pressed
 * meanwhile would have taken the word away by then.
 */
async function watchSaved(page: Page, onSaved: (text: string) => void): Promise<void> {
  await page.exposeFunction("tellSaved", onSaved);
  await page.evaluate((begin) => {
    let before = "";
    const look = () => {
      const isSaved = document.querySelector("[data-saved]")?.getAttribute("data-saved") === "saved";
      const blocks = [...document.querySelectorAll(".ProseMirror p")];
      const text = blocks.map((block) => block.textContent ?? "").find((words) => words.startsWith(begin));
      const now = isSaved && text ? text : "";
      if (now !== "" && now === before) Reflect.get(window, "tellSaved")(now);
      before = now;
      requestAnimationFrame(look);
    };
    look();
  }, goal);
}

/** Types words with pauses of every length until the page is gone; gives what was pressed. */
async function typeUntilGone(page: Page, round: number, random: () => number): Promise<string> {
  let pressed = "";
  try {
    for (let word = 1; ; word++) {
      const text = ` v${round}t${word}`;
      pressed += text;
      await page.keyboard.type(text, { delay: 4 + random() * 30 });
      if (random() < 0.4) await page.waitForTimeout(random() * 700);
    }
  } catch {
    return pressed; // the app was killed under the keys
  }
}

/** What the store of a killed app holds, once a service that outlived the app has let go of it. */
async function readStore(dataDir: string): Promise<{ text: string; integrity: string }> {
  let found = { text: "", integrity: "" };
  await expect(async () => {
    found = await openStore(dataDir);
  }).toPass({ timeout: 10_000 });
  return found;
}

/** The goal as it is stored, and SQLite's word on the integrity of the data. */
async function openStore(dataDir: string): Promise<{ text: string; integrity: string }> {
  const { client, stop } = await startServiceChild(inProject("out", "main", "service-child.js"), dataDir);
  const [programme] = await client.programmes.list({});
  const { document } = await client.programmes.get({ id: programme?.id ?? "" });
  const { integrity } = await client.office.diagnose({});
  await stop();
  let text = "";
  readDocument(document).descendants((node) => {
    if (node.isTextblock && node.textContent.startsWith(goal)) text = node.textContent;
  });
  return { text, integrity };
}

test.describe.configure({ mode: "parallel" });

for (const seed of seeds) {
  test(`nothing that was shown as saved is lost in ${rounds} kills while typing, seed ${seed}`, async ({
    draftedDesk,
  }) => {
    test.setTimeout(rounds * 24_000);
    const random = numbers(seed);
    let kept = (await readStore(draftedDesk.dataDir)).text;
    let grown = 0;
    for (let round = 1; round <= rounds; round++) {
      const { app, page } = await draftedDesk.open();
      await openProgramme(page);
      let saved = kept;
      await goToGoal(page);
      await watchSaved(page, (text) => {
        saved = text;
      });
      const exited = new Promise((resolve) => app.process().once("exit", resolve));
      const service = random() < 0.5 ? servicePid(app.process().pid) : null;
      setTimeout(
        () => {
          if (service !== null) process.kill(service, "SIGKILL");
          app.process().kill("SIGKILL");
        },
        200 + random() * 1800,
      );
      const pressed = await typeUntilGone(page, round, random);
      await exited;
      const { text, integrity } = await readStore(draftedDesk.dataDir);
      expect(integrity).toBe("ok");
      expect(text.startsWith(saved), `round ${round}: ${text} lacks ${saved}`).toBe(true);
      expect(`${kept}${pressed}`.startsWith(text), `round ${round}: ${text} was not typed`).toBe(true);
      if (saved.length > kept.length) grown += 1;
      kept = text;
    }
    expect(grown, "rounds in which something was shown as saved").toBeGreaterThanOrEqual(fewestSaved);
  });
}
