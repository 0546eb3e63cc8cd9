import { useMemo } from "react";
import { type AskedBody, type AskedRow, askedRows } from "../../../../shared/domain/opinions/asked";
import { office, type PlacedOpinion, useServiceData } from "../../../client";
import { localDay } from "../../../ui/local-day";
import { useText } from "../../../ui/use-text";
import { useAttempt, useToast } from "../../../ui/use-toast";

/** The bodies asked for comment on a programme, with how each has answered; empty while they are loading. */
export function useAsked(programmeId: string, opinions: readonly PlacedOpinion[]): readonly AskedRow[] {
  const { value } = useServiceData(
    `opinions.asked ${programmeId}`,
    (client, signal) => client.opinions.listAsked({ programmeId }, { signal }),
    ["opinion.changed"],
  );
  const today = localDay();
  return useMemo(() => askedRows(value ?? [], opinions, today), [value, opinions, today]);
}

/** What can be done with a body that was asked; each can be taken back. */
export function useAskedActions(programmeId: string) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const save = (asked: AskedBody, agreedOn: string | null) =>
    attempt(() => office().opinions.saveAsked({ programmeId, id: asked.id, due: asked.due, agreedOn }));
  return {
    setAgreed: async (asked: AskedBody, isAgreed: boolean) => {
      if (!(await save(asked, isAgreed ? localDay() : null)) || !isAgreed) return;
      const undo = () => void save(asked, asked.agreedOn);
      toast({ title: text("opinions.asked-agreed-done", { name: asked.name }), undo });
    },
    remove: async ({ id, name }: AskedBody) => {
      if (!(await attempt(() => office().opinions.removeAsked({ programmeId, id })))) return;
      const undo = () => void attempt(() => office().opinions.restoreAsked({ programmeId, id }));
      toast({ title: text("opinions.asked-removed", { name }), undo });
    },
  };
}
