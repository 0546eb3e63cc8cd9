import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { emptyDuty } from "../../../shared/domain/duties";
import { editedByReader } from "../../support/readers-edit";
import { type DraftingHost, startDraftingHost } from "../support/drafting-host";
import { type DraftingPage, openDrafting, putCursor, whenSaved } from "../support/drafting-page";

const sentence = "Xã mở 6 lớp kỹ năng số tại nhà văn hoá 11 thôn, ưu tiên người cao tuổi.";
const second = "Đoàn xã cử mười hai đoàn viên giúp người dân dùng dịch vụ công.";
const blocks = [
  { type: "heading", text: "Việc của xã", attrs: { level: 1 } },
  { type: "paragraph", text: sentence },
  { type: "duty", text: "Mở 6 lớp kỹ năng số", attrs: { duty: emptyDuty } },
  { type: "paragraph", text: second },
] as const;

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

let host: DraftingHost;
let window: DraftingPage;
let page: Page;

test.beforeEach(async ({ browser }: { browser: Browser }) => {
  host = await startDraftingHost(blocks);
  window = await openDrafting(browser, host);
  ({ page } = window);
});

test.afterEach(async () => {
  await window.context.close();
  await host.close();
});

const panel = () => page.getByRole("complementary", { name: "Khung đối chiếu" });
const list = () => page.getByRole("feed", { name: "Các ý kiến theo chỗ trong dự thảo" });
const client = () => host.service.client.opinions;
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: docx, buffer: Buffer.from(bytes) });

async function openOpinions(): Promise<void> {
  await panel()
    .getByRole("tab", { name: /Phiên bản/ })
    .click();
  await panel().getByRole("button", { name: "Ý kiến góp ý" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ý kiến góp ý/ })).toBeVisible();
}

async function bring(...files: ReturnType<typeof file>[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Nhận tệp góp ý" }).click(),
  ]);
  await chooser.setFiles(files);
}

async function expectNoViolations(place: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .exclude(".fui-ToastContainer")
    .analyze();
  const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
  expect(told, place).toEqual([]);
}

test("the clerk records who was asked and sees who has not answered", async () => {
  await openOpinions();
  const asked = page.getByRole("region", { name: "Xin ý kiến" });
  await expect(asked).toContainText("Chưa ghi nơi được xin ý kiến.");
  await asked.getByRole("button", { name: "Ghi nơi xin ý kiến" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(dialog).toContainText("Hãy ghi ít nhất một nơi.");
  await dialog.getByLabel("Cơ quan, đơn vị").fill("- Đoàn xã;\n- Chi bộ thôn Nà Lo.");
  await dialog.getByLabel("Hạn trả lời").fill("32/1");
  await expect(dialog).toContainText(/Tháng 1|ngày 32/u);
  await expectNoViolations("whom to ask");
  await dialog.getByLabel("Hạn trả lời").fill("20/1/2020");
  await page.keyboard.press("Enter");
  await expect(asked.getByRole("listitem")).toHaveText([/Đoàn xã.*quá hạn/u, /Chi bộ thôn Nà Lo.*quá hạn/u]);
  await asked.getByRole("button", { name: "Ghi Chi bộ thôn Nà Lo thống nhất" }).click();
  await expect(asked).toContainText("Xin ý kiến 2 nơi: 1 đã trả lời, 1 quá hạn");
  const who = { name: "", bodyId: null, body: "Đoàn xã" };
  const said = { blockId: null, quoted: "", what: "Nhất trí", at: null };
  await client().addByHand({ programmeId: host.programmeId, who, ...said });
  await expect(asked.getByRole("listitem").first()).toContainText("đã góp 1 ý kiến");
  await expectNoViolations("who was asked");
  await asked.getByRole("button", { name: "Bỏ Chi bộ thôn Nà Lo" }).click();
  await expect(asked.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Hoàn tác" }).last().click();
  await expect(asked.getByRole("listitem")).toHaveCount(2);
});

test("a draft goes out, comes home edited, and every opinion is answered at its place", async () => {
  await openOpinions();
  await expect(page.getByRole("heading", { name: "Chưa có ý kiến nào" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Track Changes" })).toBeVisible();
  await expectNoViolations("no opinions yet");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất bản xin ý kiến" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/xin ý kiến\.docx$/u);
  const { bytes } = await client().exportForComment({ programmeId: host.programmeId });
  const returned = editedByReader(bytes, sentence, "người cao tuổi", "hộ ở xa");
  await bring(file("góp ý của Đoàn xã.docx", returned));
  const found = page.getByRole("region", { name: "Ý kiến trong tệp góp ý của Đoàn xã.docx" });
  await expect(found).toContainText("Góp ý cho đúng bản đang soạn.");
  await found.getByLabel("Cơ quan, đơn vị góp ý").fill("Đoàn Thanh niên xã");
  await expectNoViolations("a file read");
  await found.getByRole("button", { name: "Nhận 2 ý kiến" }).click();
  await expect(list().getByRole("article")).toHaveCount(2);
  await expect(list().getByRole("heading", { name: /Mục|Đoạn không đánh số/ })).toHaveCount(1);
  await expect(list().locator("mark").first()).toHaveText("người cao tuổi");

  await bring(file("góp ý của Đoàn xã.docx", returned));
  await expect(found).toContainText("Mọi ý kiến trong tệp này đã được nhận trước đây.");
  await expect(found.getByRole("button", { name: "Nhận 0 ý kiến" })).toBeDisabled();
  await found.getByRole("button", { name: "Đóng" }).click();

  await list().getByRole("article").first().focus();
  await page.keyboard.press("1");
  await expect(list().getByRole("radio", { name: "Tiếp thu", exact: true }).first()).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(list().getByRole("article").nth(1)).toBeFocused();
  await page.keyboard.press("3");
  await expect(list().getByText("Ghi lý do thì việc xử lý mới được lưu.")).toBeVisible();
  expect((await client().list({ programmeId: host.programmeId })).map(({ state }) => state)).toContain(
    "open",
  );
  const reason = list().getByRole("textbox", { name: /^Giải trình\*?$/ });
  await reason.fill("Hộ ở xa đã có trong mục phân công.");
  await expectNoViolations("opinions answered");
  await page.keyboard.press("Tab");
  await expect(list().getByText("Ghi lý do thì việc xử lý mới được lưu.")).toHaveCount(0);
  await expect
    .poll(async () =>
      (await client().list({ programmeId: host.programmeId })).map(({ state }) => state).sort(),
    )
    .toEqual(["declined", "taken"]);
  await page.getByRole("radio", { name: "Chưa trả lời (0)" }).check();
  await expect(page.getByRole("heading", { name: "Mọi ý kiến đã được trả lời." })).toBeVisible();
  await page.getByRole("button", { name: "Xem tất cả" }).click();

  await list().getByRole("button", { name: "Bỏ ý kiến này" }).first().click();
  await expect(list().getByRole("article")).toHaveCount(1);
  await page.keyboard.press("Alt+Backspace");
  await expect(list().getByRole("article")).toHaveCount(2);

  await page.getByRole("button", { name: "Xuất bảng tổng hợp" }).click();
  const [table] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /PDF/ }).click(),
  ]);
  expect(table.suggestedFilename()).toMatch(/tổng hợp ý kiến\.pdf$/u);
  await list().getByRole("article").first().focus();
  await page.keyboard.press("Enter");
  const outline = page.getByRole("navigation", { name: "Bố cục" });
  await expect(outline.getByRole("treeitem", { name: /V- Việc của xã/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(page.locator(".drafting-text")).toBeFocused();
});

test("files that cannot be taken in are named in a sentence each, and nothing is kept", async () => {
  const { parentIds } = await host.service.client.programmes.get({ id: host.programmeId });
  const other = await host.service.client.programmes.create({ templateId: "action-programme", parentIds });
  const { bytes } = await client().exportForComment({ programmeId: host.programmeId });
  const foreign = await client().exportForComment({ programmeId: other.id });
  await openOpinions();
  await bring(
    file("văn bản khác.docx", foreign.bytes),
    file("hỏng.docx", bytes.slice(0, 1500)),
    file("trống.docx", new Uint8Array()),
    file("không nhận xét.docx", bytes),
  );
  await expect(page.getByText(/văn bản khác\.docx: Tệp này là góp ý cho một văn bản khác/)).toBeVisible();
  await expect(page.getByText(/Tệp hỏng\.docx bị hỏng/)).toBeVisible();
  await expect(page.getByText(/Tệp trống\.docx không có nội dung/)).toBeVisible();
  await expect(page.getByText(/không nhận xét\.docx: Tệp không có nhận xét/)).toBeVisible();
  await expectNoViolations("refused files");
  for (const left of [3, 2, 1, 0]) {
    await page.getByRole("main").getByRole("button", { name: "Đóng" }).first().click();
    await expect(page.getByRole("main").getByRole("button", { name: "Đóng" })).toHaveCount(left);
  }
  expect(await client().list({ programmeId: host.programmeId })).toEqual([]);
});

test("a late answer to an older version finds its place, and a letter is entered by keyboard", async () => {
  const { bytes } = await client().exportForComment({ programmeId: host.programmeId });
  await host.service.client.programmes.keepVersion({ id: host.programmeId, name: "Bản xin ý kiến" });
  await putCursor(page, "seed-1", 0);
  await page.keyboard.type("Trong năm đầu: ");
  await whenSaved(page);
  await openOpinions();
  await bring(file("muộn.docx", editedByReader(bytes, sentence, "6 lớp", "8 lớp")));
  const found = page.getByRole("region", { name: "Ý kiến trong tệp muộn.docx" });
  await expect(found).toContainText("Góp ý cho “Bản xin ý kiến”, cũ hơn bản đang soạn");
  await found.getByRole("button", { name: "Nhận 2 ý kiến" }).click();
  await expect(list().locator(".opinions-text").first()).toContainText("Trong năm đầu: Xã mở 6 lớp");
  await page.getByRole("button", { name: "Ghi ý kiến bằng thư" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Cơ quan, đơn vị góp ý").fill("Hội Nông dân xã");
  await dialog.getByLabel("Về mục nào").selectOption({ label: second.slice(0, 90) });
  await dialog.getByLabel(/^Nội dung góp ý/).fill("Nêu thêm số máy tính cần có.");
  await dialog.getByLabel("Ngày góp ý").fill("31/2/2026");
  await dialog.getByRole("button", { name: "Ghi ý kiến" }).click();
  await expect(dialog.getByText("Chưa hiểu ngày này.")).toBeVisible();
  await expectNoViolations("the dialog");
  await dialog.getByLabel("Ngày góp ý").fill("18/11/2026");
  await dialog.getByLabel("Ngày góp ý").press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(list().getByRole("article")).toHaveCount(3);
  await expect(list().getByText("Hội Nông dân xã")).toBeVisible();
});

test("two versions are compared on screen, walked by F4 and exported with tracked changes", async () => {
  await host.service.client.programmes.keepVersion({ id: host.programmeId, name: "Bản một" });
  await putCursor(page, "seed-1", 3);
  await page.keyboard.type("sẽ ");
  await putCursor(page, "seed-3", second.length);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Mỗi thôn có một tổ công nghệ số.");
  await whenSaved(page);
  await panel()
    .getByRole("tab", { name: /Phiên bản/ })
    .click();
  await panel().getByRole("button", { name: "So sánh phiên bản" }).click();
  const changes = panel().getByRole("feed", { name: "Những chỗ thay đổi" });
  await expect(changes.getByRole("article")).toHaveCount(2);
  await expect(panel().getByRole("status")).toHaveText("1 sửa, 1 thêm, 0 bỏ, 0 chuyển");
  await expect(changes.locator("ins").first()).toContainText("sẽ");
  await page.keyboard.press("F4");
  await expect(changes.getByRole("article").first()).toBeFocused();
  await page.keyboard.press("F4");
  await expect(changes.getByRole("article").nth(1)).toBeFocused();
  await page.keyboard.press("Shift+F4");
  await expect(changes.getByRole("article").first()).toBeFocused();
  await expectNoViolations("versions compared");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel().getByRole("button", { name: "Xuất bản so sánh (DOCX)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/so sánh\.docx$/u);
  await panel().getByLabel("Bản trước").selectOption("Bản đang soạn");
  await expect(panel().getByText("Hai bản giống hệt nhau.")).toBeVisible();
  await panel().getByLabel("Bản trước").selectOption("Bản đầu, theo mẫu");
  await panel().getByLabel("Bản sau").selectOption("Bản một");
  await expect(panel().getByRole("status")).toContainText("4 thêm");
});
