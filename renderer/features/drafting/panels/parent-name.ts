import { formatNumber } from "../../../../shared/domain/register";
import type { ParentView } from "../state";

/** How a parent plan is named in the panels: "Nghị quyết 57-NQ/TW", or by its file when it has no number. */
export function parentName({ register, fileName }: ParentView): string {
  const name = [register.typeName, formatNumber(register)].filter((part) => part !== "").join(" ");
  return name === "" ? fileName : name;
}

/** The shortest name that still tells parents apart: "57-NQ/TW". */
export function parentNumber(parent: ParentView): string {
  return formatNumber(parent.register) || parentName(parent);
}

/** The path an item is cited by; "" for what stands before the first numbered item (the reader's part "0"). */
export function citedPath(item: ParentView["items"][number]): string {
  return /^0(?:\D|$)/u.test(item.path) ? "" : item.path;
}
