import type { RegisterEntry } from "../../../../shared/domain/issuing/numbers";
import { bareNumber } from "../../../../shared/domain/issuing/numbers";
import { office } from "../../../client";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { ReasonDialog } from "../ReasonDialog";

/** Gives a reserved number up, with the reason that stays in the register. */
export function VoidDialog({ entry, onClose }: { entry: RegisterEntry; onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const { seriesKey, number } = entry;
  const shown = bareNumber(entry.shown);
  return (
    <ReasonDialog
      title={text("issuing.number-void", { shown })}
      hint={text("issuing.number-void-hint")}
      label={text("issuing.number-void-reason")}
      run={(reason) => office().issuing.voidNumber({ seriesKey, number, reason })}
      onDone={() => toast({ title: text("issuing.number-voided", { shown }) })}
      onClose={onClose}
    />
  );
}
