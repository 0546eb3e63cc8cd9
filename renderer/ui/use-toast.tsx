import { Button, Toast, ToastFooter, ToastTitle, useToastController } from "@fluentui/react-components";
import { useCallback } from "react";
import { type Refusal, useErrorText, useText } from "./use-text";

/** The one place where quiet confirmations appear. */
export const toasterId = "lo-trinh-toaster";

interface QuietToast {
  readonly title: string;
  readonly intent?: "success" | "info" | "warning" | "error";
  /** Takes the action back; shows an undo button while the toast stands. */
  readonly undo?: () => void;
}

const shownMs = 6000;
const undoShownMs = 12_000;

/** Says something quietly at the lower edge, with an undo where there is one. */
export function useToast(): (toast: QuietToast) => void {
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const text = useText();
  return useCallback(
    ({ title, intent = "success", undo }) => {
      const toastId = crypto.randomUUID();
      const takeBack = () => {
        dismissToast(toastId);
        undo?.();
      };
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {undo && (
            <ToastFooter>
              <Button size="small" onClick={takeBack}>
                {text("frame.undo")}
              </Button>
            </ToastFooter>
          )}
        </Toast>,
        { toastId, intent, timeout: undo ? undoShownMs : shownMs, pauseOnHover: true },
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
        toast({ title: errorText(refusalOf(error)), intent: "error" });
        return false;
      }
    },
    [toast, errorText],
  );
}

function refusalOf(error: unknown): Refusal {
  const isRefusal = error instanceof Error && "code" in error && "params" in error;
  if (isRefusal && typeof error.code === "string")
    return { code: error.code, params: paramsOf(error.params) };
  throw error;
}

function paramsOf(params: unknown): Refusal["params"] {
  const entries = typeof params === "object" && params !== null ? Object.entries(params) : [];
  return Object.fromEntries(entries.filter(([, value]) => ["string", "number"].includes(typeof value)));
}
