import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowLeft16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import { LateSpinner } from "../../../../ui/LateSpinner";
import { RefusalNotice } from "../../../../ui/Notice";
import { useLatest } from "../../../../ui/use-latest";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import { type FeedTarget, WindowedFeed } from "../WindowedFeed";
import { ChangedBlock } from "./ChangedBlock";
import { type ComparisonRow, isChange, shownRows } from "./changed-rows";
import { type Comparable, useComparables, useComparison, useExportChanges } from "./use-comparison";
import "./compare.css";

/** Two versions compared on screen: what was added, removed, reworded and moved, and the fields of duties. */
export function CompareView({ onClose }: { onClose: () => void }) {
  const text = useText();
  const sides = useComparables();
  const [chosen, setChosen] = useState<readonly [string | null, string]>([null, "present"]);
  const [isAll, setAll] = useState(false);
  const before = sides.find(({ key }) => key === chosen[0]) ?? sides.at(-2) ?? sides[0];
  const after = sides.find(({ key }) => key === chosen[1]) ?? sides.at(-1);
  const { comparison, error, reload } = useComparison(
    before ? before.revision : 0,
    after ? after.revision : null,
  );
  const exportChanges = useExportChanges();
  const rows = useMemo(() => comparison && shownRows(comparison, isAll), [comparison, isAll]);
  const totals = comparison?.totals;
  const isSame = rows !== undefined && !rows.some(isChange);
  return (
    <>
      <div className="drafting-side-head">
        <Button size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={onClose}>
          {text("versions.back")}
        </Button>
        <Button
          size="small"
          title={text("compare.export-hint")}
          disabled={!comparison || isSame}
          onClick={() => before && after && exportChanges(before.revision, after.revision)}
        >
          {text("compare.export")}
        </Button>
      </div>
      <div className="drafting-compare-sides">
        <SideChoice
          label={text("compare.before")}
          sides={sides}
          value={before?.key ?? ""}
          onChoose={(key) => setChosen([key, after?.key ?? "present"])}
        />
        <SideChoice
          label={text("compare.after")}
          sides={sides}
          value={after?.key ?? ""}
          onChoose={(key) => setChosen([before?.key ?? null, key])}
        />
      </div>
      <div className="drafting-compare-totals">
        <span role="status">{totals && text(isSame ? "compare.same" : "compare.totals", totals)}</span>
        <Checkbox
          label={text("compare.all")}
          checked={isAll}
          onChange={(_, { checked }) => setAll(checked === true)}
        />
      </div>
      {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
      {rows ? <Changes rows={rows} /> : <LateSpinner />}
    </>
  );
}

interface SideChoiceProps {
  readonly label: string;
  readonly sides: readonly Comparable[];
  readonly value: string;
  onChoose(key: string): void;
}

function SideChoice({ label, sides, value, onChoose }: SideChoiceProps) {
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, data) => onChoose(data.value)}>
        {sides.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Changes({ rows }: { rows: readonly ComparisonRow[] }) {
  const text = useText();
  const actions = useDrafting((state) => state.actions);
  const [selected, setSelected] = useState<number | null>(null);
  const [target, setTarget] = useState<FeedTarget | null>(null);
  const step = (direction: 1 | -1) => {
    const index = nextChange(rows, selected, direction);
    if (index === null) return;
    setSelected(index);
    setTarget((known) => ({ index, asked: (known?.asked ?? 0) + 1, takesFocus: true }));
  };
  useChangeKeys(step);
  if (rows.length === 0) return null;
  return (
    <>
      <div className="drafting-compare-steps">
        <StepButton label={text("compare.previous")} direction={-1} onStep={step} />
        <StepButton label={text("compare.next")} direction={1} onStep={step} />
      </div>
      <WindowedFeed
        rows={rows}
        label={text("compare.rows")}
        selected={selected}
        target={target}
        keyOf={keyOfRow}
        heightOf={heightOfRow}
        classOf={classOfRow}
        onSelect={setSelected}
        onKey={(event, { block }) => {
          if (event.key === "Enter" && block.after) actions.goToBlock(block.id);
        }}
        render={(row) => <ChangedBlock row={row} />}
      />
    </>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly direction: 1 | -1;
  onStep(direction: 1 | -1): void;
}

function StepButton({ label, direction, onStep }: StepButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={direction === 1 ? <ArrowDown16Regular /> : <ArrowUp16Regular />}
      onClick={() => onStep(direction)}
    >
      {label}
    </Button>
  );
}

/** F4 and Shift+F4 go from change to change wherever the focus is. */
function useChangeKeys(step: (direction: 1 | -1) => void): void {
  const latest = useLatest(step);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F4" || event.altKey || event.ctrlKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [latest]);
}

function nextChange(rows: readonly ComparisonRow[], from: number | null, direction: 1 | -1): number | null {
  const places = rows.flatMap((row, at) => (isChange(row) ? [at] : []));
  if (places.length === 0) return null;
  const here = from ?? (direction === 1 ? -1 : rows.length);
  if (direction === 1) return places.find((at) => at > here) ?? places[0] ?? null;
  return places.findLast((at) => at < here) ?? places.at(-1) ?? null;
}

const keyOfRow = ({ block, stands }: ComparisonRow) => `${block.id} ${stands}`;
const heightOfRow = () => 70;
const classOfRow = (row: ComparisonRow) =>
  `drafting-compare-row ${isChange(row) ? `drafting-compare-${row.block.kind}` : "drafting-compare-same"}`;
