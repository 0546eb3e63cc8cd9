import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { OfficeError, office } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";

interface RemoveButtonProps {
  readonly id: string;
  readonly title: string;
}

/** Removes a programme, which can be taken back; one that holds a number is asked about first. */
export function RemoveButton({ id, title }: RemoveButtonProps) {
  const text = useText();
  const remove = useRemove();
  const [held, setHeld] = useState<string | null>(null);
  const ask = async () => {
    const shown = await numberHeld(id);
    if (shown === null) remove(id, title);
    else setHeld(shown);
  };
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<Delete20Regular />}
        aria-label={text("programmes.remove", { title })}
        onClick={() => void ask()}
      />
      {held !== null && (
        <HeldDialog
          id={id}
          words={text("programmes.removing-hint", { title, shown: held })}
          onRemove={() => remove(id, title)}
          onClose={() => setHeld(null)}
        />
      )}
    </>
  );
}

/** The number a programme holds, or null; whatever keeps that from being known is told by the removal itself. */
async function numberHeld(programmeId: string): Promise<string | null> {
  try {
    return (await office().issuing.get({ programmeId })).number?.shown ?? null;
  } catch (error) {
    if (error instanceof OfficeError) return null;
    throw error;
  }
}

interface HeldDialogProps {
  readonly id: string;
  readonly words: string;
  onRemove(): void;
  onClose(): void;
}

function HeldDialog({ id, words, onRemove, onClose }: HeldDialogProps) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const removeAnyway = () => {
    onClose();
    onRemove();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text("programmes.removing")}</DialogTitle>
          <DialogContent>{words}</DialogContent>
          <DialogActions>
            <Button onClick={removeAnyway}>{text("programmes.remove-anyway")}</Button>
            <Button onClick={onClose}>{text("frame.cancel")}</Button>
            <Button appearance="primary" onClick={() => go({ screen: "issuing", programmeId: id })}>
              {text("programmes.see-number")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useRemove(): (id: string, title: string) => void {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async (id, title) => {
    const isDone = await attempt(() => office().programmes.remove({ id }));
    if (!isDone) return;
    const undo = () => void attempt(() => office().programmes.restore({ id }));
    toast({ title: text("programmes.removed", { title }), undo });
  };
}
