import type { OfficeHandlers } from "../dispatch";
import type { Reader } from "../readers";
import type { Resources } from "../resources";
import { exportMethods } from "./exports";
import { officeMethods } from "./office";
import { parentMethods } from "./parents";
import { ProgrammeDocuments } from "./programme-documents";
import { programmeMethods } from "./programmes";

/** All handlers of the contract; the compiler names one that is missing. */
export function makeHandlers(resources: Resources, read: Reader): OfficeHandlers {
  const documents = new ProgrammeDocuments();
  return {
    office: officeMethods(resources),
    parents: parentMethods(resources, documents, read),
    programmes: programmeMethods(resources, documents),
    exports: exportMethods(resources, documents),
  };
}
