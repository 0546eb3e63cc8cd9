import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlanDate } from "../../../../shared/domain/dates";
import { defaultBodies } from "../../../../shared/domain/directory";
import {
  annexRows,
  type BodyRef,
  checkDuty,
  Duty,
  emptyDuty,
  missingOf,
  readLead,
} from "../../../../shared/domain/duties";

const today = "2026-03-10";
const noContext = { parentIssued: null };

function date(text: string, edge: "first" | "last" = "last") {
  const read = parsePlanDate(text, { today, edge });
  if (!read.ok) throw new Error(`test date not understood: ${text}`);
  return read.value;
}

function named(name: string, bodyId: string | null = null): BodyRef {
  return { bodyId, name };
}

function codes(duty: Partial<Duty>, context: Parameters<typeof checkDuty>[1] = noContext) {
  return checkDuty({ ...emptyDuty, ...duty }, context).map(({ code, weight }) => `${code} ${weight}`);
}

describe("checking a duty", () => {
  it("finds nothing wrong with an empty duty or a sound one", () => {
    const sound = {
      lead: named("Ban A", "a"),
      coordinating: [named("Ban B", "b")],
      start: date("q2/26", "first"),
      due: date("q2/26"),
    };
    expect(Duty.safeParse(emptyDuty).success).toBe(true);
    expect(codes({})).toEqual([]);
    expect(
      codes(sound, { parentIssued: "2026-02-01", periodEnd: "2026-12-31", termEnd: "2030-12-31" }),
    ).toEqual([]);
  });

  it("refuses a finish before the start and says both as they print", () => {
    const duty = { ...emptyDuty, start: date("1/7/2026", "first"), due: date("quý II/2026") };
    expect(checkDuty(duty, noContext)).toEqual([
      {
        code: "due-before-start",
        field: "due",
        weight: "refused",
        params: { start: "01/7/2026", due: "Quý II/2026" },
      },
    ]);
  });

  it("refuses a date before the parent plan was issued, but not the day itself or a period that reaches it", () => {
    const context = { parentIssued: "2024-12-22" };
    expect(codes({ due: date("21/12/2024") }, context)).toEqual(["date-before-parent refused"]);
    expect(codes({ due: date("22/12/2024") }, context)).toEqual([]);
    expect(codes({ start: date("năm 2024", "first") }, context)).toEqual([]);
    expect(codes({ start: date("quý III/2024", "first") }, context)).toEqual(["date-before-parent refused"]);
  });

  it("refuses the lead among the co-ordinating bodies and one body twice, by id or by name in any spelling", () => {
    const lead = named("Ban Xây dựng Đảng", "x");
    expect(codes({ lead, coordinating: [named("tên cũ", "x")] })).toEqual(["lead-also-coordinating refused"]);
    expect(codes({ lead, coordinating: [named("BAN XÂY DỰNG ĐẢNG")] })).toEqual([
      "lead-also-coordinating refused",
    ]);
    const twice = [named("Đảng uỷ xã"), named("Công an xã"), named("đảng ủy xã")];
    expect(codes({ coordinating: twice })).toEqual(["coordinating-twice refused"]);
    expect(codes({ coordinating: [named("Ban A", "a"), named("Ban A", "b")] })).toEqual([]);
  });

  it("warns of a due date beyond the period or the term without refusing it", () => {
    const context = { parentIssued: null, periodEnd: "2026-12-31", termEnd: "2030-12-31" };
    expect(codes({ due: date("năm 2027") }, context)).toEqual(["due-after-period warning"]);
    expect(codes({ due: date("đến năm 2045") }, context)).toEqual([
      "due-after-period warning",
      "due-after-term warning",
    ]);
  });
});

describe("what is missing of a duty", () => {
  it("is everything at first and nothing when each is filled in", () => {
    expect(missingOf(emptyDuty)).toEqual(["lead", "due", "product", "resources"]);
    const full = {
      ...emptyDuty,
      lead: named("Ban A"),
      due: date("2026"),
      product: "Kế hoạch",
      resourcesNone: true,
    };
    expect(missingOf(full)).toEqual([]);
    expect(missingOf({ ...full, product: "  ", resourcesNone: false })).toEqual(["product", "resources"]);
    expect(missingOf({ ...full, resourcesNone: false, resources: "20 triệu đồng" })).toEqual([]);
  });
});

describe("reading the lead body", () => {
  const bodies = defaultBodies("commune", { commune: "đặc khu" });
  const on = { on: today };

  function lead(text: string) {
    const read = readLead(text, bodies, on);
    return read.ok
      ? (read.lead?.name ?? "")
      : [read.lead.name, ...read.others.map(({ name }) => name)].join(" | ");
  }

  it.each([
    ["Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo và Dân vận Đảng uỷ"],
    ["Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân đặc khu"],
    ["ban to chuc", "Ban Tổ chức Đảng uỷ"],
    [" Công an đặc khu, ", "Công an đặc khu"],
    ["Các chi bộ, đảng bộ trực thuộc", "Các chi bộ, đảng bộ trực thuộc Đảng uỷ"],
    ["Tổ công nghệ số và chuyển đổi số", "Tổ công nghệ số và chuyển đổi số"],
    ["Ban Tổ chức và Tổ giúp việc", "Ban Tổ chức và Tổ giúp việc"],
    ["", ""],
  ])("takes %s as one body", (text, expected) => {
    expect(lead(text)).toBe(expected);
    expect(readLead(text, bodies, on).ok).toBe(true);
  });

  it.each([
    ["Ban Tổ chức và Công an đặc khu", "Ban Tổ chức Đảng uỷ | Công an đặc khu"],
    ["Ban Tổ chức, Văn phòng Đảng uỷ", "Ban Tổ chức Đảng uỷ | Văn phòng Đảng uỷ"],
    ["Ban Tổ chức; Tổ giúp việc", "Ban Tổ chức Đảng uỷ | Tổ giúp việc"],
    ["Ban Tuyên giáo và Dân vận và Ban Tổ chức", "Ban Tuyên giáo và Dân vận Đảng uỷ | Ban Tổ chức Đảng uỷ"],
    ["Ban Tổ chức chủ trì, phối hợp với Công an đặc khu", "Ban Tổ chức Đảng uỷ | Công an đặc khu"],
    [
      "Ban Tổ chức, Văn phòng HĐND và UBND, Công an đặc khu",
      "Ban Tổ chức Đảng uỷ | Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân đặc khu | Công an đặc khu",
    ],
  ])("refuses two leads in %s, keeps the first and returns the rest", (text, expected) => {
    expect(readLead(text, bodies, on)).toMatchObject({ ok: false, code: "two-leads" });
    expect(lead(text)).toBe(expected);
  });

  it("finds back the bodies of any list joined by the office's separators", () => {
    const body = fc.constantFrom(...bodies.filter(({ validTo }) => validTo === null));
    const separator = fc.constantFrom("; ", ", ", " và ", " / ", "\n");
    fc.assert(
      fc.property(fc.uniqueArray(body, { minLength: 2, maxLength: 4 }), separator, (chosen, by) => {
        const read = readLead(chosen.map(({ name }) => name).join(by), bodies, on);
        const found = read.ok ? [read.lead] : [read.lead, ...read.others];
        expect(found.map((ref) => ref?.bodyId)).toEqual(chosen.map(({ id }) => id));
      }),
    );
  });

  it("takes the longest name of the directory at every place", () => {
    const names = ["Phòng Kinh tế", "Hạ tầng", "Phòng Kinh tế và Hạ tầng", "Công an"];
    const [sample] = bodies;
    if (!sample) throw new Error("the shipped directory is empty");
    const own = names.map((name, at) => ({ ...sample, id: `b${at}`, name, shortNames: [], code: "" }));
    expect(readLead("Phòng Kinh tế và Hạ tầng và Công an", own, on)).toMatchObject({
      lead: { bodyId: "b2" },
      others: [{ bodyId: "b3" }],
    });
  });

  it("keeps a text that is no list of bodies as it was typed", () => {
    const long = "Ban Tổ chức và ".repeat(5000);
    expect(readLead(long, bodies, on).ok).toBe(true);
  });
});

describe("the annex table", () => {
  const duty = (name: string, due: string): Duty => ({
    ...emptyDuty,
    lead: named(name),
    coordinating: [named("Ban B"), named("Phòng Kinh tế, Hạ tầng và Đô thị")],
    due: date(due),
    product: "Báo cáo",
    resourcesNone: true,
  });

  it("has a group row per part and numbers duties through", () => {
    const rows = annexRows([
      {
        blockId: "1",
        partId: "p1",
        partHeading: "II. Nhiệm vụ",
        content: " Rà soát ",
        duty: duty("Ban A", "trước 20/12"),
      },
      { blockId: "2", partId: "p1", partHeading: "II. Nhiệm vụ", content: "Mở lớp", duty: emptyDuty },
      {
        blockId: "3",
        partId: "p2",
        partHeading: "II. Nhiệm vụ",
        content: "Kiểm tra",
        duty: duty("Ban C", "tháng 9"),
      },
      { blockId: "4", partId: "", partHeading: " ", content: "Sơ kết", duty: duty("Ban D", "2027") },
    ]);
    expect(
      rows.map((row) => (row.kind === "group" ? row.heading : `${row.number} ${row.content} ${row.due}`)),
    ).toEqual([
      "II. Nhiệm vụ",
      "1 Rà soát Trước ngày 20/12/2026",
      "2 Mở lớp ",
      "II. Nhiệm vụ",
      "3 Kiểm tra Tháng 9/2026",
      "4 Sơ kết Năm 2027",
    ]);
    expect(rows[1]).toMatchObject({
      lead: "Ban A",
      coordinating: "Ban B; Phòng Kinh tế, Hạ tầng và Đô thị",
      product: "Báo cáo",
      resources: "",
      resourcesNone: true,
    });
  });

  it("keeps every duty once, in order, under at most one group row per part", () => {
    const placed = fc.record({
      blockId: fc.uuid(),
      partId: fc.constantFrom("a", "b"),
      partHeading: fc.constantFrom("I. Một", ""),
      content: fc.string(),
      duty: fc.constant(emptyDuty),
    });
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 30 }), (duties) => {
        const rows = annexRows(duties);
        const kept = rows.flatMap((row) => (row.kind === "duty" ? [row] : []));
        expect(kept.map((row) => row.blockId)).toEqual(duties.map((each) => each.blockId));
        expect(kept.map((row) => row.number)).toEqual(duties.map((_, at) => at + 1));
        expect(rows.at(-1)?.kind).not.toBe("group");
      }),
    );
  });
});
