import { Checkbox } from "@fluentui/react-components";
import { type ReactNode, useId, useMemo } from "react";
import { useRemembered } from "../../../../ui/remembered";
import { type Text, useText } from "../../../../ui/use-text";
import { type ParentView, useDrafting, useDraftingStore } from "../../state";
import { parentName } from "../parent-name";
import { sentenceCase } from "../sentence-case";
import { showItem, useShownItem } from "../shown-item";
import { TreeItem } from "../TreeItem";
import { useTree } from "../tree";
import { type CoverageRow, coverageRows } from "./coverage-rows";

const filterKey = "drafting.onlyMissing";

/** Which items of each parent plan the programme takes up, and which not. */
export function CoverageSection() {
  const text = useText();
  const parents = useDrafting((state) => state.parents);
  const onlyMissing = useRemembered(isOnlyMissing);
  if (parents.length === 0) return null;
  return (
    <section className="drafting-coverage" aria-label={text("coverage.title")}>
      {parents.map((parent, index) => (
        <ParentCoverage key={parent.id} parent={parent} onlyMissing={onlyMissing}>
          {index === 0 && <OnlyMissing />}
        </ParentCoverage>
      ))}
    </section>
  );
}

const isOnlyMissing = ({ values }: { values: Readonly<Record<string, unknown>> }) =>
  values[filterKey] === true;

/** The filter of all parent plans, under the first one's heading. */
function OnlyMissing() {
  const text = useText();
  const onlyMissing = useRemembered(isOnlyMissing);
  const remember = useRemembered((state) => state.remember);
  return (
    <Checkbox
      className="drafting-coverage-filter"
      label={text("coverage.only-missing")}
      checked={onlyMissing}
      onChange={(_, { checked }) => remember(filterKey, checked === true)}
    />
  );
}

interface ParentCoverageProps {
  readonly parent: ParentView;
  readonly onlyMissing: boolean;
  readonly children: ReactNode;
}

function ParentCoverage({ parent, onlyMissing, children }: ParentCoverageProps) {
  const text = useText();
  const titleId = useId();
  const coverage = useDrafting((state) => state.coverage);
  const { rows, takenUp, total } = useMemo(
    () => coverageRows(parent, coverage, onlyMissing),
    [parent, coverage, onlyMissing],
  );
  const words = text("coverage.share-words", { taken: takenUp, total });
  return (
    <>
      <div className="drafting-outline-head">
        <h2 id={titleId}>{text("coverage.parent", { name: parentName(parent) })}</h2>
        <span className="drafting-coverage-share" title={words}>
          {text("coverage.share", { taken: takenUp, total })}
        </span>
      </div>
      {children}
      {rows.length === 0 && (
        <p className="drafting-outline-empty">
          {text(total === 0 ? "coverage.nothing-counted" : "coverage.none-missing")}
        </p>
      )}
      {rows.length > 0 && <CoverageTree rows={rows} labelledBy={titleId} onlyMissing={onlyMissing} />}
    </>
  );
}

interface CoverageTreeProps {
  readonly rows: readonly CoverageRow[];
  readonly labelledBy: string;
  readonly onlyMissing: boolean;
}

function CoverageTree({ rows, labelledBy, onlyMissing }: CoverageTreeProps) {
  const text = useText();
  const store = useDraftingStore();
  const shownId = useShownItem((state) => state.itemId);
  const { actions } = store.getState();
  const isClosedAtFirst = (row: CoverageRow) => row.level > 1 && !onlyMissing;
  const tree = useTree(rows, isClosedAtFirst, (row) => {
    if (row.isGroup) tree.turn(row.id);
    else actions.takeOver(row.parentPlanId, row.id);
  });
  return (
    <div ref={tree.root} role="tree" aria-labelledby={labelledBy} className="drafting-tree">
      {tree.visible.map((row) => (
        <TreeItem
          key={row.id}
          row={row}
          tip={tipOf(row, text)}
          className="drafting-coverage-row"
          isSelected={row.id === shownId}
          isTabStop={row.id === tree.tabStop}
          isClosed={tree.isClosed(row)}
          onChoose={({ parentPlanId, id }) => showItem(store, { parentPlanId, itemId: id })}
          onTurn={tree.turn}
          onFocusRow={tree.setTabStop}
          onKey={tree.onKeyDown}
        >
          <CoverageLine row={row} />
        </TreeItem>
      ))}
    </div>
  );
}

function CoverageLine({ row }: { row: CoverageRow }) {
  const text = useText();
  const { item, state, takenUp, total, blockCount, isGroup } = row;
  const count = isGroup
    ? text("coverage.share", { taken: takenUp, total })
    : blockCount > 0
      ? blockCount
      : "";
  return (
    <>
      <span className={`drafting-dot drafting-dot-${state}`} aria-hidden="true" />
      <span className="drafting-coverage-text">{`${item.path} ${sentenceCase(item.text)}`}</span>
      <span className="drafting-coverage-count" aria-hidden="true">
        {count}
      </span>
      <span className="ui-visually-hidden">{stateWords(row, text)}</span>
    </>
  );
}

function stateWords({ isGroup, takenUp, total, blockCount }: CoverageRow, text: Text): string {
  if (isGroup) return text("coverage.share-words", { taken: takenUp, total });
  return blockCount > 0 ? text("coverage.item-taken", { count: blockCount }) : text("coverage.item-missing");
}

function tipOf(row: CoverageRow, text: Text): string {
  const keys = row.isGroup ? "" : text("coverage.item-keys");
  return [`${row.item.path} ${row.item.text}`, stateWords(row, text), keys].filter(Boolean).join("\n");
}
