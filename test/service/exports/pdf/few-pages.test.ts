import { describe, expect, it } from "vitest";
import { writePdf, writePdfPages } from "../../../../electron/service/exports";
import { finalDetails, layoutSample, typicalProgramme } from "../../../support/docx-samples";
import { readPdf } from "../../../support/pdf-reading";

const document = layoutSample(typicalProgramme, finalDetails);

/** Where ink stands on each page: places of lines and bars, without the codes of letters, which each file counts anew. */
function inkOf(bytes: Uint8Array): readonly (readonly string[])[] {
  return readPdf(bytes).pages.map((page) =>
    [...page.matchAll(/(1 0 0 -1 [\d.]+ [\d.]+) Tm|([\d.]+ [\d.]+ [\d.]+ [\d.]+) re/gu)].map(
      ([place]) => place,
    ),
  );
}

describe("a few pages", () => {
  it("carry their ink where the whole file has it, and tell the paper of all", async () => {
    const whole = inkOf((await writePdf(document)).bytes);
    expect(whole.length).toBeGreaterThan(2);
    const { bytes, first, papers } = await writePdfPages(document, { first: 1, last: 2 });
    expect(first).toBe(1);
    expect(papers).toHaveLength(whole.length);
    expect(papers[0]).toEqual({ widthPt: 595.3, heightPt: 841.9 });
    expect(papers.at(-1)).toEqual({ widthPt: 841.9, heightPt: 595.3 });
    expect(inkOf(bytes)).toEqual(whole.slice(1, 3));
  });

  it("are the last one where there are fewer than asked for", async () => {
    const whole = inkOf((await writePdf(document)).bytes);
    const { bytes, first } = await writePdfPages(document, { first: 40, last: 41 });
    expect(first).toBe(whole.length - 1);
    expect(inkOf(bytes)).toEqual(whole.slice(-1));
  });
});
