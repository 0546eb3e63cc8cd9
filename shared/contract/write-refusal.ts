import { OfficeError } from "./errors";

/** Where a file was to be written, and whether one of that name was there already. */
export interface WriteTarget {
  readonly name: string;
  readonly folder: string;
  readonly isThere: boolean;
}

type Refuse = (target: WriteTarget) => OfficeError;

const diskFull: Refuse = () => new OfficeError("disk-full");
const readOnly: Refuse = ({ folder }) => new OfficeError("folder-read-only", { folder });
/** A folder of the file's name is in the way. */
const isFolder: Refuse = ({ name }) => new OfficeError("folder-read-only", { folder: name });
const missing: Refuse = ({ folder }) => new OfficeError("folder-missing", { folder });
const locked: Refuse = ({ name }) => new OfficeError("file-locked", { name });
const lockedOrReadOnly: Refuse = (target) => (target.isThere ? locked(target) : readOnly(target));

const refusals: Readonly<Record<string, Refuse>> = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EROFS: readOnly,
  EBUSY: locked,
  EACCES: lockedOrReadOnly,
  EPERM: lockedOrReadOnly,
  ENOENT: missing,
  ENOTDIR: missing,
  EISDIR: isFolder,
};

/**
 * The refusal behind a system error of writing a file, or null when it is a bug. A file that is there and may not be
 * replaced is taken to be open in another program, as Word keeps it on Windows.
 */
export function writeRefusal(errno: string, target: WriteTarget): OfficeError | null {
  return Object.hasOwn(refusals, errno) ? (refusals[errno]?.(target) ?? null) : null;
}
