import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Download, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { aNumberedOffice, aReadyPaper, aTerm, aWrittenPaper, writeOn } from "../../support/issuing";
import { expect, type Host, openApp, openSample, test } from "../support/host";
import { pressOn, typeInto } from "../support/keyboard-only";

const shots = "test-results/s7";

async function expectNoViolations(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .exclude(".fui-Toaster")
    .analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  expect(told, place).toEqual([]);
}

/** Opens the app on the day of the host's clock, at a place when one is given. */
async function openOnTheDay(page: Page, host: Host, route?: Record<string, string>): Promise<void> {
  if (route) await host.client.office.saveViewState({ state: { route } });
  await page.clock.setFixedTime(new Date("2026-03-10T03:00:00Z"));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApp(page, host);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function find(page: Page, words: string, option: RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.getByRole("option", { name: option }).first().click();
}

async function openIssuing(page: Page): Promise<void> {
  await find(page, "ban hanh", /^Ban hành:/);
  await expect(page.getByRole("heading", { level: 1, name: /^Ban hành:/ })).toBeVisible();
}

const section = (page: Page, name: string) => page.getByRole("region", { name });
const main = (page: Page) => page.getByRole("main");
const verdict = (page: Page) => section(page, "Rà soát trước khi ban hành").getByRole("status");

/** Takes a step by keyboard alone; the day and the unit stand in the dialog already. */
async function take(page: Page, name: string, who?: string): Promise<void> {
  await pressOn(page, main(page).getByRole("button", { name, exact: true }));
  const dialog = page.getByRole("dialog");
  if (who) await typeInto(page, dialog.getByLabel("Cơ quan, người thực hiện"), who);
  await pressOn(page, dialog.getByRole("button", { name, exact: true }));
  await expect(dialog).toHaveCount(0);
}

const now = (page: Page) =>
  page.getByRole("list", { name: "Các bước ban hành" }).locator("[aria-current=step]");

async function save(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    main(page).getByRole("button", { name, exact: true }).click(),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

test("a programme goes from draft to issue by keyboard, and its dossier is whole", async ({ page, host }) => {
  test.slow();
  const parentId = await aNumberedOffice(host.client);
  await host.client.issuing.removeTerm({ id: aTerm.id });
  const { id } = await aWrittenPaper(host.client, parentId);
  await openOnTheDay(page, host);
  await openIssuing(page);
  await expect(now(page)).toContainText("Dự thảo");
  await expect(verdict(page)).toContainText("Chưa thể ban hành");
  await expectNoViolations(page, "a draft");
  await page.screenshot({ path: `${shots}/draft.png` });

  await take(page, "Gửi lấy ý kiến");
  await take(page, "Trình");
  await expect(now(page)).toContainText("Trình");

  await pressOn(page, main(page).getByRole("button", { name: "Đưa về dự thảo" }));
  const dialog = page.getByRole("dialog");
  await pressOn(page, dialog.getByRole("button", { name: "Đưa về dự thảo" }));
  await expect(dialog.getByText("Cần điền ô này.")).toBeVisible();
  await expectNoViolations(page, "a reason is asked for");
  await typeInto(page, dialog.getByLabel(/^Lý do đưa về/), "Bổ sung số liệu của quý I.");
  await pressOn(page, dialog.getByRole("button", { name: "Đưa về dự thảo" }));
  await expect(now(page)).toContainText("Dự thảo");
  await expect(section(page, "Quá trình")).toContainText("Bổ sung số liệu của quý I.");

  await take(page, "Trình");
  await take(page, "Ghi đã được duyệt", "Ban Thường vụ Đảng uỷ");
  await expect(now(page)).toContainText("Duyệt");
  await expect(section(page, "Bước tiếp theo")).toContainText("Ban Thường vụ Đảng uỷ");
  await expect(section(page, "Bước tiếp theo").locator("code").first()).toHaveAttribute(
    "title",
    /^[0-9a-f]{64}$/,
  );

  await pressOn(page, main(page).getByRole("button", { name: "Khai nhiệm kỳ", exact: true }));
  await typeInto(page, dialog.getByLabel(/^Tên nhiệm kỳ/), "2025-2030");
  await typeInto(page, dialog.getByLabel(/^Từ ngày bế mạc đại hội/), "1/8/2025");
  await expectNoViolations(page, "the term is asked for");
  await pressOn(page, dialog.getByRole("button", { name: "Khai nhiệm kỳ", exact: true }));
  await pressOn(page, main(page).getByRole("button", { name: /^Lấy số 01-TB/ }));
  await typeInto(page, dialog.getByLabel(/^Người lấy số/), "Nguyễn Văn An");
  await page.keyboard.press("Enter");
  await expect(section(page, "Số và ngày ký")).toContainText("Nguyễn Văn An");

  await section(page, "Rà soát trước khi ban hành")
    .getByRole("button", { name: /^Đến ngày ký: Chưa có ngày ký/ })
    .press("Enter");
  await expect(section(page, "Số và ngày ký").locator(":focus")).toHaveCount(1);
  await typeInto(page, section(page, "Số và ngày ký").getByLabel("Ngày ký", { exact: true }), "10/3/2026");
  await section(page, "Số và ngày ký").getByRole("checkbox").press("Space");
  await pressOn(page, main(page).getByRole("button", { name: "Lưu ngày ký" }));
  await expect(verdict(page)).toContainText("Không còn việc phải làm.");
  await expect(verdict(page)).toContainText("điểm nên xem lại");
  await pressOn(page, main(page).getByRole("button", { name: "Kiểm tra sao chép và kèm kết quả" }));
  await expect(section(page, "Tài liệu kèm theo")).toContainText("Kết quả kiểm tra sao chép");
  await expect(section(page, "Rà soát trước khi ban hành")).not.toContainText("Chưa kèm kết quả");
  await expectNoViolations(page, "ready to be issued");
  await page.screenshot({ path: `${shots}/ready.png` });

  await writeOn(host.client, id, " Thêm một câu.");
  await expect(page.getByText("Nội dung đã sửa sau khi duyệt, nên chưa ban hành được.")).toBeVisible();
  await expect(section(page, "Tài liệu kèm theo")).toContainText("của nội dung cũ");
  await expect(page.getByRole("button", { name: "Ban hành", exact: true })).toHaveCount(0);
  await page.screenshot({ path: `${shots}/changed.png` });
  await take(page, "Ghi đã duyệt lại", "Ban Thường vụ Đảng uỷ");
  await pressOn(page, main(page).getByRole("button", { name: "Kiểm tra sao chép và kèm kết quả" }));
  await expect(section(page, "Tài liệu kèm theo")).not.toContainText("của nội dung cũ");

  await pressOn(page, page.getByRole("button", { name: "Ban hành", exact: true }));
  await expect(dialog).toContainText("Văn bản ký ngày 10/03/2026");
  await typeInto(page, dialog.getByLabel(/^Người làm thủ tục ban hành/), "Nguyễn Văn An");
  const note = dialog.getByLabel(/^Lý do bỏ qua/);
  if ((await note.count()) > 0) await typeInto(page, note, "Đã cân nhắc.");
  await expectNoViolations(page, "the last step");
  await page.screenshot({ path: `${shots}/issue-dialog.png` });
  await pressOn(page, dialog.getByRole("button", { name: "Ban hành" }));
  await expect(section(page, "Đã ban hành")).toContainText("01-TB/");
  await expect(now(page)).toContainText("Ban hành");
  await expectNoViolations(page, "issued");
  await page.screenshot({ path: `${shots}/issued.png` });

  const dossier = await save(page, "Lưu hồ sơ");
  expect(dossier.suggestedFilename()).toMatch(/^Hồ sơ .*\.zip$/u);
  const files = unzipSync(await bytesOf(dossier));
  const sums = Object.entries(files).find(([name]) => name.endsWith("/SHA256SUMS"));
  const lines = new TextDecoder().decode(sums?.[1]).trim().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(5);
  for (const line of lines) {
    const [sum = "", name = ""] = line.split("  ");
    const [, bytes] = Object.entries(files).find(([path]) => path.endsWith(`/${name}`)) ?? [];
    expect(
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex"),
      name,
    ).toBe(sum);
  }
  const pdf = await save(page, "Lưu PDF");
  const inDossier = Object.entries(files).find(([name]) => name.endsWith(`/${pdf.suggestedFilename()}`));
  expect(Buffer.from(await bytesOf(pdf)).equals(Buffer.from(inDossier?.[1] ?? []))).toBe(true);
});

test("two windows never get one number, and a voided number stays in the register", async ({
  page,
  host,
  context,
}) => {
  const parentId = await aNumberedOffice(host.client);
  const mine = await aWrittenPaper(host.client, parentId);
  const other = await aWrittenPaper(host.client, parentId);
  await openOnTheDay(page, host, { screen: "issuing", programmeId: mine.id });
  const second = await context.newPage();
  await openOnTheDay(second, host, { screen: "issuing", programmeId: other.id });
  const dialog = page.getByRole("dialog");
  await main(page)
    .getByRole("button", { name: /^Lấy số 01-TB/ })
    .click();
  await dialog.getByLabel(/^Người lấy số/).fill("Nguyễn Văn An");
  await main(second)
    .getByRole("button", { name: /^Lấy số 01-TB/ })
    .click();
  await second.getByLabel(/^Người lấy số/).fill("Lê Thị Bình");
  await second.keyboard.press("Enter");
  await expect(section(second, "Số và ngày ký")).toContainText("Lê Thị Bình");
  await dialog.getByRole("button", { name: /^Lấy số 01/ }).click();
  await expect(dialog.getByText(/đã được Lê Thị Bình giữ cho/)).toBeVisible();
  await expectNoViolations(page, "a number taken meanwhile");
  await page.screenshot({ path: `${shots}/taken.png` });
  await page.keyboard.press("Escape");
  await main(page)
    .getByRole("button", { name: /^Lấy số 02-TB/ })
    .click();
  await dialog.getByLabel(/^Người lấy số/).fill("Nguyễn Văn An");
  await page.keyboard.press("Enter");
  await expect(section(page, "Số và ngày ký")).toContainText("Đang giữ số");

  await main(page)
    .getByRole("button", { name: /^Huỷ số 02-TB/ })
    .click();
  await dialog.getByLabel(/^Lý do huỷ/).fill("Lấy nhầm sổ.");
  await dialog.getByRole("button", { name: /^Huỷ số/ }).click();
  await expect(main(page).getByRole("button", { name: /^Lấy số 03-TB/ })).toBeVisible();

  await find(second, "so van ban", /^Sổ văn bản/);
  await expect(second.getByRole("heading", { level: 1, name: "Sổ văn bản" })).toBeVisible();
  await expect(second.getByRole("row")).toHaveCount(3);
  await expect(second.locator("del")).toContainText("02-TB");
  await expect(second.getByRole("row").nth(2)).toContainText("Lấy nhầm sổ.");
  await expect(main(second).getByRole("status")).toContainText("Số tiếp theo: 3");
  await expectNoViolations(second, "the register");
  await second.screenshot({ path: `${shots}/register.png` });
  await second.getByRole("button", { name: "Xuất sổ" }).click();
  const [printed] = await Promise.all([
    second.waitForEvent("download"),
    second.getByRole("menuitem", { name: /PDF/ }).click(),
  ]);
  expect(printed.suggestedFilename()).toMatch(/^Sổ đăng ký .*\.pdf$/u);
});

test("a finding leads to where it is mended, and a programme with a number is not removed unasked", async ({
  page,
  host,
}) => {
  const parentId = await aNumberedOffice(host.client);
  const { id, details } = await aWrittenPaper(host.client, parentId);
  await host.client.programmes.saveDetails({ id, details: { ...details, recipients: [] } });
  await openOnTheDay(page, host, { screen: "issuing", programmeId: id });
  await pressOn(page, main(page).getByRole("button", { name: /^Mở thể thức: Chưa có nơi nhận/ }));
  await expect(page.getByRole("dialog").locator('[name="recipients"]')).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("banner").getByRole("button", { name: "Ban hành", exact: true }).click();
  await main(page).getByRole("button", { name: "Bắt đầu từ số khác" }).click();
  await page.getByLabel("Số đầu tiên lấy từ sổ này").fill("0");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Số đầu tiên là số nguyên")).toBeVisible();
  await page.getByLabel("Số đầu tiên lấy từ sổ này").fill("41");
  await page.keyboard.press("Enter");
  await main(page)
    .getByRole("button", { name: /^Lấy số 41-TB/ })
    .click();
  await page.getByLabel(/^Người lấy số/).fill("Nguyễn Văn An");
  await page.keyboard.press("Enter");
  await expect(section(page, "Số và ngày ký")).toContainText("Đang giữ số");
  await page.getByRole("navigation").getByRole("button", { name: "Chương trình" }).click();
  await main(page).getByRole("button", { name: /^Xoá/ }).click();
  await expect(page.getByRole("dialog")).toContainText("41-TB");
  await expectNoViolations(page, "a programme that holds a number");
  await page.getByRole("dialog").getByRole("button", { name: "Đến phần số" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ban hành:/ })).toBeVisible();
  expect(await host.client.programmes.list({})).toHaveLength(1);
});

test("what is not taken up from the parent plan is shown beside the draft", async ({ page, host }) => {
  const [programmeId = ""] = await openSample(page, host, 1);
  await openOnTheDay(page, host, { screen: "issuing", programmeId });
  const rehearsal = section(page, "Rà soát trước khi ban hành");
  await rehearsal.getByRole("button", { name: /^Xem cả 30/ }).click();
  await rehearsal.getByRole("button", { name: /^III\.3-1 / }).click();
  const panel = page.getByRole("complementary", { name: "Khung đối chiếu" });
  await expect(panel.locator(":focus")).toContainText("III.3");
});

for (const theme of ["light", "dark", "contrast"] as const)
  test(`the screens stand in both languages and at both sizes, ${theme}`, async ({ page, host }) => {
    const parentId = await aNumberedOffice(host.client);
    const { settings } = await host.client.office.get({});
    await host.client.office.saveSettings({ settings: { ...settings, theme, language: "en" } });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await openOnTheDay(page, host, { screen: "number-register" });
    await expect(page.getByRole("heading", { name: "No register yet" })).toBeVisible();
    await expectNoViolations(page, "no register");
    const id = await aReadyPaper(host.client, parentId);
    await expect(page.getByRole("row")).toHaveCount(2);
    await openOnTheDay(page, host, { screen: "issuing", programmeId: id });
    await expect(page.getByRole("heading", { level: 1, name: /^Issue:/ })).toBeVisible();
    await expect(page.getByText("Nothing is left to do.")).toBeVisible();
    await expectNoViolations(page, `issuing, ${theme}`);
    await page.screenshot({ path: `${shots}/issuing-${theme}-1920.png` });
  });
