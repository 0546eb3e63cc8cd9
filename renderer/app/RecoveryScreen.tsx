import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular, DatabaseWarning20Regular } from "@fluentui/react-icons";
import { shell } from "../client";
import { EmptyState } from "../ui/EmptyState";
import type { Refusal } from "../ui/refusal";
import { useErrorText, useText } from "../ui/use-text";

interface RecoveryScreenProps {
  readonly error?: Refusal;
  readonly retry?: () => void;
}

/** Shown when there is no service to talk to: why, where the backups are, and the two things that can be done. */
export function RecoveryScreen({ error, retry }: RecoveryScreenProps) {
  const text = useText();
  const errorText = useErrorText();
  const recovery = shell.recovery();
  const refusal = error ?? recovery;
  return (
    <main className="ui-waiting">
      <EmptyState
        icon={<DatabaseWarning20Regular />}
        title={text("frame.recovery")}
        hint={refusal ? errorText(refusal) : text("frame.recovery-hint")}
      >
        <Button appearance="primary" icon={<ArrowClockwise20Regular />} onClick={retry ?? shell.retry}>
          {text("frame.retry")}
        </Button>
        {recovery?.backups && <Button onClick={shell.openBackups}>{text("frame.open-backups")}</Button>}
      </EmptyState>
    </main>
  );
}
