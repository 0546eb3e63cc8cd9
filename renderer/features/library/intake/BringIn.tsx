import { Button } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons";
import type { MessageCode } from "../../../../shared/text";
import { useDroppedFiles } from "../../../ui/use-dropped-files";
import { useText } from "../../../ui/use-text";
import { chooseFiles } from "./choose-files";
import { bringIn } from "./intake";

interface BringInProps {
  readonly parentId: string | null;
  readonly label: MessageCode;
}

/** The button that brings files into a collection. */
export function BringInButton({ parentId, label }: BringInProps) {
  const text = useText();
  return (
    <Button
      appearance="primary"
      icon={<DocumentAdd20Regular />}
      onClick={() => chooseFiles((files) => bringIn(parentId, files))}
    >
      {text(label)}
    </Button>
  );
}

/** Takes files dropped anywhere on the screen into a collection. */
export function DropArea({ parentId }: { parentId: string | null }) {
  const text = useText();
  const isOver = useDroppedFiles((files) => bringIn(parentId, files));
  return isOver ? <div className="library-dropping">{text("library.drop-now")}</div> : null;
}
