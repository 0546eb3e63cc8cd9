import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localDay } from "../../../../electron/hosts/command-line/demo-draft";
import { aUnit } from "../../../support/builders";
import { expectRefusal, testCommandLine } from "../../../support/command-line";
import { openTestOffice } from "../../../support/office";

const { folder, lotrinh, file, build, remove } = testCommandLine();

beforeAll(build);
afterAll(remove);

describe("the day a demo is drafted on", () => {
  const zone = process.env.TZ;
  afterAll(() => {
    process.env.TZ = zone;
    if (zone === undefined) delete process.env.TZ;
  });

  it("is that of this machine's calendar", () => {
    process.env.TZ = "Asia/Ho_Chi_Minh";
    expect(localDay(new Date("2026-03-09T18:00:00Z"))).toBe("2026-03-10");
    process.env.TZ = "America/Lima";
    expect(localDay(new Date("2026-03-09T03:00:00Z"))).toBe("2026-03-08");
  });
});

describe("lotrinh demo, export and doctor", () => {
  const out = () => join(folder.path, "demo");

  it("does the whole job, twice into the same folder", () => {
    for (let run = 0; run < 2; run++) {
      const { code, out: said, complaint } = lotrinh("demo", "--out", out());
      expect(complaint).toBe("");
      expect(code).toBe(0);
      expect(said).toContain("Đảng uỷ xã Suối Ngàn");
    }
    expect(readFileSync(join(out(), "programme.docx")).subarray(0, 2).toString()).toBe("PK");
    const check = JSON.parse(readFileSync(join(out(), "check.json"), "utf8"));
    expect(check.spans.length).toBeGreaterThan(0);
    expect(check.gaps.map((gap: { code: string }) => gap.code)).toContain("duty-without-lead");
    for (const span of check.spans) {
      const block = check.blocks.find(({ id }: { id: string }) => id === span.blockId);
      expect(block.text.slice(span.from, span.to).length).toBe(span.to - span.from);
    }
  });

  it("exports the demo's programme to a file", () => {
    const { draft } = JSON.parse(readFileSync(join(out(), "check.json"), "utf8"));
    const target = join(folder.path, "xuat.docx");
    const data = join(out(), "data");
    const done = lotrinh("export", "--programme", draft, "--out", target, "--data", data);
    expect(done).toMatchObject({ code: 0, complaint: "", out: `Đã lưu ${target}.\n` });
    expect(readFileSync(target).subarray(0, 2).toString()).toBe("PK");
    expectRefusal(
      lotrinh("export", "--programme", "x", "--out", target, "--data", data),
      "không có chương trình nào mang mã “x”",
    );
    const nowhere = join(folder.path, "khong", "co", "a.docx");
    expectRefusal(
      lotrinh("export", "--programme", draft, "--out", nowhere, "--data", data),
      "Không tìm thấy thư mục",
    );
  });

  it("exports it as PDF too, under other form rules, and names those there are", () => {
    const { draft } = JSON.parse(readFileSync(join(out(), "check.json"), "utf8"));
    const target = join(folder.path, "xuat.pdf");
    const given = ["export", "--programme", draft, "--format", "pdf", "--out", target];
    const data = join(out(), "data");
    const done = lotrinh(...given, "--rule", "30/2020/NĐ-CP", "--data", data);
    expect(done).toMatchObject({ code: 0, complaint: "", out: `Đã lưu ${target}.\n` });
    expect(readFileSync(target).subarray(0, 4).toString()).toBe("%PDF");
    expectRefusal(
      lotrinh(...given, "--rule", "5-HD", "--data", data),
      "05-HD/VPTW, 30/2020/NĐ-CP, 36-HD/VPTW",
    );
  });

  it("refuses to export onto a folder, naming that folder", () => {
    const { draft } = JSON.parse(readFileSync(join(out(), "check.json"), "utf8"));
    const target = join(folder.path, "la-thu-muc.docx");
    mkdirSync(target);
    const data = join(out(), "data");
    expectRefusal(
      lotrinh("export", "--programme", draft, "--out", target, "--data", data),
      "la-thu-muc.docx là thư mục",
    );
  });

  it("makes no office of a mistyped data folder", () => {
    const mistyped = join(folder.path, "go-nham");
    const target = join(folder.path, "nham.docx");
    const commands = [["doctor"], ["export", "--programme", "x", "--out", target]];
    for (const command of commands)
      expectRefusal(lotrinh(...command, "--data", mistyped), `Không tìm thấy thư mục ${mistyped}`);
    expect(existsSync(mistyped)).toBe(false);
    mkdirSync(mistyped);
    for (const command of commands)
      expectRefusal(lotrinh(...command, "--data", mistyped), `${mistyped} chưa có dữ liệu Lộ Trình`);
    expect(readdirSync(mistyped)).toEqual([]);
  });

  it("keeps every foreign file of a demo's folder, and replaces what the demo itself made", () => {
    const data = join(out(), "data");
    writeFileSync(join(data, "ghi-chu.txt"), "của tôi");
    expect(lotrinh("demo", "--out", out())).toMatchObject({ code: 0, complaint: "" });
    expect(readFileSync(join(data, "ghi-chu.txt"), "utf8")).toBe("của tôi");
    expect(lotrinh("demo", "--out", join(folder.path, "demo-2"), "--data", data).code).toBe(0);
    expect(existsSync(join(data, "ghi-chu.txt"))).toBe(true);
  });

  it.each([
    ["--out", (place: string) => ["--out", place]],
    ["--data", (place: string) => ["--out", join(folder.path, "o"), "--data", join(place, "data")]],
  ])("refuses a folder of foreign files for a demo and leaves them: %s", (option, args) => {
    const place = join(folder.path, `rieng${option}`);
    const photo = join(place, "data", "anh", "anh.jpg");
    mkdirSync(join(place, "data", "anh"), { recursive: true });
    writeFileSync(photo, "ảnh");
    expectRefusal(lotrinh("demo", ...args(place)), `Hãy chọn thư mục trống cho ${option}.`);
    expect(readFileSync(photo, "utf8")).toBe("ảnh");
    expect(readdirSync(join(place, "data"))).toEqual(["anh"]);
  });

  it("leaves a sample office that was opened in the app, and says which option to change", async () => {
    const tried = join(folder.path, "thu");
    const office = openTestOffice(tried);
    await office.client.office.openSample({});
    await office.close();
    const said = lotrinh("demo", "--out", join(folder.path, "o2"), "--data", tried);
    expectRefusal(said, "Hãy chọn thư mục khác cho --data.");
    expect(existsSync(join(tried, "lo-trinh.sqlite"))).toBe(true);
  });

  it("reports versions and integrity of a data folder", () => {
    const { out: said, code } = lotrinh("doctor", "--json", "--data", join(out(), "data"));
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ integrity: "ok", dataFolder: join(out(), "data") });
    expect(lotrinh("doctor", "--data", join(out(), "data")).out).toContain("Tính toàn vẹn: ok");
  });

  it("refuses a damaged and a newer database", async () => {
    const damaged = join(folder.path, "hong");
    mkdirSync(damaged);
    writeFileSync(join(damaged, "lo-trinh.sqlite"), "không phải dữ liệu".repeat(500));
    expectRefusal(lotrinh("doctor", "--data", damaged), "Tệp dữ liệu bị hỏng");
    expectRefusal(lotrinh("doctor", "--data", file("tep", "x")), "tep");
    const newer = join(folder.path, "moi");
    await openTestOffice(newer).close();
    const database = new Database(join(newer, "lo-trinh.sqlite"));
    database.pragma("user_version = 99990");
    database.close();
    expectRefusal(lotrinh("doctor", "--data", newer), "bản Lộ Trình mới hơn");
  });

  it("names the folder of backups when the data fails its check", () => {
    const data = join(folder.path, "hong-ngam");
    expect(lotrinh("demo", "--out", join(folder.path, "o3"), "--data", data).code).toBe(0);
    emptyAnIndex(join(data, "lo-trinh.sqlite"));
    const { code, complaint } = lotrinh("doctor", "--data", data);
    expect(complaint).toContain(`trong thư mục ${join(data, "sao-luu")}.`);
    expect(code).toBe(1);
  });

  it("refuses to put the demo into a file, or over the data of a real office", async () => {
    expectRefusal(lotrinh("demo", "--out", file("khong-phai-thu-muc", "x")), "không phải thư mục");
    const real = join(folder.path, "that");
    const office = openTestOffice(join(real, "data"));
    await office.client.office.saveUnit({ unit: aUnit });
    await office.close();
    expectRefusal(lotrinh("demo", "--out", real), "không phải dữ liệu mẫu");
    expect(existsSync(join(real, "data", "lo-trinh.sqlite"))).toBe(true);
  });

  it("refuses a data folder that another program has open", async () => {
    const office = openTestOffice();
    expectRefusal(lotrinh("doctor", "--data", office.dataDir), "đang được một cửa sổ Lộ Trình khác sử dụng");
    await office.close();
  });
});

/** Overwrites the first page of an index with an empty one, as a bad sector would. */
function emptyAnIndex(path: string): void {
  const database = new Database(path);
  database.pragma("journal_mode = DELETE");
  const indexes = "SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'programmes'";
  const page = Number(database.prepare(indexes).pluck().get());
  database.close();
  const bytes = readFileSync(path);
  bytes.set([0x0a, 0, 0, 0, 0, 0x10, 0, 0], (page - 1) * 4096);
  writeFileSync(path, bytes);
}
