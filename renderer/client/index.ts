import { useSyncExternalStore } from "react";
import type { OfficeContract } from "../../shared/contract";
import type { Client } from "../../shared/contract/define";
import { currentClient, linkState, onLinkState } from "./link";
import { currentShell, shellKind } from "./shell";
import type { FileToSave, HeldText, LinkState, SavedFile } from "./surroundings";

export type { CopyProposal, CopyRequest, OfficialCopy } from "../../shared/contract/copies";
export type { AcceptedPassage, CheckSource } from "../../shared/contract/copy-check";
export { OfficeError } from "../../shared/contract/errors";
export type {
  AttachedPaper,
  IssuedVersion,
  IssueRehearsal,
  IssuingView,
  SeriesView,
  StageEvent,
} from "../../shared/contract/issuing";
export type {
  LibraryDocument,
  LibraryHit,
  LibraryText,
  Pair,
  SharedPassage,
  Twins,
} from "../../shared/contract/library";
export type { Diagnosis, OfficeSettings, RuleSet } from "../../shared/contract/office";
export type { FoundPaper, NewOpinion, PlacedOpinion } from "../../shared/contract/opinions";
export type { DraftSummary, ParentSummary, ParentView, StoredDraft } from "../../shared/contract/parents";
export type {
  DutyRow,
  ProgrammeSummary,
  ProgrammeView,
  TemplateSummary,
} from "../../shared/contract/programmes";
export { typefaceNames } from "../../shared/contract/typefaces";
export { onOfficeEvent } from "./events";
export { largestMb, readChosenFile, readKeptPaper, readReturnedFile } from "./read-file";
export { type ServiceData, useServiceData } from "./service-data";
export { type UnsentEdits, unsentEdits } from "./unsent-edits";
export { useList } from "./use-list";
export { useOffice, useOfficeData } from "./use-office";
export { useRuleSets } from "./use-rule-sets";
export { useTimesState } from "./use-times-state";

/** Typed calls to the office service; they reject with OfficeError. */
export function office(): Client<OfficeContract> {
  return currentClient();
}

/** How the page stands to the service. */
export function useConnection(): LinkState["state"] {
  return useSyncExternalStore(onLinkState, () => linkState().state);
}

/** Hands the user a file: the system's save dialog, or a download. Rejects with OfficeError when it cannot be written. */
export function saveFile(file: FileToSave): Promise<SavedFile> {
  return currentShell().saveFile(file);
}

/** The surroundings of the page: the desktop window or a browser tab. */
export const shell = {
  kind: shellKind,
  print: () => currentShell().print(),
  showInFolder: (path: string) => currentShell().showInFolder(path),
  openBackups: () => currentShell().openBackups(),
  retry: () => currentShell().retry(),
  /** True when the desktop window was loaded again because its page had crashed. */
  hasCrashed: () => currentShell().hasCrashed,
  /** Runs before the page goes away; the desktop window waits for it up to two seconds, and keeps or asks about what is left. */
  onClosing: (flush: () => Promise<void>, held?: HeldText) => currentShell().onClosing(flush, held),
  /** Why there is no service, while `useConnection()` says "recovery". */
  recovery: () => {
    const state = linkState();
    return state.state === "recovery" ? state : null;
  },
};
