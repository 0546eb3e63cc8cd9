import { z } from "zod";
import { errorCodes } from "./errors";

/** The first message to a service process: where its data, its shipped resources are, and the app's version. */
export const ServiceStart = z.strictObject({
  dataDir: z.string().min(1),
  resourcesDir: z.string().min(1),
  appVersion: z.string(),
});
export type ServiceStart = z.infer<typeof ServiceStart>;

/** Asks a service process to close its office and end. */
export const stopMessage = "stop";

/** What a service process says of itself: ready for pages, or why the office could not be opened. */
export const ServiceReport = z.discriminatedUnion("report", [
  z.strictObject({ report: z.literal("ready") }),
  z.strictObject({
    report: z.literal("refused"),
    code: z.enum(errorCodes),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type ServiceReport = z.infer<typeof ServiceReport>;
