import { Button } from "@fluentui/react-components";
import {
  ArrowDown20Regular,
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  ArrowUp20Regular,
  CalendarAdd20Regular,
  ChevronDown20Regular,
  ChevronUp20Regular,
  Delete20Regular,
  Edit20Regular,
  type FluentIcon,
  MergeRegular,
  PeopleAdd20Regular,
  TextIndentDecrease20Regular,
  TextIndentIncrease20Regular,
  TextNumberListLtr20Regular,
  TextQuote20Regular,
} from "@fluentui/react-icons";
import type { MessageCode } from "../../../../shared/text";
import { useText } from "../../../ui/use-text";
import type { Draft } from "../model/draft";
import { commands } from "./commands";
import { useCorrections } from "./use-commands";

interface Tool {
  readonly name: keyof typeof commands;
  readonly label: MessageCode;
  readonly Icon: FluentIcon;
  isOff?(draft: Draft): boolean;
}

const tools: readonly Tool[] = [
  {
    name: "undo",
    label: "parents.do.undo",
    Icon: ArrowUndo20Regular,
    isOff: ({ past }) => past.length === 0,
  },
  {
    name: "redo",
    label: "parents.do.redo",
    Icon: ArrowRedo20Regular,
    isOff: ({ future }) => future.length === 0,
  },
  { name: "edit", label: "parents.do.edit", Icon: Edit20Regular },
  { name: "merge", label: "parents.do.merge", Icon: MergeRegular },
  { name: "outdent", label: "parents.do.outdent", Icon: TextIndentDecrease20Regular },
  { name: "indent", label: "parents.do.indent", Icon: TextIndentIncrease20Regular },
  { name: "move-up", label: "parents.do.move-up", Icon: ArrowUp20Regular },
  { name: "move-down", label: "parents.do.move-down", Icon: ArrowDown20Regular },
  { name: "add-body", label: "parents.do.add-body", Icon: PeopleAdd20Regular },
  { name: "add-date", label: "parents.do.add-date", Icon: CalendarAdd20Regular },
  { name: "allow", label: "parents.do.allow", Icon: TextQuote20Regular },
  { name: "remove", label: "parents.do.remove", Icon: Delete20Regular },
  { name: "renumber", label: "parents.do.renumber", Icon: TextNumberListLtr20Regular },
];

/** What can be done to the item under the cursor, for the mouse. */
export function TreeTools({ draft }: { draft: Draft }) {
  const text = useText();
  const { run } = useCorrections();
  const isEmpty = draft.items.length === 0;
  return (
    <div className="parents-tools" role="toolbar" aria-label={text("parents.tree-tools")}>
      {tools.map(({ name, label, Icon, isOff }) => (
        <Button
          key={name}
          appearance="subtle"
          size="small"
          icon={<Icon />}
          title={text(label)}
          aria-label={text(label)}
          disabled={isEmpty || isOff?.(draft) === true}
          onClick={() => run(commands[name])}
        />
      ))}
    </div>
  );
}

/** How many places are doubtful, and the way through them. */
export function Doubts({ draft }: { draft: Draft }) {
  const text = useText();
  const { run } = useCorrections();
  const count = draft.items.filter(({ isDoubtful }) => isDoubtful).length;
  return (
    <div className="parents-doubts">
      <span className={count > 0 ? "parents-doubts-some" : "parents-doubts-none"} role="status">
        {text("parents.doubts", { count })}
      </span>
      {count > 0 && (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronUp20Regular />}
            title={text("parents.previous-doubt")}
            aria-label={text("parents.previous-doubt")}
            onClick={() => run(commands["previous-doubt"])}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronDown20Regular />}
            title={text("parents.next-doubt")}
            aria-label={text("parents.next-doubt")}
            onClick={() => run(commands["next-doubt"])}
          />
        </>
      )}
    </div>
  );
}
