import { LockClosed16Regular, Pin16Regular } from "@fluentui/react-icons";
import { useId, useMemo } from "react";
import { markedTitle } from "../../../../../shared/domain/programme/numbering";
import { type Text, useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import { CopyBar } from "../CopyBar";
import { sentenceCase } from "../sentence-case";
import { TreeItem } from "../TreeItem";
import { useTree } from "../tree";
import { type OutlineRow, outlineRows } from "./outline-rows";

/** The headings of the programme; a click or Enter goes there. */
export function Outline() {
  const text = useText();
  const titleId = useId();
  const doc = useDrafting((state) => state.doc);
  const report = useDrafting((state) => state.report);
  const cursor = useDrafting((state) => state.cursorBlockId);
  const actions = useDrafting((state) => state.actions);
  const rows = useMemo(() => outlineRows(doc, report, cursor), [doc, report, cursor]);
  const tree = useTree(rows, isOpenAtFirst, (row) => actions.goToBlock(row.id));
  return (
    <section aria-labelledby={titleId}>
      <div className="drafting-outline-head">
        <h2 id={titleId}>{text("outline.title")}</h2>
        <Legend />
      </div>
      {rows.length === 0 && <p className="drafting-outline-empty">{text("outline.empty")}</p>}
      {rows.length > 0 && (
        <div ref={tree.root} role="tree" aria-labelledby={titleId} className="drafting-tree">
          {tree.visible.map((row) => (
            <TreeItem
              key={row.id}
              row={row}
              tip={tipOf(row, text)}
              className={row.isCurrentPart ? "drafting-heading drafting-heading-part" : "drafting-heading"}
              isSelected={row.isCurrent}
              isTabStop={row.id === tree.tabStop}
              isClosed={tree.isClosed(row)}
              onChoose={({ id }) => actions.goToBlock(id)}
              onTurn={tree.turn}
              onFocusRow={tree.setTabStop}
              onKey={tree.onKeyDown}
            >
              <Heading row={row} />
            </TreeItem>
          ))}
        </div>
      )}
    </section>
  );
}

const isOpenAtFirst = () => false;

function Legend() {
  const text = useText();
  return (
    <span className="drafting-outline-legend">
      <span className="drafting-swatch drafting-class-verbatim" />
      {text("outline.legend-copied")}
      <span className="drafting-swatch drafting-class-own" />
      {text("outline.legend-own")}
    </span>
  );
}

function Heading({ row: { entry, counts } }: { row: OutlineRow }) {
  const text = useText();
  const title = entry.title.trim() === "" ? text("outline.untitled") : sentenceCase(entry.title);
  const isCounted = counts !== null && counts.denominator > 0 && !entry.isEmpty;
  return (
    <>
      <span className="drafting-heading-title">{markedTitle(entry.mark, title)}</span>
      <span
        className="drafting-heading-rule"
        {...(entry.rule === "free" ? {} : { title: text(`outline.rule-${entry.rule}`) })}
      >
        {entry.rule === "locked" && <LockClosed16Regular />}
        {entry.rule === "required" && <Pin16Regular />}
      </span>
      {isCounted && <CopyBar counts={counts} size="small" />}
      {entry.isPart && !isCounted && (
        <span className="drafting-heading-empty">{entry.isEmpty ? text("outline.part-empty") : ""}</span>
      )}
    </>
  );
}

function tipOf({ entry, counts }: OutlineRow, text: Text): string {
  const share =
    counts && counts.denominator > 0
      ? text("outline.part-counts", { ...counts, own: counts.local, total: counts.denominator })
      : text("outline.part-nothing-counted");
  const rule = entry.rule === "free" ? "" : text(`outline.rule-${entry.rule}`);
  return [markedTitle(entry.mark, entry.title), entry.isPart ? share : "", rule].filter(Boolean).join("\n");
}
