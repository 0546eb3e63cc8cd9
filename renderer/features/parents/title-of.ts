import type { Register } from "../../../shared/domain/parent-plan/types";
import { formatNumber } from "../../../shared/domain/register";
import type { Text } from "../../ui/use-text";

/** The short name of a document: "Nghị quyết số 57-NQ/TW", else its title. */
export function titleOf(register: Register, text: Text): string {
  const number = formatNumber(register);
  const name = [register.typeName, number && `số ${number}`].filter(Boolean).join(" ");
  return number === "" ? register.title || name || text("parents.untitled") : name;
}
