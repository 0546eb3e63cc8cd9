import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { RefusalNotice } from "./Notice";
import type { Submission } from "./use-submission";
import { useText } from "./use-text";

interface FormDialogProps {
  readonly title: string;
  /** The words on the button that does it. */
  readonly action: string;
  readonly submission: Submission;
  readonly children: ReactNode;
  onSubmit(): void;
  onClose(): void;
}

/** A dialog with one form: Enter does it, Escape leaves; a refusal stands in the dialog. */
export function FormDialog({ title, action, submission, children, onSubmit, onClose }: FormDialogProps) {
  const text = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="ui-form">
              {children}
              {submission.refusal && <RefusalNotice error={submission.refusal} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{text("frame.cancel")}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={submission.isRunning}>
                {action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
