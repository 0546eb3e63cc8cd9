import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../../../../../renderer/features/drafting/editor");
const css = readFileSync(join(folder, "marks.css"), "utf8");
const [ordinary = "", forced = ""] = css.split("@media (forced-colors: active)");
const classes = ["verbatim", "adapted", "renamed", "formula", "quoted", "allowed"];
const accepted = ["accepted-verbatim", "accepted-adapted", "accepted-renamed"];

/** The underline of each kind of passage without its colour: "dotted 2px". */
function patternsIn(rules: string): ReadonlyMap<string, string> {
  const rule = /::highlight\(drafting-([\w-]+)\) \{[^}]*text-decoration: underline (\w+) \S+ (\w+);/gu;
  return new Map([...rules.matchAll(rule)].map(([, kind = "", line, width]) => [kind, `${line} ${width}`]));
}

describe("the underlines of copied passages", () => {
  it.each([
    ["on the page", ordinary],
    ["with the colours of the system", forced],
  ])("tell every kind from every other without colour, %s", (_, rules) => {
    const patterns = patternsIn(rules);
    expect([...patterns.keys()].sort()).toEqual([...classes, ...accepted].sort());
    expect(new Set(patterns.values()).size).toBe(patterns.size);
  });
});
