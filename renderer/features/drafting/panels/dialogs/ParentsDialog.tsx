import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from "@fluentui/react-components";
import { Add20Regular, ArrowDown20Regular, ArrowUp20Regular, Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { linkingBlocks } from "../../../../../shared/domain/readiness/coverage";
import type { ParentSummary } from "../../../../client";
import { RefusalNotice } from "../../../../ui/Notice";
import { useNavigation } from "../../../../ui/navigation";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import { type ParentMove, summaryName } from "./chosen-parents";
import { useChosenParents } from "./use-chosen-parents";

/** The button of a plan that comes in the place of the pressed one. */
const opposite: Readonly<Partial<Record<ParentMove, ParentMove>>> = { add: "remove", remove: "add" };

/** The parent plans the programme is drafted from: others can be added, those nothing links to left out, all put in order. */
export function ParentsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const chosen = useChosenParents(onClose);
  const place = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState({ name: "" });
  useEffect(() => {
    if (focused.name !== "") place.current?.querySelector<HTMLElement>(`[name="${focused.name}"]`)?.focus();
  }, [focused]);
  const change = (move: ParentMove, id: string) => {
    chosen.change(move, id);
    setFocused({ name: `${opposite[move] ?? move} ${id}` });
  };
  return (
    <DialogBody>
      <DialogTitle>{text("parent-set.title")}</DialogTitle>
      <DialogContent>
        <div ref={place} className="drafting-form">
          {chosen.error && (
            <RefusalNotice error={chosen.error} action={{ label: text("frame.retry"), run: chosen.reload }} />
          )}
          <section aria-labelledby="parent-set-chosen">
            <h3 id="parent-set-chosen" className="drafting-checklist-title">
              {text("parent-set.chosen")}
            </h3>
            <p className="drafting-parent-set-hint">{text("parent-set.hint")}</p>
            <ol className="drafting-checklist">
              {chosen.chosen.map((parent) => (
                <ChosenRow key={parent.id} parent={parent} all={chosen.chosen} onChange={change} />
              ))}
            </ol>
          </section>
          {chosen.others && <Others parents={chosen.others} onAdd={(id) => change("add", id)} />}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text("frame.cancel")}</Button>
        <Button appearance="primary" disabledFocusable={!chosen.canSave} onClick={chosen.save}>
          {text("parent-set.save")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

interface ChosenRowProps {
  readonly parent: ParentSummary;
  readonly all: readonly ParentSummary[];
  onChange(move: ParentMove, id: string): void;
}

/** One plan in its order; why it cannot be left out stands under its title. */
function ChosenRow({ parent, all, onChange }: ChosenRowProps) {
  const text = useText();
  const linking = useDrafting(({ doc }) => linkingBlocks(doc, parent.id));
  const name = summaryName(parent);
  const reason = linking > 0 ? text("parent-set.linked", { count: linking }) : "";
  const stays = reason !== "" || all.length === 1;
  const buttons = [
    { move: "up", icon: <ArrowUp20Regular />, isOff: all[0] === parent },
    { move: "down", icon: <ArrowDown20Regular />, isOff: all.at(-1) === parent },
    { move: "remove", icon: <Dismiss20Regular />, isOff: stays },
  ] as const;
  return (
    <li>
      <ParentWords parent={parent} note={reason || (all.length === 1 ? text("parent-set.last") : "")} />
      {buttons.map(({ move, icon, isOff }) => (
        <Button
          key={move}
          appearance="subtle"
          name={`${move} ${parent.id}`}
          icon={icon}
          disabledFocusable={isOff}
          aria-label={text(`parent-set.${move}`, { name })}
          title={text(`parent-set.${move}`, { name })}
          onClick={() => onChange(move, parent.id)}
        />
      ))}
    </li>
  );
}

function ParentWords({ parent, note = "" }: { parent: ParentSummary; note?: string }) {
  return (
    <div className="drafting-check-words">
      <div className="ui-clamp" title={parent.register.title}>
        <strong>{summaryName(parent)}</strong> {parent.register.title}
      </div>
      {note !== "" && <div className="drafting-check-note">{note}</div>}
    </div>
  );
}

/** The plans opened in the office that the programme does not use yet. */
function Others({ parents, onAdd }: { parents: readonly ParentSummary[]; onAdd(id: string): void }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <section aria-labelledby="parent-set-others">
      <h3 id="parent-set-others" className="drafting-checklist-title">
        {text("parent-set.others")}
      </h3>
      {parents.length === 0 && <p className="drafting-parent-set-hint">{text("parent-set.none")}</p>}
      {parents.length > 0 && (
        <ul className="drafting-checklist drafting-parent-set-others">
          {parents.map((parent) => (
            <li key={parent.id}>
              <ParentWords parent={parent} />
              <Button
                size="small"
                name={`add ${parent.id}`}
                icon={<Add20Regular />}
                aria-label={text("parent-set.add-named", { name: summaryName(parent) })}
                onClick={() => onAdd(parent.id)}
              >
                {text("parent-set.add")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        className="drafting-parent-set-open"
        appearance="transparent"
        onClick={() => go({ screen: "open-parent" })}
      >
        {text("parent-set.open")}
      </Button>
    </section>
  );
}
