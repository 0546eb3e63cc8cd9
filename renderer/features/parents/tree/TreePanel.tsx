import { Fragment, useRef } from "react";
import { EmptyState } from "../../../ui/EmptyState";
import { Kbd } from "../../../ui/Kbd";
import { Notice } from "../../../ui/Notice";
import { useRegion } from "../../../ui/regions";
import { useText } from "../../../ui/use-text";
import { StepNumber } from "../intake/Steps";
import type { Draft } from "../model/draft";
import { ItemTree } from "./ItemTree";
import { Doubts, TreeTools } from "./TreeTools";

/** The third step: the split tree, everything in it correctable by key. */
export function TreePanel({ draft }: { draft: Draft }) {
  const text = useText();
  const region = useRef<HTMLElement>(null);
  useRegion(region, 40);
  const hasNoStructure = draft.findings.some(({ code }) => code === "no-structure");
  return (
    <section className="parents-tree-pane" aria-labelledby="parents-tree" ref={region}>
      <header className="parents-pane-head">
        <StepNumber number={3} />
        <h2 id="parents-tree">{text("parents.tree")}</h2>
        <span className="parents-pane-note">{text("parents.item-count", { count: draft.items.length })}</span>
        <Doubts draft={draft} />
      </header>
      <TreeTools draft={draft} />
      {hasNoStructure && (
        <div className="parents-tree-notice">
          <Notice intent="warning">{text("parents.no-structure")}</Notice>
        </div>
      )}
      {draft.items.length === 0 ? (
        <EmptyState title={text("parents.no-items")} hint={text("parents.no-items-hint")} />
      ) : (
        <ItemTree draft={draft} />
      )}
      <KeyLegend isEditing={draft.editing !== null} />
    </section>
  );
}

const rowLegend = [
  [["↑", "↓"], "parents.key.choose"],
  [["Enter"], "parents.key.edit"],
  [["Backspace"], "parents.key.merge"],
  [["Tab", "Shift+Tab"], "parents.key.level"],
  [["Alt+↑", "Alt+↓"], "parents.key.move"],
  [["1…7"], "parents.key.kind"],
  [["→"], "parents.key.parts"],
  [["C", "H"], "parents.key.add"],
  [["N"], "parents.key.allow"],
  [["Delete"], "parents.key.remove"],
  [["Ctrl+Z"], "parents.key.undo"],
  [["F7"], "parents.key.doubt"],
  [["Space"], "parents.key.accept"],
  [["F6"], "parents.key.leave"],
] as const;
const editLegend = [
  [["Enter"], "parents.key.split"],
  [["Backspace"], "parents.key.merge-start"],
  [["Esc"], "parents.key.end"],
] as const;

function KeyLegend({ isEditing }: { isEditing: boolean }) {
  const text = useText();
  return (
    <ul className="parents-legend" aria-label={text("parents.keys")}>
      {(isEditing ? editLegend : rowLegend).map(([keys, meaning]) => (
        <li key={meaning}>
          {keys.map((key) => (
            <Fragment key={key}>
              <Kbd keys={key} />{" "}
            </Fragment>
          ))}
          {text(meaning)}
        </li>
      ))}
    </ul>
  );
}
