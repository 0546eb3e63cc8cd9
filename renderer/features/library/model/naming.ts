import type { Register } from "../../../../shared/domain/parent-plan/types";
import { formatCitation } from "../../../../shared/domain/register";

const extension = /\.(?:docx|txt|md)$/iu;
const longestName = 300;
const longestTitle = 2000;

/** What a file is kept as: its own name without the ending, and the citation its first page gives. */
export function namesOf(fileName: string, register: Register): { name: string; title: string } {
  const name = fileName.replace(extension, "").trim() || fileName;
  return { name: name.slice(0, longestName), title: formatCitation(register).slice(0, longestTitle) };
}
