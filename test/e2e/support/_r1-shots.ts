import { chromium, type Page } from "@playwright/test";
import { Step } from "prosemirror-transform";
import { emptyDuty } from "../../../shared/domain/duties";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { readDocument } from "../../../shared/domain/programme/steps";
import { addProgrammes, startHost } from "./host";

const only = process.argv[2] ?? "";
const size = (process.argv[3] ?? "1366x768").split("x").map(Number);
const theme = process.argv[4] ?? "light";
const zoom = Number(process.argv[5] ?? 1);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const ctx = await browser.newContext({
  viewport: { width: size[0]! / zoom, height: size[1]! / zoom },
  deviceScaleFactor: zoom,
  colorScheme: theme === "dark" ? "dark" : "light",
  locale: "vi-VN",
});
const host = await startHost();
const page = await ctx.newPage();
page.on("console", (m) => m.type() === "error" && console.log("CONSOLE", m.text()));
page.on("pageerror", (e) => console.log("PAGEERROR", e.message));
const shot = async (name: string) => {
  await page.waitForTimeout(350);
  await page.screenshot({ path: `/tmp/r1/${name}-${size[0]}-${theme}${zoom > 1 ? "-z" + zoom : ""}.png` });
};
const nav = (name: string) =>
  page.getByRole("navigation").first().getByRole("button", { name, exact: true }).click();
await page.goto(host.address);
await page.waitForSelector(".welcome");
if (only === "" || only === "welcome") await shot("welcome");
await host.client.office.openSample({});
const set = (await host.client.office.get({})).settings;
if (theme === "contrast") await host.client.office.saveSettings({ settings: { ...set, theme: "contrast" } });
await page.waitForSelector(".frame");
if (only === "" || only === "today") await shot("today-first");
if (only === "" || only === "programmes") {
  await nav("Chương trình");
  await shot("programmes-empty");
}
const ids = await addProgrammes(host, 3);
const day = (n: number) => new Date(Date.now() + n * 864e5).toISOString().slice(0, 10);
const fmt = (d: string) => d.split("-").reverse().join("/");
let k = 0;
for (const id of ids) {
  const { document, revision } = await host.client.programmes.get({ id });
  const end = readDocument(document).content.size;
  const texts = [
    "Mở 6 lớp kỹ năng số cho 412 đảng viên, trong đó 2 lớp bằng tiếng Thái tại thôn Nà Lốc và thôn Pá Hiêng",
    "Lắp đặt 2 trạm phát sóng tại 2 thôn chưa có sóng di động",
    "Số hoá hồ sơ 412 đảng viên, cập nhật hằng tháng trên cơ sở dữ liệu",
    "Ban hành quy chế sử dụng chữ ký số trong Đảng uỷ, Uỷ ban nhân dân xã",
    "Rà soát, sắp xếp lại 11 tổ công nghệ số cộng đồng",
  ];
  const content = texts.map((t, i) =>
    programmeSchema
      .node(
        "duty",
        {
          id: `d${k++}`,
          duty: {
            ...emptyDuty,
            lead:
              i === 4
                ? null
                : {
                    bodyId: null,
                    name: ["Văn phòng Đảng uỷ", "UBND xã", "Ban Xây dựng Đảng", "Văn phòng Đảng uỷ"][i]!,
                  },
            coordinating:
              i % 2
                ? []
                : [
                    { bodyId: null, name: "MTTQ xã" },
                    { bodyId: null, name: "Đoàn Thanh niên xã" },
                  ],
            due:
              i === 3
                ? null
                : {
                    date: day([-12, 0, 9, 0, 55][i]! + (k % 7)),
                    shown: fmt(day([-12, 0, 9, 0, 55][i]! + (k % 7))),
                  },
            product:
              i === 2 ? "" : ["Danh sách 412 người", "Biên bản nghiệm thu", "", "Quy chế", "Quyết định"][i]!,
          },
        },
        [programmeSchema.text(t)],
      )
      .toJSON(),
  );
  await host.client.programmes.applySteps({
    id,
    baseRevision: revision,
    clientId: "seed",
    steps: [
      Step.fromJSON(programmeSchema, {
        stepType: "replace",
        from: end,
        to: end,
        slice: { content },
      }).toJSON(),
    ],
  });
}
if (only === "" || only === "today") {
  await nav("Hôm nay");
  await shot("today");
}
if (only === "" || only === "programmes") {
  await nav("Chương trình");
  await shot("programmes");
  await page.getByRole("button", { name: "Soạn chương trình mới" }).click();
  await page.getByRole("checkbox").first().click();
  await shot("programmes-new");
}
if (only === "" || only === "duties") {
  await nav("Nhiệm vụ");
  await shot("duties");
  if (theme === "light" && zoom === 1)
    await page.pdf({ path: "/tmp/r1/duties.pdf", preferCSSPageSize: true });
}
if (only === "" || only === "palette") {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("ban to");
  await shot("palette");
  await page.keyboard.press("Escape");
}
if (only === "" || only === "settings") {
  await nav("Cài đặt");
  await shot("settings-unit");
  for (const [n, f] of [
    ["Số liệu đơn vị", "facts"],
    ["Danh bạ cơ quan", "bodies"],
    ["Mức và giới hạn", "limits"],
    ["Thể thức", "form"],
    ["Ngôn ngữ, giao diện", "look"],
    ["Sao lưu, tình trạng", "data"],
  ] as const) {
    await page.getByRole("button", { name: n }).click();
    await shot(`settings-${f}`);
    if (f === "facts") {
      await page.getByRole("button", { name: "Thêm số liệu" }).click();
      await shot("settings-fact-form");
      await page.keyboard.press("Escape");
    }
  }
}
await browser.close();
await host.close();
process.exit(0);
