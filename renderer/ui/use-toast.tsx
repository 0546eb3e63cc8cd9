import { Button, Toast, ToastFooter, ToastTitle, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";
import { Kbd } from "./Kbd";
import { refusalOf } from "./refusal";
import { useErrorText, useText } from "./use-text";

/** The one place where quiet confirmations appear. */
export const toasterId = "lo-trinh-toaster";

/** Takes back what the last confirmation told of, so that undo needs no mouse. */
export const undoKey = "Alt+Backspace";

const undos = new Map<string, () => void>();

/** Takes back what the last confirmation still on screen told of; false when there is none. */
export function undoLatest(): boolean {
  const takeBack = [...undos.values()].at(-1);
  takeBack?.();
  return takeBack !== undefined;
}

interface QuietToast {
  readonly title: string;
  readonly intent?: "success" | "info" | "warning" | "error";
  /** Takes the action back; shows an undo button while the toast stands. */
  readonly undo?: () => void;
}

const shownMs = 6000;
const undoShownMs = 12_000;

/** Fluent's toast keeps the focus once Tab has reached it; what it says is announced, and its undo has a key. */
const offTabOrder = { root: { tabIndex: -1 } };

/** Says something quietly at the lower edge, with an undo where there is one. */
export function useToast(): (toast: QuietToast) => void {
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const text = useText();
  return useCallback(
    ({ title, intent = "success", undo }) => {
      const toastId = crypto.randomUUID();
      const onStatusChange = (_: unknown, { status }: { status: string }) =>
        void (status === "dismissed" && undos.delete(toastId));
      const takeBack = () => {
        undos.delete(toastId);
        dismissToast(toastId);
        undo?.();
      };
      if (undo) undos.set(toastId, takeBack);
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {undo && (
            <ToastFooter>
              <Button size="small" className="ui-toast-undo" onClick={takeBack}>
                {text("frame.undo")}
                <Kbd keys={undoKey} />
              </Button>
            </ToastFooter>
          )}
        </Toast>,
        {
          ...offTabOrder,
          toastId,
          intent,
          timeout: undo ? undoShownMs : shownMs,
          pauseOnHover: true,
          onStatusChange,
        },
      );
    },
    [dispatchToast, dismissToast, text],
  );
}

/** Runs a call to the service and says its refusal, if any; gives whether it went through. */
export function useAttempt(): (call: () => Promise<unknown>) => Promise<boolean> {
  const toast = useToast();
  const errorText = useErrorText();
  return useCallback(
    async (call) => {
      try {
        await call();
        return true;
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        toast({ title: errorText(refusal), intent: "error" });
        return false;
      }
    },
    [toast, errorText],
  );
}
