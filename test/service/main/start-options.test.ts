import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { placesOf } from "../../../electron/main/start-options";

const own = resolve("/home/clerk/.config/lo-trinh");

describe("the places of a start", () => {
  it("are the app's own folder when nothing is named", () => {
    expect(placesOf([], {}, own)).toEqual({ dataDir: join(own, "du-lieu"), userData: null });
  });

  it("follow --data in both spellings, among Chromium's switches and before LO_TRINH_DATA", () => {
    const named = resolve("/tmp/office");
    const expected = { dataDir: named, userData: join(named, "window") };
    const env = { LO_TRINH_DATA: "/elsewhere" };
    for (const argv of [
      ["--data", named],
      [`--data=${named}`, "--no-sandbox"],
      [".", "--inspect=0", "--remote-debugging-port=0", "--data", named],
    ])
      expect(placesOf(argv, env, own)).toEqual(expected);
  });

  it("follow LO_TRINH_DATA, relative to where the app was started", () => {
    expect(placesOf([], { LO_TRINH_DATA: "office" }, own).dataDir).toBe(resolve("office"));
    expect(placesOf(["--data"], { LO_TRINH_DATA: "" }, own).dataDir).toBe(join(own, "du-lieu"));
  });
});
