import { useState } from "react";
import { type BodyRef, checkDuty, Duty, emptyDuty, readLead } from "../../../../shared/domain/duties";
import { useOffice } from "../../../client";
import { useDrafting } from "../state";
import { findBlock } from "./blocks";
import {
  type DutyContext,
  type DutyRefusal,
  earliestIssue,
  isOvertaken,
  newRefusals,
  withCoordinating,
  withLead,
  withoutRepeats,
} from "./duty-changes";
import { useEditor } from "./editor-context";
import type { Handing } from "./field-text";

interface SecondLead {
  readonly lead: BodyRef;
  readonly others: readonly BodyRef[];
}

/** Co-ordinating bodies read from a text that is still being typed. */
interface Drafted {
  readonly visit: object;
  readonly bodies: readonly BodyRef[];
}

/** A duty while its inline editor is open: what may be stored is stored at once, what may not says why. */
export interface DutyEditing {
  readonly duty: Duty;
  /** The co-ordinating bodies without the one being typed. */
  readonly coordinating: readonly BodyRef[];
  readonly on: string;
  readonly refusals: readonly DutyRefusal[];
  readonly secondLead: SecondLead | null;
  /** False when the duty may not be so: it stays as it was. */
  change(part: Partial<Duty>, handing?: Handing): boolean;
  /** False only while it is being typed; true also when the lead of another window stays. */
  setLead(lead: BodyRef | null, handing: Handing): boolean;
  typeLead(text: string, handing: Handing): boolean;
  /** True also when some of the bodies are left out: that is told. */
  addCoordinating(bodies: readonly BodyRef[], handing: Handing): boolean;
  typeCoordinating(text: string, handing: Handing): boolean;
  answerSecondLead(isCoordinating: boolean): void;
}

/** Edits the duty of a block; every accepted change is one step to undo, all changes of one visit to a field together. */
export function useDutyEditing(blockId: string): DutyEditing {
  const session = useEditor();
  const { bodies } = useOffice();
  const context = useDutyContext();
  const duty = useDutyOf(blockId);
  const { refused, setRefused, change } = useChanging(blockId, context);
  const [secondLead, setSecondLead] = useState<SecondLead | null>(null);
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const { on } = session.setup.names();

  const setLead = (lead: BodyRef | null, handing: Handing) => {
    const now = dutyOf(session, blockId);
    if (isOvertaken(now, lead, handing.isNew)) return true;
    return change(handing.isLeaving ? withLead(now, lead) : { lead }, handing);
  };
  const addCoordinating = (named: readonly BodyRef[], handing: Handing) => {
    const now = dutyOf(session, blockId);
    const typed = drafted?.visit === handing.visit ? drafted.bodies : [];
    const known = now.coordinating.filter((body) => !typed.some((other) => other.name === body.name));
    const { coordinating, refusals } = withCoordinating({ ...now, coordinating: known }, named);
    change({ coordinating }, handing);
    if (handing.isLeaving) setRefused(refusals);
    setDrafted(handing.isLeaving ? null : { visit: handing.visit, bodies: coordinating.slice(known.length) });
    return true;
  };
  return {
    ...{ duty, on, secondLead, change, setLead, addCoordinating },
    coordinating: duty.coordinating.filter((body) => !isAmong(body, drafted?.bodies ?? [])),
    refusals: withoutRepeats([...refused, ...checkDuty(duty, context)]),
    typeLead: (text, handing) => {
      const read = readLead(text, bodies, { on });
      if (handing.isLeaving) setSecondLead(read.ok ? null : read);
      return setLead(read.lead, handing);
    },
    typeCoordinating: (text, handing) => {
      const read = readLead(text, bodies, { on });
      const named = [...(read.lead ? [read.lead] : []), ...(read.ok ? [] : read.others)];
      return addCoordinating(named, handing);
    },
    answerSecondLead: (isCoordinating) => {
      setSecondLead(null);
      const now = dutyOf(session, blockId);
      if (isCoordinating && secondLead) change(withOthers(now, secondLead.others));
    },
  };
}

/** Stores a duty that may be so; what is refused is told, though not while somebody is still typing. */
function useChanging(blockId: string, context: DutyContext) {
  const session = useEditor();
  const [refused, setRefused] = useState<readonly DutyRefusal[]>([]);
  const change = (part: Partial<Duty>, handing?: Handing): boolean => {
    const now = dutyOf(session, blockId);
    const next = { ...now, ...part };
    const found = newRefusals(now, next, context);
    const isAllowed = found.length === 0;
    if (isAllowed || handing?.isLeaving !== false) setRefused(found);
    if (isAllowed) session.actions.setDuty(blockId, next, handing?.visit);
    return isAllowed;
  };
  return { refused, setRefused, change };
}

function withOthers(duty: Duty, others: readonly BodyRef[]): Pick<Duty, "coordinating"> {
  return { coordinating: withCoordinating(duty, others).coordinating };
}

function isAmong(body: BodyRef, bodies: readonly BodyRef[]): boolean {
  return bodies.some((other) => other.name === body.name);
}

function useDutyContext(): DutyContext {
  const parents = useDrafting((state) => state.parents);
  const periodEnd = useDrafting((state) => state.programme.details.periodTo);
  return { parentIssued: earliestIssue(parents), periodEnd };
}

/** The duty as the text holds it now; the store's copy only tells when to look again. */
function useDutyOf(blockId: string): Duty {
  const session = useEditor();
  useDrafting((state) => state.doc);
  useDrafting((state) => state.detailEdits);
  return dutyOf(session, blockId);
}

function dutyOf(session: ReturnType<typeof useEditor>, blockId: string): Duty {
  const block = findBlock(session.current.doc, blockId);
  return block?.node.type.name === "duty" ? Duty.parse(block.node.attrs.duty) : emptyDuty;
}
