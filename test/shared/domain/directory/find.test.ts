import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Body, bodyNamed, bodyNotice, defaultBodies, findBodies } from "../../../../shared/domain/directory";

const now = { on: "2026-03-10" };
const commune = defaultBodies("commune");
const province = defaultBodies("province");

function names(bodies: readonly Body[], query: string, on = now.on) {
  return findBodies(bodies, query, { on }).map((body) => body.name);
}

function first(bodies: readonly Body[], query: string) {
  return names(bodies, query)[0];
}

function body(id: string, name: string, extra: Partial<Body> = {}): Body {
  const dates = { validFrom: null, validTo: null, successorId: null };
  return {
    id,
    name,
    shortNames: [],
    code: "",
    level: "commune",
    kind: "other",
    parentId: null,
    ...dates,
    ...extra,
  };
}

describe("finding a body", () => {
  it.each([
    ["btgdv", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
    ["btgvdv", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
    ["ban tuyen", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
    ["dân vận", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
    ["snnmt", "Sở Nông nghiệp và Môi trường"],
    ["sở nn&mt", "Sở Nông nghiệp và Môi trường"],
    ["ubnd tinh", "Uỷ ban nhân dân tỉnh"],
    ["mttq", "Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh"],
    ["BTGDVTU", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
    ["sở kh", "Sở Khoa học và Công nghệ"],
  ])("answers %s in a province with %s", (query, name) => {
    expect(first(province, query)).toBe(name);
  });

  it.each([
    ["bxdd", "Ban Xây dựng Đảng"],
    ["vpdu", "Văn phòng Đảng uỷ"],
    ["vphdnd", "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân xã"],
    ["ttct", "Trung tâm Chính trị xã"],
    ["doan tn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"],
    ["hoi phu nu", "Hội Liên hiệp Phụ nữ xã"],
    ["bchqs", "Ban Chỉ huy quân sự xã"],
    ["cong an", "Công an xã"],
    ["pvhxh", "Phòng Văn hoá - Xã hội"],
    ["chi bo thon", "Các chi bộ thôn, tổ dân phố"],
  ])("answers %s in a commune with %s", (query, name) => {
    expect(first(commune, query)).toBe(name);
  });

  it("puts bodies that exist on the day before those that ended, whatever matches better", () => {
    const found = names(commune, "ban tuyên giáo");
    expect(found[0]).toBe("Ban Tuyên giáo và Dân vận Tỉnh uỷ");
    expect(found).toContain("Ban Tuyên giáo Huyện uỷ");
    expect(names(commune, "ban tuyên giáo", "2024-06-30")[0]).toBe("Ban Tuyên giáo Huyện uỷ");
  });

  it("orders ties as a Vietnamese dictionary does", () => {
    const tied = ["Đội B", "Dân quân", "Ấp 10", "Ấp 2", "An ninh"].map((name, at) => body(`b${at}`, name));
    expect(names(tied, "")).toEqual(["An ninh", "Ấp 2", "Ấp 10", "Dân quân", "Đội B"]);
  });

  it("finds nothing for a query no name answers", () => {
    expect(names(province, "xyz")).toEqual([]);
  });

  it("finds every body by its name however it is typed, and by its initials", () => {
    const typing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.normalize("NFD"),
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D"),
      (text: string) => `  ${text.replaceAll(" ", "  ")} `,
    );
    fc.assert(
      fc.property(fc.constantFrom(...province, ...commune), typing, (sought, type) => {
        const list = province.includes(sought) ? province : commune;
        expect(findBodies(list, type(sought.name), now)).toContain(sought);
        const initials = sought.name.split(/[\s,-]+/u).map((word) => word.slice(0, 1));
        expect(findBodies(list, initials.join(""), now)).toContain(sought);
      }),
    );
  });

  it("gives the same answer whatever order the directory is in", () => {
    const query = fc.constantFrom("", "b", "ban", "btgdv", "tinh uy", "so", "uy ban", "x");
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...province], { minLength: province.length }),
        query,
        (shuffled, typed) => {
          expect(names(shuffled, typed)).toEqual(names(province, typed));
        },
      ),
    );
  });

  it("survives any query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        expect(findBodies(commune, query, now).length).toBeLessThanOrEqual(commune.length);
      }),
    );
  });
});

describe("a body named outright", () => {
  it("is known by name, short name and code, in any spelling", () => {
    for (const text of ["Ban Xây dựng Đảng", "BAN XÂY DỰNG ĐẢNG", "ban xay dung dang", "Ban XDĐ", "bxdđ"]) {
      expect(bodyNamed(commune, text, now)?.id).toBe("commune-party-building");
    }
    expect(bodyNamed(commune, "Uỷ ban nhân dân xã", now)).toEqual(
      bodyNamed(commune, "Ủy ban nhân dân xã", now),
    );
  });

  it("is not guessed from a part of its name", () => {
    expect(bodyNamed(commune, "Ban Xây", now)).toBeNull();
    expect(bodyNamed(commune, " ", now)).toBeNull();
  });

  it("is the one with the same diacritics when two differ in nothing else", () => {
    const both = [body("huyen", "Chi bộ Bản Ngà"), body("nga", "Chi bộ Bản Ngã")];
    expect(bodyNamed(both, "CHI BỘ  Bản Ngã", now)?.id).toBe("nga");
    expect(bodyNamed(both, "chi bo ban nga", now)?.id).toBe("huyen");
  });

  it("is the one that exists on the day when two bear the name", () => {
    const old = body("old", "Ban A", { validTo: "2025-06-30" });
    const young = body("young", "Ban A", { validFrom: "2025-07-01" });
    expect(bodyNamed([old, young], "Ban A", now)?.id).toBe("young");
    expect(bodyNamed([old, young], "Ban A", { on: "2025-06-30" })?.id).toBe("old");
  });
});

describe("the notice on a body that does not exist on a day", () => {
  it("offers Đảng uỷ xã for a task given to Huyện uỷ after 30/6/2025", () => {
    const ended = bodyNamed(commune, "Huyện ủy", now);
    expect(ended && bodyNotice(commune, ended, "2025-09-30")).toMatchObject({
      code: "body-ended",
      date: "2025-06-30",
      successor: { name: "Đảng uỷ xã" },
    });
    expect(ended && bodyNotice(commune, ended, "2025-06-30")).toBeNull();
  });

  it("offers Ban Tuyên giáo và Dân vận for Ban Tuyên giáo", () => {
    const ended = bodyNamed(province, "Ban Tuyên giáo Tỉnh uỷ", now);
    expect(ended && bodyNotice(province, ended, now.on)?.successor?.name).toBe(
      "Ban Tuyên giáo và Dân vận Tỉnh uỷ",
    );
  });

  it("says when a body does not exist yet", () => {
    const future = body("f", "Ban mới", { validFrom: "2026-07-01" });
    expect(bodyNotice([future], future, now.on)).toEqual({
      code: "body-not-yet",
      date: "2026-07-01",
      successor: null,
    });
  });

  it("follows successors to the first that exists, and stops on a circle", () => {
    const a = body("a", "A", { validTo: "2020-01-01", successorId: "b" });
    const b = body("b", "B", { validTo: "2022-01-01", successorId: "c" });
    const c = body("c", "C");
    expect(bodyNotice([a, b, c], a, now.on)?.successor).toBe(c);
    expect(bodyNotice([a, b], a, now.on)?.successor).toBeNull();
    const circle = [a, { ...b, successorId: "a" }];
    expect(bodyNotice(circle, a, now.on)?.successor).toBeNull();
  });
});

describe("the directory an office starts with", () => {
  const offices = [
    defaultBodies("province"),
    defaultBodies("province", { province: "thành phố" }),
    commune,
    defaultBodies("commune", { commune: "phường", province: "thành phố" }),
    defaultBodies("commune", { commune: "đặc khu" }),
    defaultBodies("grassroots"),
    defaultBodies("cell"),
  ];

  it("holds valid bodies with ids and names of their own and no open slot", () => {
    for (const bodies of offices) {
      expect(Body.array().safeParse(bodies).success).toBe(true);
      expect(new Set(bodies.map(({ id }) => id)).size).toBe(bodies.length);
      expect(new Set(bodies.map(({ name }) => name)).size).toBe(bodies.length);
      expect(JSON.stringify(bodies)).not.toMatch(/[{][a-z]/u);
    }
  });

  it("links parents and successors that are in it, and gives every ended body a successor that exists", () => {
    for (const bodies of offices) {
      const ids = new Set(bodies.map(({ id }) => id));
      const links = bodies.flatMap(({ parentId, successorId }) => [parentId, successorId]);
      expect(links.filter((id) => id !== null && !ids.has(id))).toEqual([]);
      const ended = bodies.filter(({ validTo }) => validTo !== null);
      expect(ended.filter((over) => !bodyNotice(bodies, over, now.on)?.successor)).toEqual([]);
    }
  });

  it("follows the kind of place: Ban Xây dựng Đảng in a commune, two boards in a special zone", () => {
    const zone = defaultBodies("commune", { commune: "đặc khu" });
    expect(bodyNamed(commune, "Ban Tuyên giáo và Dân vận", now)).toBeNull();
    expect(bodyNamed(zone, "Ban Tuyên giáo và Dân vận", now)?.level).toBe("commune");
    expect(bodyNamed(zone, "Ban Xây dựng Đảng", now)).toBeNull();
    expect(bodyNamed(zone, "Công an đặc khu", now)).not.toBeNull();
    const city = defaultBodies("province", { province: "thành phố" });
    expect(bodyNamed(city, "Ban Tổ chức Thành uỷ", now)).not.toBeNull();
  });
});
