import { Button } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import type { RegisterEntry } from "../../../../shared/domain/issuing/numbers";
import { bareNumber } from "../../../../shared/domain/issuing/numbers";
import { ColumnHeads } from "../../../ui/ColumnHeads";
import { useNavigation } from "../../../ui/navigation";
import { useText } from "../../../ui/use-text";
import { VoidDialog } from "../number/VoidDialog";

const rowHeight = 53;
const columns = [
  { name: "issuing.register-column.number" },
  { name: "issuing.register-column.date" },
  { name: "issuing.register-column.title" },
  { name: "issuing.register-column.signer" },
  { name: "issuing.register-column.taken" },
  { name: "issuing.register-column.state" },
] as const;
const columnCount = columns.length + 1;

/** The numbers of a series as rows of one height; only those in view exist. */
export function RegisterTable({ entries }: { entries: readonly RegisterEntry[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [voided, setVoided] = useState<RegisterEntry | null>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const visible = rows.getVirtualItems();
  const after = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="issuing-scroller" ref={scroller} tabIndex={-1}>
      <table className="ui-table issuing-table" aria-rowcount={entries.length + 1}>
        <ColumnHeads columns={columns} actions="issuing.register-actions" />
        <tbody>
          <Gap height={visible[0]?.start ?? 0} />
          {visible.map(({ index }) => {
            const entry = entries[index];
            return (
              entry && (
                <EntryRow key={entry.number} entry={entry} index={index} onVoid={() => setVoided(entry)} />
              )
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
      {voided && <VoidDialog entry={voided} onClose={() => setVoided(null)} />}
    </div>
  );
}

interface EntryRowProps {
  readonly entry: RegisterEntry;
  readonly index: number;
  onVoid(): void;
}

function EntryRow({ entry, index, onVoid }: EntryRowProps) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { state, date, title, signer, takenBy, reason, programmeId } = entry;
  const shown = bareNumber(entry.shown);
  const standing = text(`issuing.number-state.${state}`, { reason });
  return (
    <tr className={`issuing-entry issuing-entry-${state}`} aria-rowindex={index + 2}>
      <td>{state === "voided" ? <del>{shown}</del> : shown}</td>
      <td>{date === null ? "" : formatDate(date)}</td>
      <td>
        <button
          type="button"
          className="ui-name issuing-two-lines"
          title={title}
          onClick={() => go({ screen: "issuing", programmeId })}
        >
          {title}
        </button>
      </td>
      <td>{signer}</td>
      <td>{takenBy}</td>
      <td>
        <span className="issuing-two-lines" title={standing}>
          {standing}
        </span>
      </td>
      <td className="issuing-entry-actions">
        {state === "reserved" && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={text("issuing.number-void", { shown })}
            onClick={onVoid}
          >
            {text("issuing.register-void")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className="issuing-gap" colSpan={columnCount} style={{ height }} />
    </tr>
  );
}
