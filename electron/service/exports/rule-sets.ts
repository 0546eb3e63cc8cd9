import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { RuleSet } from "../../../shared/domain/official-document";

/**
 * All rule sets that ship with the program, from `rules` under the resources folder, newest first. Throws an Error
 * that names the file and the path of every wrong value in it.
 */
export function loadRuleSets(resourcesDir: string): readonly RuleSet[] {
  const folder = join(resourcesDir, "rules");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const sets = files.map((name) => readRuleSet(join(folder, name), `rules/${name}`));
  return sets.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
}

function readRuleSet(path: string, name: string): RuleSet {
  const read = RuleSet.safeParse(parseJson(path, name));
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
