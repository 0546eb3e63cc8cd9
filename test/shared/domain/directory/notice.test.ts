import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Body, bodyNamed, bodyNotice } from "../../../../shared/domain/directory";
import { isValidOn } from "../../../../shared/domain/directory/body";

const ids = ["a", "b", "c", "d"];
const days = fc.constantFrom("2024-12-31", "2025-06-30", "2025-07-01", "2026-03-10", "2027-01-01");
const ends = fc.option(days, { nil: null });

/** Bodies that began, ended and followed one another in any way, circles included. */
const directories = fc.tuple(...ids.map((id) => bodyOf(id)));

function bodyOf(id: string): fc.Arbitrary<Body> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(`Ban ${id.toUpperCase()}`),
    shortNames: fc.constant([]),
    code: fc.constant(""),
    level: fc.constant("commune" as const),
    kind: fc.constant("other" as const),
    parentId: fc.constant(null),
    validFrom: ends,
    validTo: ends,
    successorId: fc.option(fc.constantFrom(...ids), { nil: null }),
  });
}

describe("the warning about a body", () => {
  it("is there exactly when the body does not exist on the day", () => {
    fc.assert(
      fc.property(directories, days, (bodies, on) => {
        for (const body of bodies) {
          const notice = bodyNotice(bodies, body, on);
          expect(notice === null).toBe(isValidOn(body, on));
        }
      }),
    );
  });

  it("names only a successor that exists on the day, reached from the ended body, circles or not", () => {
    fc.assert(
      fc.property(directories, days, (bodies, on) => {
        for (const body of bodies) {
          const successor = bodyNotice(bodies, body, on)?.successor ?? null;
          if (!successor) continue;
          expect(isValidOn(successor, on)).toBe(true);
          expect(reached(bodies, body)).toContain(successor.id);
        }
      }),
    );
  });

  it("says a day on the right side: the last one of an ended body, the first of one to come", () => {
    fc.assert(
      fc.property(directories, days, (bodies, on) => {
        for (const body of bodies) {
          const notice = bodyNotice(bodies, body, on);
          if (notice?.code === "body-ended") expect(notice.date < on).toBe(true);
          if (notice?.code === "body-not-yet") expect(notice.date > on).toBe(true);
        }
      }),
    );
  });
});

describe("a body named outright", () => {
  it("is the one that exists on the day where two have carried the name", () => {
    fc.assert(
      fc.property(directories, days, (bodies, on) => {
        const namesakes = bodies.map((body) => ({ ...body, name: "Ban Tổ chức" }));
        const named = bodyNamed(namesakes, "ban to chuc", { on });
        const isAnyThere = namesakes.some((body) => isValidOn(body, on));
        expect(named && isValidOn(named, on)).toBe(isAnyThere);
      }),
    );
  });
});

function reached(bodies: readonly Body[], from: Body): string[] {
  const next = bodies.find(({ id }) => id === from.successorId);
  const others = bodies.filter(({ id }) => id !== from.id);
  return next ? [next.id, ...reached(others, next)] : [];
}
