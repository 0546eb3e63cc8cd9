import { saveFile } from "../../client";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";

type ExportedFile = Parameters<typeof saveFile>[0];

/** Hands over a file the service makes, and says so. */
export function useHandOver(): (make: () => Promise<ExportedFile>) => void {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return (make) =>
    void attempt(async () => {
      const file = await make();
      const saved = await saveFile(file);
      if (saved.status === "saved") toast({ title: text("issuing.file-saved", { name: file.fileName }) });
    });
}
