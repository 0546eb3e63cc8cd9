import { describe, expect, it } from "vitest";
import { writeRefusal } from "../../../shared/contract/write-refusal";

const target = { name: "a.docx", folder: "/van-ban", isThere: false };

describe("the refusal behind a failed write", () => {
  it.each([
    ["ENOSPC", "disk-full", {}],
    ["EDQUOT", "disk-full", {}],
    ["EROFS", "folder-read-only", { folder: "/van-ban" }],
    ["EACCES", "folder-read-only", { folder: "/van-ban" }],
    ["EPERM", "folder-read-only", { folder: "/van-ban" }],
    ["EISDIR", "folder-read-only", { folder: "a.docx" }],
    ["EBUSY", "file-locked", { name: "a.docx" }],
    ["ENOENT", "folder-missing", { folder: "/van-ban" }],
    ["ENOTDIR", "folder-missing", { folder: "/van-ban" }],
  ])("%s is %s", (errno, code, params) => {
    expect(writeRefusal(errno, target)).toMatchObject({ code, params });
  });

  it.each(["EACCES", "EPERM", "EBUSY"])("%s on a file that is there means it is open elsewhere", (errno) => {
    expect(writeRefusal(errno, { ...target, isThere: true })).toMatchObject({ code: "file-locked" });
  });

  it.each(["", "EINVAL", "toString", "__proto__"])("%j is a bug, not a refusal", (errno) => {
    expect(writeRefusal(errno, target)).toBeNull();
  });
});
