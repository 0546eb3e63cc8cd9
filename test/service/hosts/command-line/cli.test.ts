import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, truncateSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, testCommandLine } from "../../../support/command-line";

const sample = resolve("resources/samples/nghi-quyet-12-nq-tu.docx");
const real = resolve("../shared/data/nq57/parent-57-NQ-TW.docx");

const { folder, program, lotrinh, lotrinhIn, file, build, remove } = testCommandLine();

beforeAll(build);
afterAll(remove);

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

describe("lotrinh serve", () => {
  it("prints one line with the address and ends cleanly on SIGTERM and SIGINT", async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const data = join(folder.path, `serve-${signal}`);
      const served = spawn(process.execPath, [program(), "serve", "--data", data], {
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
