import { type OfficialCopy, office, useServiceData } from "../../../client";
import { useText } from "../../../ui/use-text";
import { useAttempt, useToast } from "../../../ui/use-toast";

/** The copies made of a programme's issued papers, kept fresh. */
export function useCopies(programmeId: string) {
  return useServiceData<readonly OfficialCopy[]>(
    `copies ${programmeId}`,
    (client, signal) => client.copies.list({ programmeId }, { signal }),
    ["issuing.changed", "number-register.changed"],
  );
}

/** Issues a copy exactly as it is written at this moment. */
export function useCopyIssue(): (copyId: string, shown: string) => Promise<void> {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async (copyId, shown) => {
    await attempt(async () => {
      const { seal } = await office().copies.rehearse({ copyId });
      await office().copies.issue({ copyId, seal });
      toast({ title: text("copies.issued", { shown }) });
    });
  };
}
