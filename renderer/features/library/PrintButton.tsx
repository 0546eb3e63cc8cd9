import { Button } from "@fluentui/react-components";
import { Print20Regular } from "@fluentui/react-icons";
import { shell } from "../../client";
import { useCommand } from "../../ui/commands";
import { useText } from "../../ui/use-text";

/** Prints what the screen shows, by its button or from the quick search. */
export function PrintButton() {
  const text = useText();
  useCommand(text("commands.print-screen"), shell.print);
  return (
    <Button icon={<Print20Regular />} onClick={shell.print}>
      {text("library.print")}
    </Button>
  );
}
