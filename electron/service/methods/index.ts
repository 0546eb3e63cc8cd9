import type { OfficeHandlers } from "../dispatch";
import type { Reader } from "../readers";
import type { Resources } from "../resources";
import { copyMethods } from "./copies";
import { copyCheckMethods } from "./copy-check";
import { exportMethods } from "./exports";
import { issuingMethods } from "./issuing";
import { libraryMethods } from "./library";
import { LibraryIndexes } from "./library-indexes";
import { officeMethods } from "./office";
import { opinionMethods } from "./opinions";
import { parentMethods } from "./parents";
import { ProgrammeDocuments } from "./programme-documents";
import { programmeMethods } from "./programmes";

/** All handlers of the contract; the compiler names one that is missing. */
export function makeHandlers(resources: Resources, read: Reader): OfficeHandlers {
  const documents = new ProgrammeDocuments();
  const indexes = new LibraryIndexes();
  return {
    office: officeMethods(resources),
    parents: parentMethods(resources, documents, read),
    programmes: programmeMethods(resources, documents),
    exports: exportMethods(resources, documents, indexes),
    copyCheck: copyCheckMethods(documents),
    library: libraryMethods(documents, indexes),
    copies: copyMethods(resources),
    issuing: issuingMethods(resources, documents),
    opinions: opinionMethods(resources, documents),
  };
}
