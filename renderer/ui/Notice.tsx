import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Refusal } from "./refusal";
import { useErrorText } from "./use-text";

interface NoticeProps {
  readonly intent?: "info" | "warning" | "error" | "success";
  readonly children: string;
  /** The button that does what the sentence says. */
  readonly action?: { readonly label: string; run(): void };
}

/** A sentence in the flow of the page, with the button that acts on it. Said to readers of the screen by the announcer of the page. */
export function Notice({ intent = "info", children, action }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button size="small" onClick={action.run}>
            {action.label}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** A refusal as a notice. */
export function RefusalNotice({ error, action }: { error: Refusal; action?: NoticeProps["action"] }) {
  const errorText = useErrorText();
  return (
    <Notice intent="error" {...(action ? { action } : {})}>
      {errorText(error)}
    </Notice>
  );
}
