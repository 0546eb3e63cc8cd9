import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../electron/service/readers";
import type { ParentItem, Reading } from "../../../shared/domain/parent-plan/types";

const shared = join(import.meta.dirname, "../../../../shared");
const data = join(shared, "data");
const isAbsent = !existsSync(data);

const read = (...path: string[]) => {
  const file = join(data, ...path);
  return readDocument({ name: file, bytes: readFileSync(file) });
};
const item = (reading: Reading, id: string): ParentItem | undefined =>
  reading.items.find((each) => each.id === id);
const below = (reading: Reading, id: string) => reading.items.filter(({ parentId }) => parentId === id);
const ids = (items: readonly ParentItem[]) => items.map(({ id }) => id);
const roles = (reading: Reading, id: string) =>
  item(reading, id)?.bodies.map(({ role, name }) => `${role}: ${name}`);

function expectSound(reading: Reading): void {
  let end = 0;
  for (const { id, at, text, parentId } of reading.items) {
    expect(reading.text.slice(at.from, at.to), id).toBe(text);
    expect(at.from, id).toBeGreaterThanOrEqual(end);
    expect(parentId === null || item(reading, parentId) !== undefined, id).toBe(true);
    end = at.to;
  }
  expect(new Set(ids(reading.items)).size).toBe(reading.items.length);
}

describe.skipIf(isAbsent)("Nghị quyết 57-NQ/TW, the running example", () => {
  for (const name of ["parent-57-NQ-TW.docx", "parent-57-NQ-TW.md"]) {
    describe(name, () => {
      const reading = () => read("nq57", name);

      it("proposes its register", async () => {
        expect((await reading()).register).toEqual({
          typeName: "Nghị quyết",
          number: "57",
          symbol: "NQ/TW",
          date: "2024-12-22",
          issuer: "Bộ Chính trị",
          place: "Hà Nội",
          title: "về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
          signer: "",
        });
      });

      it("holds five views", async () => {
        const views = below(await reading(), "I");
        expect(ids(views)).toEqual(["I.1", "I.2", "I.3", "I.4", "I.5"]);
        expect(views.every(({ kind, isGroup }) => kind === "view" && !isGroup)).toBe(true);
      });

      it("holds two groups of objectives with their targets", async () => {
        const plan = await reading();
        expect(below(plan, "II").map(({ text, isGroup }) => [text, isGroup])).toEqual([
          ["Đến năm 2030", true],
          ["Tầm nhìn đến năm 2045", true],
        ]);
        expect(below(plan, "II.1").map(({ kind }) => kind)).toEqual(Array(5).fill("target"));
        expect(below(plan, "II.2").map(({ kind }) => kind)).toEqual(["target"]);
      });

      it("holds seven groups of duties with their paragraphs", async () => {
        const plan = await reading();
        const groups = below(plan, "III");
        expect(ids(groups)).toEqual(["III.1", "III.2", "III.3", "III.4", "III.5", "III.6", "III.7"]);
        expect(groups.map(({ id }) => below(plan, id).length)).toEqual([2, 5, 6, 3, 3, 4, 1]);
        expect(groups.every(({ kind, isGroup }) => kind === "duty" && isGroup)).toBe(true);
      });

      it("holds six assignments with the body each names", async () => {
        const plan = await reading();
        expect(ids(below(plan, "IV"))).toEqual(["IV.1", "IV.2", "IV.3", "IV.4", "IV.5", "IV.6"]);
        expect(roles(plan, "IV.1")).toContain("named: Ban Chỉ đạo Trung ương");
        expect(roles(plan, "IV.2")).toEqual(["lead: Đảng đoàn Quốc hội"]);
        expect(roles(plan, "IV.3")).toEqual([
          "lead: Ban cán sự đảng Chính phủ",
          "coordinating: Đảng đoàn Quốc hội",
        ]);
        expect(roles(plan, "IV.4")?.[0]).toBe("lead: Mặt trận Tổ quốc Việt Nam");
        expect(roles(plan, "IV.5")).toEqual([
          "lead: Ban Tuyên giáo Trung ương",
          "coordinating: các cơ quan liên quan",
        ]);
        expect(roles(plan, "IV.6")?.slice(0, 2)).toEqual([
          "lead: Văn phòng Trung ương Đảng",
          "coordinating: Ban Kinh tế Trung ương",
        ]);
        expect(item(plan, "IV.3")?.dates.map(({ date }) => date)).toEqual(["2025-12-31"]);
        expect(item(plan, "IV.6")?.dates).toEqual([]);
      });

      it("makes no item of a page number and splits none at a broken line or at stray bold", async () => {
        const plan = await reading();
        const leaves = plan.items.filter(({ isGroup }) => !isGroup);
        expect(leaves.filter(({ text }) => /^\p{Ll}/u.test(text))).toEqual([]);
        expect(leaves.filter(({ text }) => !/[.:][)"”]?$/u.test(text))).toEqual([]);
        expect(item(plan, "II")?.text).toBe("MỤC TIÊU");
        expect(item(plan, "III.2")?.text).toMatch(
          /^Khẩn trương, quyết liệt hoàn thiện thể chế; .*đổi mới sáng tạo và chuyển đổi số$/u,
        );
        expect(item(plan, "I.1")?.text).toContain("đổi mới phương thức quản trị quốc gia");
        expect(plan.findings.filter(({ code }) => code === "stray-page-number")).toHaveLength(1);
      });

      it("keeps every item on its place in the text", async () => {
        expectSound(await reading());
      });
    });
  }
});

describe.skipIf(isAbsent)("Nghị quyết 03/NQ-CP, the action programme that answers it", () => {
  it("reads the programme that stands below the signature of the resolution", async () => {
    const plan = await read("nq57", "child-03-NQ-CP-action-programme.docx");
    expect(plan.register).toMatchObject({
      number: "03",
      symbol: "NQ-CP",
      date: "2025-01-09",
      issuer: "Chính phủ",
      signer: "Nguyễn Hòa Bình",
    });
    expect(below(plan, "II").filter(({ isGroup }) => isGroup)).toHaveLength(7);
    expect(below(plan, "III")).toHaveLength(6);
    expect(roles(plan, "III.4")).toEqual(
      expect.arrayContaining(["lead: Bộ Khoa học và Công nghệ", "coordinating: các bộ, ngành, địa phương"]),
    );
    expectSound(plan);
  });

  it("numbers the paragraphs of Word's automatic lists", async () => {
    const plan = await read("nq57", "child-03-NQ-CP-action-programme.docx");
    expect(below(plan, "II.7").map(({ label }) => label)).toEqual(["a)", "b)", "c)", "d)"]);
    expect(below(plan, "I").map(({ id }) => id)).toEqual(["I.1", "I.2"]);
  });

  it("reads the rows of its annex tables as items", async () => {
    const plan = await read("nq57", "child-03-NQ-CP-with-annex-tables.docx");
    expect(
      plan.items.find(({ text }) => text.startsWith("Tỉ lệ giao dịch không dùng tiền mặt\t%"))?.kind,
    ).toBe("target");
    expectSound(plan);
  });
});

describe.skipIf(isAbsent)("other real files", () => {
  it("reads Nghị định 30/2020/NĐ-CP with its chapters and articles", async () => {
    const plan = await read("office-files", "ND30-2020_30_2020_ND_CP.docx");
    expect(plan.register).toMatchObject({
      typeName: "Nghị định",
      number: "30/2020",
      symbol: "NĐ-CP",
      date: "2020-03-05",
      issuer: "Chính phủ",
    });
    expect(plan.items.filter(({ label }) => label.startsWith("Điều")).length).toBeGreaterThan(35);
    expectSound(plan);
  });

  it("reads views and objectives out of a gazette page with running heads and hard line breaks", async () => {
    const plan = await read("pool", "cb_quyet-dinh-so-893-qd-ttg-469593.txt");
    expect(plan.register).toMatchObject({
      number: "893",
      symbol: "QĐ-TTg",
      date: "2026-05-20",
      issuer: "Thủ tướng Chính phủ",
    });
    expect(below(plan, "I")).toHaveLength(5);
    expect(plan.items.some(({ text }) => text.includes("CÔNG BÁO"))).toBe(false);
    expectSound(plan);
  });

  it("reads every thirtieth document of the pool into a sound tree", async () => {
    const names = readdirSync(join(data, "pool")).filter(
      (name, at) => name.endsWith(".txt") && at % 30 === 0,
    );
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const name of names) {
      const plan = await read("pool", name);
      expectSound(plan);
      expect(plan.items.length, name).toBeGreaterThan(3);
    }
  });
});

describe.skipIf(!existsSync(join(shared, "seeds")))("newspaper text", () => {
  const seed = (name: string) => readDocument({ name, bytes: readFileSync(join(shared, "seeds", name)) });

  it("splits the numbered duties of Chỉ thị 23-CT/TU and hands each the lead of the sentence above", async () => {
    const plan = await seed("001_08968280df49cbd0.txt");
    expect(plan.register).toMatchObject({
      typeName: "Chỉ thị",
      number: "23",
      symbol: "CT/TU",
      date: "2023-05-15",
    });
    const duties = plan.items.filter(({ label }) => /^\(\d\)$/u.test(label));
    expect(duties.map(({ label, kind }) => [label, kind])).toEqual([
      ["(1)", "duty"],
      ["(2)", "duty"],
      ["(3)", "duty"],
      ["(4)", "duty"],
    ]);
    for (const duty of duties) {
      expect(duty.bodies.find(({ role }) => role === "lead")?.name).toBe("Ban Tuyên giáo Thành ủy");
    }
    expect(roles(plan, duties[0]?.id ?? "")).toContain("coordinating: Văn phòng Thành ủy");
    expect(roles(plan, duties[3]?.id ?? "")).toContain("coordinating: các cơ quan liên quan");
  });

  it("takes number, date and issuer of Kế hoạch số 03 from the sentence that tells of it, and lists what it dropped", async () => {
    const plan = await seed("003_00306e70d164528d.txt");
    expect(plan.register).toMatchObject({
      typeName: "Kế hoạch",
      number: "03",
      date: "2020-11-11",
      issuer: "Ban Thường vụ Tỉnh ủy",
    });
    expect(plan.register.title).toMatch(/^tổ chức học tập, nghiên cứu/u);
    const dropped = plan.findings
      .filter(({ code }) => code === "dropped-content")
      .map(({ detail }) => detail);
    expect(dropped).toHaveLength(2);
    expect(dropped).toContain("TAGS");
  });
});
