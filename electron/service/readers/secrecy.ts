import { OfficeError } from "../../../shared/contract/errors";

const stamps = new Set(["mật", "tốimật", "tuyệtmật", "mat", "toimat", "tuyetmat"]);
const deepest = 12;

function isStamp(line: string): boolean {
  const letters = line.normalize("NFC").replaceAll(/[^\p{L}]/gu, "");
  return (
    /^\p{Lu}/u.test(letters) &&
    !/\d/u.test(line) &&
    stamps.has(letters.toLowerCase().replace(/^độmật(?=.)/u, ""))
  );
}

/**
 * Stops at a secrecy stamp: a line that is nothing but MẬT, TỐI MẬT or TUYỆT MẬT, however typed or framed, among the first
 * twelve lines with text. Nothing of such a file is kept (Law on the protection of state secrets).
 */
export function refuseSecret(lines: readonly string[]): void {
  const opening = lines.filter((line) => line.trim() !== "").slice(0, deepest);
  const stamp = opening.find(isStamp);
  if (stamp !== undefined) throw new OfficeError("file-secret", { mark: stamp.trim() });
}
