import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { RuleSet } from "../../../shared/domain/form-rules";

/** How a file is checked that is read once at a start: compiling its schema would take longer than the check. */
export const readOnce = { jitless: true };

/**
 * All rule sets that ship with the program, from `rules` under the resources folder, newest first. Throws an Error
 * that names the file and the path of every wrong value in it, or two files in force on one day for one system.
 */
export function loadRuleSets(resourcesDir: string): readonly RuleSet[] {
  const folder = join(resourcesDir, "rules");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const sets = files.map((name) => readRuleSet(join(folder, name), `rules/${name}`));
  refuseOverlaps(sets);
  return sets.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
}

function refuseOverlaps(sets: readonly RuleSet[]): void {
  for (const [at, rule] of sets.entries()) {
    const other = sets.slice(at + 1).find((later) => isOfOneTime(rule, later));
    if (other) throw new Error(`rules: ${rule.id} and ${other.id} are in force on the same day`);
  }
}

function isOfOneTime(a: RuleSet, b: RuleSet): boolean {
  const [, begins = ""] = [a.validFrom, b.validFrom].sort();
  return a.system === b.system && begins <= (a.validTo ?? begins) && begins <= (b.validTo ?? begins);
}

function readRuleSet(path: string, name: string): RuleSet {
  const read = RuleSet.safeParse(parseJson(path, name), readOnce);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${z.core.toDotPath(issue.path)}: ${issue.message}`);
  throw new Error(`${name}: ${faults.join("; ")}`);
}

function parseJson(path: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${name}: not readable as JSON`, { cause: error });
  }
}
