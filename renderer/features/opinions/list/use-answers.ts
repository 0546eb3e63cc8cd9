import { useState } from "react";
import { type OpinionState, opinionFaults } from "../../../../shared/domain/opinions";
import { office, type PlacedOpinion } from "../../../client";
import { useText } from "../../../ui/use-text";
import { useAttempt, useToast } from "../../../ui/use-toast";
import { whoOf } from "./rows";

/** An answer that is chosen or being written and not saved yet. */
export interface AnswerDraft {
  readonly state: OpinionState;
  readonly reason: string;
}

/** The answers of the list's opinions: a choice is saved at once, or as soon as the reason it owes is written. */
export interface Answers {
  readonly drafts: Readonly<Record<string, AnswerDraft>>;
  choose(opinion: PlacedOpinion, state: OpinionState): void;
  write(opinion: PlacedOpinion, reason: string): void;
  /** Saves what is written; nothing happens while a reason is owed. */
  settle(opinion: PlacedOpinion): void;
  remove(opinion: PlacedOpinion): void;
}

/** The answer on screen: the draft, else what is kept. */
export function answerOf(opinion: PlacedOpinion, { drafts }: Answers): AnswerDraft {
  return drafts[opinion.id] ?? { state: opinion.state, reason: opinion.reason };
}

/** True while the answer on screen owes a reason. */
export function owesReason(opinion: PlacedOpinion, answer: AnswerDraft): boolean {
  return opinionFaults({ ...opinion, ...answer }).includes("reason-missing");
}

/** Answers of a programme's opinions. */
export function useAnswers(programmeId: string): Answers {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const [drafts, setDrafts] = useState<Answers["drafts"]>({});
  const draft = (id: string, answer: AnswerDraft) => setDrafts((known) => ({ ...known, [id]: answer }));
  const save = async (opinion: PlacedOpinion, answer: AnswerDraft) => {
    const { id, who } = opinion;
    const isSaved = await attempt(() =>
      office().opinions.save({ programmeId, id, ...answer, body: who.body }),
    );
    if (isSaved) setDrafts((known) => without(known, id, answer));
  };
  const put = (opinion: PlacedOpinion, answer: AnswerDraft) => {
    draft(opinion.id, answer);
    if (!owesReason(opinion, answer)) void save(opinion, answer);
  };
  const answers: Answers = {
    drafts,
    choose: (opinion, state) => put(opinion, { ...answerOf(opinion, answers), state }),
    write: (opinion, reason) => draft(opinion.id, { ...answerOf(opinion, answers), reason }),
    settle: (opinion) => {
      const answer = drafts[opinion.id];
      if (answer) put(opinion, answer);
    },
    remove: async (opinion) => {
      const call = { programmeId, id: opinion.id };
      if (!(await attempt(() => office().opinions.remove(call)))) return;
      const undo = () => void attempt(() => office().opinions.restore(call));
      toast({ title: text("opinions.removed", { who: whoOf(opinion.who) }), undo });
    },
  };
  return answers;
}

/** Drops a draft that is saved, unless it was written on meanwhile. */
function without(drafts: Answers["drafts"], id: string, saved: AnswerDraft): Answers["drafts"] {
  if (drafts[id] !== saved) return drafts;
  const { [id]: _, ...rest } = drafts;
  return rest;
}
