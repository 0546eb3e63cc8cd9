import { Button } from "@fluentui/react-components";
import type { MessageCode } from "../../../../../shared/text";
import { Kbd } from "../../../../ui/Kbd";
import { useText } from "../../../../ui/use-text";

type NameIn<Code> = Code extends `copy-check.do.${infer Name}` ? Name : never;

interface PassageButtonsProps {
  readonly actions: readonly { readonly name: NameIn<MessageCode>; readonly key: string; run(): void }[];
}

/** What can be done about a passage, each with its key. */
export function PassageButtons({ actions }: PassageButtonsProps) {
  const text = useText();
  return (
    <div className="drafting-passage-actions">
      {actions.map(({ name, key, run }) => (
        <Button
          key={name}
          size="small"
          appearance="transparent"
          className="drafting-action"
          title={text(`copy-check.hint.${name}`)}
          onClick={run}
        >
          {text(`copy-check.do.${name}`)} <Kbd keys={key} />
        </Button>
      ))}
    </div>
  );
}
