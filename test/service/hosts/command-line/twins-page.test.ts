import { describe, expect, it } from "vitest";
import { type TwinsReport, twinsPage } from "../../../../electron/hosts/command-line/twins-page";
import { message } from "../../../../shared/text";

const context = {
  root: { resourcesDir: "", rendererDir: "", version: "1.0.0" },
  language: "vi",
  print: () => undefined,
  complain: () => undefined,
  say: (code, params) => message("vi", code, params),
} satisfies Parameters<typeof twinsPage>[0];
const counts = { syllables: 0, denominator: 0, copied: 0, adapted: 0, renamed: 0, local: 0, leftOut: 0 };
const named = (name: string) => ({ name, title: "", citation: "", text: "", body: "" });

/** A report of so many programmes, all in one group; `share` is the likeness of two of them. */
function pageOf(size: number, own: number, share: (a: number, b: number) => number): string {
  const places = Array.from({ length: size }, (_, place) => place);
  const matrix = places.map((a) => places.map((b) => (a === b ? 1 : share(a, b))));
  const report: TwinsReport = {
    plan: named("cấp trên"),
    documents: places.map((place) => named(`xã ${place}`)),
    skipped: [],
    threshold: 0.6,
    pairs: [],
    counts: places.map(() => counts),
    own: places.map(() => own),
    shared: matrix.map((row) => row.map((value) => value * own * 2)),
    matrix,
    clusters: [places],
  };
  return twinsPage(context, report);
}

describe("the page of twins", () => {
  it("holds six hundred programmes of one group", () => {
    expect(pageOf(600, 100, () => 0.88)).toContain("600 chương trình, giống nhau từng cặp 88%");
  });

  it("rounds down, as the screen does, and tells what was counted", () => {
    const page = pageOf(2, 500, () => 0.599);
    expect(page).toContain('<td class="s2">59%<br><small>599/1.000</small></td>');
    expect(page).not.toContain("● 5");
  });

  it("says of a chain that not every pair in it is alike", () => {
    const page = pageOf(3, 100, (a, b) => (Math.abs(a - b) === 1 ? 0.7 : 0.2));
    expect(page).toContain("giống ít nhất một chương trình khác trong nhóm từ 60% trở lên; từng cặp 20%–70%");
  });

  it("gives no share where there is too little to compare", () => {
    expect(pageOf(2, 39, () => 0)).toContain('<td class="self">ít<br><small>0/78</small></td>');
  });
});
