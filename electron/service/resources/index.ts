import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { RuleSet } from "../../../shared/domain/form-rules";
import { Template } from "../../../shared/domain/programme/template";
import { Fact, Unit } from "../../../shared/domain/unit";
import { loadRuleSets, readOnce } from "./rule-sets";

export { loadRuleSets } from "./rule-sets";

/** The invented office that ships with the program, to try everything on. */
export const SampleOffice = z.strictObject({
  unit: Unit,
  facts: z.array(Fact),
  parentFile: z.string(),
});
export type SampleOffice = z.infer<typeof SampleOffice>;

/** The data files that ship with the program; templates and rules are read and checked once at start. */
export interface Resources {
  readonly templates: readonly Template[];
  readonly ruleSets: readonly RuleSet[];
  readonly sample: SampleOffice;
  /** Reads the parent plan of the sample office when it is asked for. */
  readonly sampleParent: () => { readonly name: string; readonly bytes: Uint8Array };
}

/** Reads the resources folder. Throws an error that names the file and the place when one is wrong. */
export function loadResources(folder: string): Resources {
  const templates = join(folder, "templates");
  const sample = readJson(join(folder, "samples", "office.json"), SampleOffice);
  return {
    templates: readdirSync(templates)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => readJson(join(templates, name), Template)),
    ruleSets: loadRuleSets(folder),
    sample,
    sampleParent: () => ({
      name: sample.parentFile,
      bytes: readFileSync(join(folder, "samples", sample.parentFile)),
    }),
  };
}

function readJson<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(JSON.parse(readFileSync(path, "utf8")), readOnce);
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}
