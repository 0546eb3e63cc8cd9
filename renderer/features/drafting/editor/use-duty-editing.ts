import { useState } from "react";
import { type BodyRef, checkDuty, Duty, emptyDuty, readLead } from "../../../../shared/domain/duties";
import { useOffice } from "../../../client";
import { useDrafting } from "../state";
import { findBlock } from "./blocks";
import { useEditor } from "./editor-context";

/** What is wrong with a duty, or unusual about it. */
export type DutyRefusal = ReturnType<typeof checkDuty>[number];

interface SecondLead {
  readonly lead: BodyRef;
  readonly others: readonly BodyRef[];
}

/** A duty while its inline editor is open: what may be stored is stored at once, what may not says why. */
export interface DutyEditing {
  readonly duty: Duty;
  readonly on: string;
  readonly refusals: readonly DutyRefusal[];
  readonly secondLead: SecondLead | null;
  /** False when the duty may not be so: it stays as it was. */
  change(part: Partial<Duty>): boolean;
  typeLead(text: string): void;
  typeCoordinating(text: string): void;
  answerSecondLead(isCoordinating: boolean): void;
}

/** Edits the duty of a block; every accepted change is one step to undo. */
export function useDutyEditing(blockId: string): DutyEditing {
  const session = useEditor();
  const { bodies } = useOffice();
  const context = useDutyContext();
  const duty = useDutyOf(blockId);
  const [refused, setRefused] = useState<readonly DutyRefusal[]>([]);
  const [secondLead, setSecondLead] = useState<SecondLead | null>(null);
  const { on } = session.setup.names();

  const change = (part: Partial<Duty>) => {
    const next = { ...dutyOf(session, blockId), ...part };
    const found = checkDuty(next, context).filter(({ weight }) => weight === "refused");
    setRefused(found);
    if (found.length === 0) session.actions.setDuty(blockId, next);
    return found.length === 0;
  };
  const withOthers = (others: readonly BodyRef[]) => {
    const { coordinating } = dutyOf(session, blockId);
    const isNew = (body: BodyRef) => !coordinating.some((known) => known.name === body.name);
    return [...coordinating, ...others.filter(isNew)];
  };
  return {
    ...{ duty, on, secondLead, change },
    refusals: [...refused, ...checkDuty(duty, context).filter(({ weight }) => weight === "warning")],
    typeLead: (text) => {
      const read = readLead(text, bodies, { on });
      setSecondLead(read.ok ? null : read);
      change({ lead: read.lead });
    },
    typeCoordinating: (text) => {
      const read = readLead(text, bodies, { on });
      const named = [...(read.lead ? [read.lead] : []), ...(read.ok ? [] : read.others)];
      change({ coordinating: withOthers(named) });
    },
    answerSecondLead: (isCoordinating) => {
      setSecondLead(null);
      if (isCoordinating && secondLead) change({ coordinating: withOthers(secondLead.others) });
    },
  };
}

function useDutyContext() {
  const parents = useDrafting((state) => state.parents);
  const periodEnd = useDrafting((state) => state.programme.details.periodTo);
  const issued = parents.flatMap(({ register }) => (register.date === null ? [] : [register.date])).sort();
  return { parentIssued: issued[0] ?? null, periodEnd };
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
