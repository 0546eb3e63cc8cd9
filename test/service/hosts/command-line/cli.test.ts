import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aUnit } from "../../../support/builders";
import { type BuiltHost, buildHost } from "../../../support/built-host";
import { temporaryFolder } from "../../../support/folder";
import { openTestOffice } from "../../../support/office";
import { canMount, type SmallDisk, smallDisk } from "../../../support/small-disk";

const folder = temporaryFolder();
const sample = resolve("resources/samples/nghi-quyet-12-nq-tu.docx");
const real = resolve("../shared/data/nq57/parent-57-NQ-TW.docx");
let host: BuiltHost;

beforeAll(async () => {
  host = await buildHost("cli");
});
afterAll(() => {
  host.dispose();
  folder.remove();
});

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

function lotrinh(...args: string[]): Outcome {
  return lotrinhIn({}, ...args);
}

function lotrinhIn(env: Record<string, string>, ...args: string[]): Outcome {
  const surroundings = {
    ...process.env,
    LO_TRINH_LANG: "",
    LO_TRINH_DATA: join(folder.path, "data"),
    ...env,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [host.path, ...args], {
    env: surroundings,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, complaint: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

/** A refusal is one line on stderr, in words, and nothing on stdout. */
function expectRefusal({ code, out, complaint }: Outcome, words: string, exitCode = 1): void {
  expect(complaint).toContain(words);
  expect(complaint.trimEnd().split("\n")).toHaveLength(1);
  expect(complaint).not.toMatch(/\n\s+at |Error:|node:/u);
  expect(code).toBe(exitCode);
  expect(out).toBe("");
}

describe("lotrinh", () => {
  it("explains itself in Vietnamese, and in English when asked", () => {
    expect(lotrinh("--help")).toMatchObject({ code: 0, complaint: "" });
    expect(lotrinh("--help").out).toContain("Các lệnh:");
    expect(lotrinhIn({ LO_TRINH_LANG: "en" }, "--help").out).toContain("Commands:");
    expect(lotrinh("check", "--lang", "en", "--help").out).toContain("check a draft against parent plans");
    for (const command of [[], ["export"], ["import"], ["serve"]])
      expect(lotrinh(...command, "--help").out).not.toMatch(/\[options\]|\[command\]|default/u);
    expect(lotrinh("export", "--help").out).toContain("(mặc định: docx)");
    expect(lotrinhIn({ LO_TRINH_LANG: "en" }, "export", "--help").out).toContain("[options]");
    expect(lotrinh("--version").out.trim()).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it.each([
    [[], "lotrinh --help"],
    [["xyz"], "lotrinh --help"],
    [["import"], "lotrinh import --help"],
    [["import", "a", "b"], "lotrinh import --help"],
    [["check", "--draft", "a"], "lotrinh check --help"],
    [["export", "--out"], "lotrinh export --help"],
    [["doctor", "--unknown"], "lotrinh doctor --help"],
    [["serve", "--port", "70000"], "65535"],
    [["serve", "--port", "x"], "65535"],
    [["export", "--programme", "x", "--out", "y", "--format", "exe"], "exe"],
    [["doctor", "--lang", "fr"], "fr"],
    [["import", ""], "Chưa có tên tệp"],
    [["check", "--draft", "a", "--parent", "b", ""], "Chưa có tên tệp"],
    [["doctor", "--data", ""], "Chưa có tên tệp"],
    [["demo", "--out", " "], "Chưa có tên tệp"],
  ])("answers the wrong usage %j with one line and exit code 2", (args, words) => {
    expectRefusal(lotrinh(...args), words, 2);
  });
});

describe("lotrinh import", () => {
  it("prints register, items and findings as JSON, with the text when asked", () => {
    const read = JSON.parse(lotrinh("import", sample, "--json").out);
    expect(read.register.symbol).toContain("NQ/TU");
    expect(read.items.length).toBeGreaterThan(10);
    expect(read.text).toBeUndefined();
    const withText = JSON.parse(lotrinh("import", sample, "--json", "--text").out);
    expect(withText.text).toBe(lotrinh("import", sample, "--text").out);
    for (const { at, text } of withText.items)
      expect(withText.itemText.slice(at.from, at.to)).toContain(text);
  });

  it("prints a .txt file with --text as it is, byte order mark and line ends aside", () => {
    const text = "1. Mở lớp kỹ năng số.\n\n2. Phủ sóng 5G,\ntrước ngày 30/6/2026.\n";
    const path = file("ke-hoach.txt", text);
    expect(lotrinh("import", path, "--text").out).toBe(text);
  });

  it("prints a summary in words", () => {
    const { out, code } = lotrinh("import", sample);
    expect(code).toBe(0);
    expect(out).toContain("nghi-quyet-12-nq-tu.docx: Nghị quyết");
  });

  it.skipIf(!existsSync(real))("reads the real resolution", () => {
    const { register } = JSON.parse(lotrinh("import", real, "--json").out);
    expect(register).toMatchObject({ number: "57", symbol: "NQ/TW", date: "2024-12-22" });
  });

  it.each([
    ["a missing file", () => join(folder.path, "khong-co.docx"), "Không tìm thấy tệp khong-co.docx"],
    ["a folder", () => folder.path, "là thư mục"],
    ["an empty file", () => file("rong.txt", ""), "rong.txt không có nội dung"],
    ["a file of blanks", () => file("trang.txt", " \n\t\n"), "trang.txt không có nội dung"],
    ["a PDF", () => file("a.docx", "%PDF-1.7\n"), "dạng PDF"],
    ["a zip that is no DOCX", () => file("b.docx", emptyZip), "b.docx không phải văn bản Word"],
    ["a truncated DOCX", truncated, "bi-cat.docx bị hỏng"],
    ["bytes that are no text", () => file("c.txt", noText), "c.txt không phải văn bản"],
    ["an old .doc", () => file("d.doc", oldDoc()), "d.doc"],
    ["a secret document", () => file("e.txt", "TỐI MẬT\nKế hoạch\n1. Việc.\n"), "độ mật"],
    ["200 MB", huge, "lon.docx lớn hơn 50 MB"],
  ])("refuses %s", (_, path, words) => {
    expectRefusal(lotrinh("import", path()), words);
  });

  it.skipIf(!existsSync("/dev/zero"))("refuses what has no end", () => {
    expectRefusal(lotrinh("import", "/dev/zero"), "zero không phải một tệp thông thường");
    expectRefusal(lotrinh("check", "--draft", "/dev/zero", "--parent", sample), "zero");
  });

  it("reads a DOCX named .txt as the DOCX it is, and its offsets count in what it prints", () => {
    const path = file("van-ban.txt", readFileSync(sample));
    const { text } = JSON.parse(lotrinh("import", path, "--json", "--text").out);
    expect(lotrinh("import", sample, "--text").out).toBe(text);
    const { code, out } = lotrinh("check", "--draft", path, "--parent", sample, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).total.copied).toBeGreaterThan(1000);
  });

  it.skipIf(process.getuid?.() === 0)("refuses a file that may not be read", () => {
    const path = file("khoa.txt", "1. Việc.");
    chmodSync(path, 0);
    expectRefusal(lotrinh("import", path), "khoa.txt đang mở");
  });

  it("says it in English when asked", () => {
    expectRefusal(lotrinh("import", "--lang", "en", join(folder.path, "nope.docx")), "was not found");
  });
});

const emptyZip = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);
const noText = Uint8Array.from({ length: 400 }, (_, index) => (index * 167) % 256);

function truncated(): string {
  return file("bi-cat.docx", readFileSync(sample).subarray(0, 4000));
}

function oldDoc(): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return bytes;
}

function huge(): string {
  const path = file("lon.docx", "PK");
  truncateSync(path, 200 * 1024 * 1024);
  return path;
}

describe("lotrinh check", () => {
  const copied = "ưu tiên bố trí kinh phí cho hạ tầng số ở các thôn vùng cao còn khó khăn trong xã";

  it("gives passages as offsets into both texts as `import --text` prints them", () => {
    const draft = file("du-thao.txt", `Đảng uỷ xã yêu cầu:\r\n- ${copied}; giao Văn phòng theo dõi.\n`);
    const parent = file("cap-tren.txt", `I- QUAN ĐIỂM\n1. Các cấp uỷ ${copied}.\n`);
    const { out, code } = lotrinh("check", "--draft", draft, "--parent", parent, sample, "--json");
    expect(code).toBe(0);
    const { spans } = JSON.parse(out);
    expect(spans).toHaveLength(1);
    const [span] = spans;
    expect(span).toMatchObject({ class: "verbatim", sourceId: parent });
    const texts = [draft, parent].map((path) => lotrinh("import", path, "--text").out);
    expect(texts[0]?.slice(span.from, span.to)).toBe(copied);
    expect(texts[1]?.slice(span.sourceFrom, span.sourceTo)).toBe(copied);
  });

  it("says it in words without --json", () => {
    const draft = file("du-thao-2.txt", `Một. ${copied}.`);
    const { out } = lotrinh("check", "--draft", draft, "--parent", file("cap-tren-2.txt", `Hai. ${copied}.`));
    expect(out).toContain("Trùng nguyên văn 1 đoạn");
  });

  it("refuses when one of the files cannot be read, naming it", () => {
    const draft = file("du-thao-3.txt", copied);
    expectRefusal(lotrinh("check", "--draft", draft, "--parent", sample, "khong-co.txt"), "khong-co.txt");
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
      "Không còn tìm thấy",
    );
    const nowhere = join(folder.path, "khong", "co", "a.docx");
    expectRefusal(
      lotrinh("export", "--programme", draft, "--out", nowhere, "--data", data),
      "Không tìm thấy thư mục",
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

describe.skipIf(!canMount())("lotrinh on a full or read-only disk", () => {
  let disk: SmallDisk;
  beforeAll(() => {
    disk = smallDisk(8);
    for (const data of [join(folder.path, "day"), join(disk.path, "data")])
      expect(lotrinh("demo", "--out", join(data, "..", "o4"), "--data", data).code).toBe(0);
  });
  afterAll(() => disk.remove());
  const exportTo = (target: string) => {
    const programme = JSON.parse(readFileSync(join(folder.path, "o4", "check.json"), "utf8")).draft;
    return lotrinh("export", "--programme", programme, "--out", target, "--data", join(folder.path, "day"));
  };

  it("leaves the earlier file whole when there is no room for the new one", () => {
    const target = join(disk.path, "ban-cu.docx");
    writeFileSync(target, "bản cũ");
    disk.fill();
    expectRefusal(exportTo(target), "Ổ đĩa đã đầy");
    expect(readFileSync(target, "utf8")).toBe("bản cũ");
    expect(readdirSync(disk.path).filter((name) => name.startsWith("ban-cu.docx."))).toEqual([]);
    disk.free();
    expect(exportTo(target).code).toBe(0);
  });

  it("opens data on a full disk for checking and exporting", () => {
    disk.fill();
    const { code, out } = lotrinh("doctor", "--json", "--data", join(disk.path, "data"));
    disk.free();
    expect(code).toBe(0);
    expect(JSON.parse(out).integrity).toBe("ok");
  });

  it("refuses to write a read-only disk, whatever is to be written there", () => {
    disk.makeReadOnly();
    const data = join(disk.path, "data");
    const words = "Không được phép ghi vào thư mục";
    expectRefusal(lotrinh("doctor", "--data", data), `${words} ${data}`);
    expectRefusal(lotrinh("serve", "--data", data), `${words} ${data}`);
    expectRefusal(lotrinh("demo", "--out", disk.path, "--data", join(folder.path, "o5")), words);
    expectRefusal(lotrinh("demo", "--out", join(disk.path, "moi")), words);
    expectRefusal(exportTo(join(disk.path, "a.docx")), `${words} ${disk.path}`);
    disk.makeWritable();
  });
});

describe("lotrinh serve", () => {
  it("prints one line with the address and ends cleanly on SIGTERM and SIGINT", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const data = join(folder.path, `serve-${signal}`);
      const served = spawn(process.execPath, [host.path, "serve", "--data", data], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      const [line] = await Promise.race([once(served.stdout, "data"), once(served.stderr, "data")]);
      const exited = once(served, "exit");
      if (!existsSync("out/renderer/index.html")) {
        expect(String(line)).toContain("npm run build");
        expect((await exited)[0]).toBe(1);
        continue;
      }
      expect(String(line)).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/u);
      served.kill(signal);
      expect((await exited)[0]).toBe(0);
      expect(existsSync(join(data, "lo-trinh.sqlite-wal"))).toBe(false);
    }
  });

  it.skipIf(!existsSync("out/renderer/index.html"))("refuses a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = String(typeof address === "object" && address ? address.port : 0);
    expectRefusal(lotrinh("serve", "--port", port), `Cổng ${port}`);
    other.close();
  });
});
