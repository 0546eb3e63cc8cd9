import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writePdf } from "../../../../electron/service/exports";
import { paginate } from "../../../../electron/service/exports/pdf/pages";
import type { Slice } from "../../../../electron/service/exports/pdf/slices";
import { aUnit } from "../../../support/builders";
import { kinds } from "../../../support/document-kinds";
import { canReadPages, convert, pageLines } from "../../../support/docx-runtimes";
import { docxOf, finalDetails, layoutSample, ruleSets, samples } from "../../../support/docx-samples";
import { temporaryFolder } from "../../../support/folder";
import { variedProgramme } from "../../../support/varied-programmes";

type Sample = Parameters<typeof layoutSample>;

const folder = temporaryFolder();
afterAll(() => folder.remove());

// Letters that no Times has are set in another font by LibreOffice and as □ by us: its lines need not be ours.
const { hostile: _, ...inTimes } = samples;

/** Every sample, every kind of document under every rule set, and programmes whose lines and pages end anywhere. */
const compared: Readonly<Record<string, Sample>> = {
  ...inTimes,
  ...Object.fromEntries(
    Object.entries(kinds).flatMap(([name, [doc, details, unit]], kind) =>
      [...ruleSets].map(([id, rule], at): [string, Sample] => [
        `kind-${kind}-${at}-${name}-${id.replaceAll("/", "-")}`.replaceAll(" ", "-"),
        [doc, details, unit, rule],
      ]),
    ),
  ),
  ...Object.fromEntries(
    [...ruleSets.values()].map((rule, at): [string, Sample] => [
      `fourteen-pages-${at}`,
      [variedProgramme(11 + at, 14, 12), finalDetails, aUnit, rule],
    ]),
  ),
  "hundred-pages": [variedProgramme(7, 90, 300), finalDetails],
};

describe.skipIf(!canReadPages)("the pages of the PDF and those LibreOffice makes of the DOCX", () => {
  const ours = new Map<string, readonly (readonly string[])[]>();
  const theirs = new Map<string, readonly (readonly string[])[]>();
  const read = async (path: string) =>
    (await pageLines(path)).map((lines) => lines.map((line) => line.replace(/\s+/gu, " ")));

  beforeAll(async () => {
    for (const [name, sample] of Object.entries(compared)) {
      writeFileSync(join(folder.path, `${name}.docx`), await docxOf(...sample));
      writeFileSync(join(folder.path, `${name}.ours.pdf`), (await writePdf(layoutSample(...sample))).bytes);
    }
    await convert(folder.path, Object.keys(compared), "pdf", folder.path);
    for (const name of Object.keys(compared)) {
      ours.set(name, await read(join(folder.path, `${name}.ours.pdf`)));
      theirs.set(name, await read(join(folder.path, `${name}.pdf`)));
    }
  }, 240_000);

  const ends = (pages: readonly (readonly string[])[] = []) => pages.map((lines) => [lines[0], lines.at(-1)]);

  it.each(Object.keys(compared))("are the same in number, and begin and end alike: %s", (name) => {
    expect(theirs.get(name)?.length).toBeGreaterThan(0);
    expect(ends(ours.get(name))).toEqual(ends(theirs.get(name)));
  });

  it.each(Object.keys(compared).filter((name) => name !== "hundred-pages"))(
    "hold the same lines: %s",
    (name) => {
      expect(ours.get(name)).toEqual(theirs.get(name));
    },
  );

  // LibreOffice rounds the width of every stretch of text and of every column to its unit, a twentieth of a point: where
  // a word fits a line by less than that, now it is set there and now not.
  it("hold the same lines but for one in a hundred, where a hundred pages are filled with chance words", () => {
    const own = ours.get("hundred-pages")?.flat() ?? [];
    const same = new Set(theirs.get("hundred-pages")?.flat());
    expect(own.filter((line) => !same.has(line)).length).toBeLessThan(own.length / 100);
  });

  it("are as many as the names say", () => {
    expect(ours.get("fourteen-pages-0")?.length).toBeGreaterThan(12);
    expect(ours.get("hundred-pages")?.length).toBeGreaterThan(100);
    expect(ours.get("long")?.length).toBeGreaterThan(100);
  });
});

describe("filling pages", () => {
  const height = 100;
  const slices = fc.array(
    fc
      .record({
        heightPt: fc.integer({ min: 1, max: 60 }),
        beforePt: fc.integer({ min: 0, max: 20 }),
        canBeginPage: fc.boolean(),
      })
      .map((made): Slice => ({ ...made, repeated: null, inks: [], inMargin: [] })),
    { maxLength: 40 },
  );

  it("places every slice once, in order, none over the end of a page that could hold it", () => {
    fc.assert(
      fc.property(slices, (given) => {
        const pages = paginate(given, height);
        expect(pages.flat().map(({ slice }) => slice)).toEqual(given);
        for (const page of pages) {
          const bottoms = page.map(({ slice, topPt }) => topPt + slice.heightPt);
          expect(Math.max(...bottoms)).toBeLessThanOrEqual(height + 0.04);
        }
      }),
    );
  });

  it("begins a page where it may, unless what keeps together is longer than the page before", () => {
    fc.assert(
      fc.property(slices, (given) => {
        const pages = paginate(given, height);
        for (const [at, page] of pages.entries()) {
          const before = pages[at - 1];
          if (!before || page[0]?.slice.canBeginPage) continue;
          expect(before.slice(1).some(({ slice }) => slice.canBeginPage)).toBe(false);
        }
      }),
    );
  });

  it("sets a table's head above the rows of each further page", () => {
    const head: Slice = {
      heightPt: 20,
      beforePt: 0,
      canBeginPage: true,
      repeated: null,
      inks: [],
      inMargin: [],
    };
    const rows = Array.from({ length: 7 }, (): Slice => ({ ...head, repeated: head }));
    const pages = paginate([head, ...rows], height);
    expect(pages.map((page) => page.map(({ isRepeated }) => isRepeated))).toEqual([
      [false, false, false, false, false],
      [true, false, false, false],
    ]);
  });
});
