import { describe, expect, it } from "vitest";
import { catalogues } from "../../shared/text";
import { sourceFiles } from "./source-files";

const codes = Object.keys(catalogues.vi);
const users = sourceFiles(["shared", "electron", "renderer"], [".ts", ".tsx", ".mjs"]).filter(
  ({ path }) => !/^shared\/text\/(?:vi|en)\//u.test(path),
);

/** A code written out, and one put together from a fixed part and one word (`parents.kind.${kind}`). */
const WRITTEN = /["'`]([a-z][a-z-]*(?:\.[\w-]+)+)["'`]/gu;
const BUILT = /`([a-z][a-z-]*\.[\w.-]*)\$\{[^`]*\}([\w.-]*)`/gu;

/** Words of refusals and findings whose screen is still to come; delete a line here as soon as its words are shown. */
const AWAITED: readonly string[] = [];

const matchesOf = (pattern: RegExp) => users.flatMap(({ text }) => [...text.matchAll(pattern)]);
const written = new Set(matchesOf(WRITTEN).map(([, code]) => code));
const built = matchesOf(BUILT).map(([, start = "", end = ""]) => ({ start, end }));

const isBuilt = (code: string) =>
  built.some(({ start, end }) => {
    const word = code.slice(start.length, code.length - end.length);
    return code === `${start}${word}${end}` && word !== "" && !word.includes(".");
  });
const isUsed = (code: string) => written.has(code) || isBuilt(code);
const isAwaited = (code: string) => AWAITED.some((start) => code.startsWith(start));

describe("the words users see", () => {
  it("are there to be checked", () => {
    expect(codes.length).toBeGreaterThan(500);
    expect(built.length).toBeGreaterThan(10);
  });

  it("are each used by some screen, command or refusal", () => {
    expect(codes.filter((code) => !isUsed(code) && !isAwaited(code))).toEqual([]);
  });

  it("are awaited only while nothing shows them", () => {
    expect(AWAITED.filter((start) => codes.filter((code) => code.startsWith(start)).every(isUsed))).toEqual(
      [],
    );
  });
});
