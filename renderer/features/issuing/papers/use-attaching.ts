import { useState } from "react";
import { type AttachedPaper, office, readKeptPaper } from "../../../client";
import { useText } from "../../../ui/use-text";
import { useAttempt, useToast } from "../../../ui/use-toast";

type Kind = AttachedPaper["kind"];
type Made = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Makes papers and attaches them. The revision is read before the paper is made: a text changed meanwhile shows as a
 * paper of an older text, never as one that was checked.
 */
export function useAttaching(programmeId: string) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const [working, setWorking] = useState<Kind | null>(null);
  const attach = async (kind: Kind, make: () => Promise<Made>) => {
    setWorking(kind);
    await attempt(async () => {
      const { revision } = await office().programmes.get({ id: programmeId });
      const { fileName, bytes } = await make();
      await office().issuing.attachPaper({ programmeId, kind, fileName, bytes, revision });
      toast({ title: text("issuing.paper-attached", { name: text(`issuing.paper.${kind}`) }) });
    });
    setWorking(null);
  };
  return {
    working,
    attachCheck: () =>
      void attach("copy-check", () => office().exports.copyProof({ id: programmeId, format: "pdf" })),
    attachOpinions: () =>
      void attach("opinions", () => office().opinions.table({ programmeId, format: "pdf" })),
    attachFile: (kind: Kind) =>
      chooseFile((file) =>
        attach(kind, async () => ({ fileName: file.name, bytes: await readKeptPaper(file) })),
      ),
  };
}

function chooseFile(take: (file: File) => Promise<void>): void {
  const input = document.createElement("input");
  input.type = "file";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void take(file);
  });
  input.click();
}
