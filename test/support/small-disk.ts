import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real file system of its own, small or turned read-only. */
export interface SmallDisk {
  readonly path: string;
  /** Takes up every free byte, but for so many. */
  fill(butBytes?: number): void;
  /** Gives back what `fill` took. */
  free(): void;
  makeReadOnly(): void;
  makeWritable(): void;
  remove(): void;
}

const filling = ".filling";

function mount(...args: string[]): boolean {
  return process.platform === "linux" && spawnSync("mount", args).status === 0;
}

/** True where this user may mount file systems; elsewhere tests of full and read-only disks are skipped. */
export function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), "lo-trinh-disk-"));
  const isMounted = mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", path);
  if (isMounted) spawnSync("umount", [path]);
  rmdirSync(path);
  return isMounted;
}

/** Mounts a disk of so many megabytes; `remove` takes it away again. */
export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), "lo-trinh-disk-"));
  if (!mount("-t", "tmpfs", "-o", `size=${megabytes}m,mode=700`, "tmpfs", path)) throw new Error("no mount");
  const remount = (how: string) => {
    if (!mount("-o", `remount,${how}`, path)) throw new Error(`no remount ${how}`);
  };
  return {
    path,
    fill: (butBytes = 0) => fillUp(join(path, filling), butBytes),
    free: () => rmSync(join(path, filling), { force: true }),
    makeReadOnly: () => remount("ro"),
    makeWritable: () => remount("rw"),
    remove: () => {
      spawnSync("umount", ["--lazy", path]);
      if (readdirSync(path).length === 0) rmdirSync(path);
    },
  };
}

function fillUp(path: string, butBytes: number): void {
  const reserve = `${path}-reserve`;
  if (butBytes > 0) appendFileSync(reserve, Buffer.alloc(butBytes));
  for (const size of [1 << 20, 1 << 16, 1 << 12]) {
    while (takes(path, size));
  }
  rmSync(reserve, { force: true });
}

function takes(path: string, size: number): boolean {
  try {
    appendFileSync(path, Buffer.alloc(size, 1));
    return true;
  } catch {
    return false; // full, which is what is wanted
  }
}
