import { useState } from "react";
import { type Refusal, refusalOf } from "./refusal";

/** A form being handed in: what refused it last, and whether it is on its way. */
export interface Submission {
  readonly refusal: Refusal | null;
  readonly isRunning: boolean;
  /** Runs the call once at a time; gives whether it went through. */
  send(call: () => Promise<unknown>): Promise<boolean>;
}

/** A form's calls to the service, with their refusal kept for the form to show. */
export function useSubmission(): Submission {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isRunning, setRunning] = useState(false);
  const send = async (call: () => Promise<unknown>) => {
    if (isRunning) return false;
    setRunning(true);
    setRefusal(null);
    try {
      await call();
      return true;
    } catch (error) {
      const refused = refusalOf(error);
      if (!refused) throw error;
      setRefusal(refused);
      return false;
    } finally {
      setRunning(false);
    }
  };
  return { refusal, isRunning, send };
}
