import { type ElectronApplication, expect, type Page } from "@playwright/test";
import { readDocument } from "../../../shared/domain/programme/steps";
import { openTestOffice } from "../../support/office";
import { goal, goToGoal, openProgramme, servicePid } from "../support/desk-typing";
import { type Desk, test } from "../support/electron-app";

/** Two apps with data of their own are typed into and killed side by side. */
const roundsPerDesk = 25;
const seed = 20_261_122;

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
  }).toPass({ intervals: [20, 50, 100], timeout: 10_000 });
  return found;
}

/** The goal as it is stored, and SQLite's word on the integrity of the data. */
async function openStore(dataDir: string): Promise<{ text: string; integrity: string }> {
  const { client, close } = openTestOffice(dataDir);
  const [programme] = await client.programmes.list({});
  const { document } = await client.programmes.get({ id: programme?.id ?? "" });
  const { integrity } = await client.office.diagnose({});
  await close();
  let text = "";
  readDocument(document).descendants((node) => {
    if (node.isTextblock && node.textContent.startsWith(goal)) text = node.textContent;
  });
  return { text, integrity };
}

/** Opens the app, which from the second time on is back at the programme by itself. */
async function openAtProgramme(desk: Desk, round: number) {
  const { app, page } = await desk.open();
  if (round === 1) await openProgramme(page);
  else await expect(page.locator(".ProseMirror")).toBeVisible();
  await goToGoal(page);
  return { app, page };
}

/** Kills the app at any moment of the typing, every other time with its service. */
function killSoon(app: ElectronApplication, random: () => number): Promise<unknown> {
  const exited = new Promise((resolve) => app.process().once("exit", resolve));
  const service = random() < 0.5 ? servicePid(app.process().pid) : null;
  setTimeout(
    () => {
      if (service !== null) process.kill(service, "SIGKILL");
      app.process().kill("SIGKILL");
    },
    200 + random() * 1400,
  );
  return exited;
}

/** Kills the app at one desk again and again while it is typed into; gives how often the saved text had grown. */
async function killAgainAndAgain(desk: Desk, random: () => number): Promise<number> {
  let kept = (await readStore(desk.dataDir)).text;
  let grown = 0;
  for (let round = 1; round <= roundsPerDesk; round++) {
    const { app, page } = await openAtProgramme(desk, round);
    let saved = kept;
    await watchSaved(page, (text) => {
      saved = text;
    });
    const exited = killSoon(app, random);
    const pressed = await typeUntilGone(page, round, random);
    await exited;
    const { text, integrity } = await readStore(desk.dataDir);
    expect(integrity).toBe("ok");
    expect(text.startsWith(saved), `round ${round}: ${text} lacks ${saved}`).toBe(true);
    expect(`${kept}${pressed}`.startsWith(text), `round ${round}: ${text} was not typed`).toBe(true);
    if (saved.length > kept.length) grown += 1;
    kept = text;
  }
  return grown;
}

test(`nothing that was shown as saved is lost in ${2 * roundsPerDesk} kills while typing`, async ({
  draftedDesk,
  otherDraftedDesk,
}) => {
  test.setTimeout(480_000);
  const grown = await Promise.all([
    killAgainAndAgain(draftedDesk, numbers(seed)),
    killAgainAndAgain(otherDraftedDesk, numbers(seed + 1)),
  ]);
  for (const times of grown) expect(times).toBeGreaterThan(roundsPerDesk / 4);
});
