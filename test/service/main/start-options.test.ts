import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { placesOf, refusalOfPlaces } from "../../../electron/main/start-options";
import { temporaryFolder } from "../../support/folder";
import { canMount, smallDisk } from "../../support/small-disk";

const ownFolder = resolve("/home/clerk/.config/lo-trinh");
const own = () => ownFolder;

describe("the places of a start", () => {
  it("are the app's own folder when nothing is named", () => {
    expect(placesOf([], {}, own)).toEqual({ dataDir: join(ownFolder, "du-lieu"), userData: ownFolder });
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
    expect(placesOf(["--data"], { LO_TRINH_DATA: "" }, own).dataDir).toBe(join(ownFolder, "du-lieu"));
  });
});

describe("places that cannot be used", () => {
  it("are made where they are missing, and refused where a file is in the way", () => {
    const folder = temporaryFolder();
    const places = placesOf(["--data", join(folder.path, "a", "b")], {}, own);
    expect(refusalOfPlaces(places)).toBeNull();
    expect(existsSync(places.userData)).toBe(true);
    const file = join(folder.path, "tep");
    writeFileSync(file, "x");
    const refusal = refusalOfPlaces(placesOf(["--data", file], {}, own));
    expect(refusal).toMatchObject({ code: "folder-missing", params: { folder: file } });
    folder.remove();
  });

  it.skipIf(!canMount())(
    "are named on a read-only disk, a named data folder as well as the app's own",
    () => {
      const disk = smallDisk(1);
      const data = join(disk.path, "data");
      mkdirSync(data);
      disk.makeReadOnly();
      const ownThere = join(disk.path, "config", "lo-trinh");
      const cases = [
        [["--data", data], data],
        [["--data", join(disk.path, "missing")], join(disk.path, "missing")],
        [[], ownThere],
      ] as const;
      for (const [argv, folder] of cases) {
        const refusal = refusalOfPlaces(placesOf(argv, {}, () => ownThere));
        expect(refusal).toMatchObject({ code: "folder-read-only", params: { folder } });
      }
      disk.remove();
    },
  );
});
