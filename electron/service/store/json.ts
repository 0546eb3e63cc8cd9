import { z } from "zod";

/** A column that holds JSON of a schema. A breach is a bug of ours, so it throws. */
export function json<Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema>> {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema) as z.ZodType<z.output<Schema>>; // pipe's own type also names the string input
}
