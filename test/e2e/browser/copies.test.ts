import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { aNumberedOffice, aReadyPaper } from "../../support/issuing";
import { expect, type Host, openApp, test } from "../support/host";
import { pressOn, typeInto } from "../support/keyboard-only";

const shots = "test-results/copies";

async function expectNoViolations(page: Page, place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .exclude(".fui-Toaster")
    .analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  expect(told, place).toEqual([]);
}

async function openIssued({ client }: Host): Promise<string> {
  const programmeId = await aReadyPaper(client, await aNumberedOffice(client));
  const { seal } = await client.issuing.rehearse({ programmeId });
  await client.issuing.issue({ programmeId, seal, who: "An", note: "" });
  await client.office.saveViewState({ state: { route: { screen: "issuing", programmeId } } });
  return programmeId;
}

async function open(page: Page, host: Host): Promise<void> {
  await page.clock.setFixedTime(new Date("2026-03-10T03:00:00Z"));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApp(page, host);
}

async function savedBytes(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return new Uint8Array(readFileSync(await download.path()));
}

test("copies of an issued paper are made by keyboard, looked at, issued and given up", async ({
  page,
  host,
}) => {
  test.slow();
  await openIssued(host);
  await open(page, host);
  const issued = page.getByRole("region", { name: "Đã ban hành" });
  const dialog = page.getByRole("dialog");
  const button = (name: string) => issued.getByRole("button", { name, exact: true });
  await expect(issued).toContainText("Chưa sao văn bản này.");

  await pressOn(page, button("Làm bản sao 01-TB/ĐU"));
  await expect(dialog).toContainText("01-BS/ĐU");
  await expect(dialog.getByLabel("Quyền hạn ký")).toHaveValue("T/L BAN THƯỜNG VỤ");
  await pressOn(page, dialog.getByRole("button", { name: "Lấy số bản sao" }));
  await expect(dialog.getByText("Cần điền ô này.").first()).toBeVisible();
  await expectNoViolations(page, "what a copy lacks is pointed out");
  await page.screenshot({ path: `${shots}/dialog.png` });
  await typeInto(page, dialog.getByLabel(/^Họ tên người ký/), "Vàng A Sùng");
  await typeInto(page, dialog.getByLabel(/^Người lấy số/), "Nguyễn Văn An");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(issued).toContainText("Sao y 01-BS/ĐU, ngày 10/03/2026");
  await expect(issued).toContainText("Đang giữ");

  const pdf = await savedBytes(page, () => pressOn(page, button("Xem bản in 01-BS/ĐU")));
  expect(strFromU8(pdf.slice(0, 5), true)).toBe("%PDF-");
  await pressOn(page, button("Ban hành bản sao 01-BS/ĐU"));
  await expect(button("Lưu DOCX 01-BS/ĐU")).toBeVisible();
  const docx = await savedBytes(page, () => pressOn(page, button("Lưu DOCX 01-BS/ĐU")));
  const body = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  expect(body).toContain("BẢN SAO VĂN BẢN");

  await pressOn(page, button("Làm bản sao 01-TB/ĐU"));
  await dialog.getByLabel("Hình thức sao").focus();
  await page.keyboard.press("End");
  await expect(dialog.getByRole("group", { name: "Các phần được trích" })).toBeVisible();
  await expect(dialog.getByLabel(/^Họ tên người ký/)).toHaveValue("Vàng A Sùng");
  await pressOn(page, dialog.getByRole("button", { name: "Lấy số bản sao" }));
  await expect(dialog.getByText("Hãy chọn ít nhất một phần.")).toBeVisible();
  await expectNoViolations(page, "an extract without parts");
  await page.screenshot({ path: `${shots}/extract.png` });
  await dialog.getByRole("checkbox").last().press("Space");
  await pressOn(page, dialog.getByRole("button", { name: "Lấy số bản sao" }));
  await expect(issued).toContainText("Trích sao 02-BS/ĐU");

  await pressOn(page, button("Huỷ số 02-BS/ĐU"));
  await typeInto(page, dialog.getByLabel(/^Lý do huỷ/), "Chọn nhầm phần");
  await pressOn(page, dialog.getByRole("button", { name: "Huỷ số 02-BS/ĐU" }));
  await expect(issued).toContainText("Đã huỷ: Chọn nhầm phần");
  await expectNoViolations(page, "copies made and given up");
  await page.screenshot({ path: `${shots}/list.png` });
});

test("copies speak English too, on a large screen, and are not offered before issue", async ({
  page,
  host,
}) => {
  const programmeId = await openIssued(host);
  const { settings } = await host.client.office.get({});
  await host.client.office.saveSettings({ settings: { ...settings, language: "en" } });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, host);
  await page.getByRole("button", { name: "Make a copy of 01-TB/ĐU" }).click();
  await expect(page.getByRole("dialog")).toContainText("Recipients of the copy");
  await expectNoViolations(page, "the English dialog");
  await page.screenshot({ path: `${shots}/dialog-1920.png` });
  await page.keyboard.press("Escape");
  await page.screenshot({ path: `${shots}/list-1920.png` });
  const [parent] = await host.client.parents.list({});
  const draft = await host.client.programmes.create({
    templateId: "announcement",
    parentIds: [parent?.id ?? ""],
  });
  expect(await host.client.copies.list({ programmeId: draft.id })).toEqual([]);
  await host.client.office.saveViewState({ state: { route: { screen: "issuing", programmeId: draft.id } } });
  await open(page, host);
  await expect(page.getByRole("heading", { level: 1, name: /^Issue:/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Make a copy/ })).toHaveCount(0);
  expect(programmeId).not.toBe(draft.id);
});
