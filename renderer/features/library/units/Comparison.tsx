import { useMemo } from "react";
import { type LibraryDocument, type ServiceData, type Twins, useServiceData } from "../../../client";
import { RefusalNotice } from "../../../ui/Notice";
import { StatusBar } from "../../../ui/StatusBar";
import { useLate } from "../../../ui/use-late";
import { useText } from "../../../ui/use-text";
import { WorkProgress } from "../../../ui/WorkProgress";
import { arrange } from "../model/arrangement";
import { Clusters } from "./Clusters";
import { Matrix } from "./Matrix";
import { UnitTable } from "./UnitTable";

interface ComparisonProps {
  readonly parentId: string;
  readonly documents: readonly LibraryDocument[];
  /** In per cent. */
  readonly threshold: number;
}

/** Groups, matrix and list; while the service compares again the last comparison stays. */
export function Comparison({ parentId, documents, threshold }: ComparisonProps) {
  const text = useText();
  const comparing = useServiceData(
    `library.twins ${parentId}`,
    // the groups are made here, so that another threshold needs no new comparison
    (client, signal, onProgress) => client.library.twins({ parentId, threshold: 1 }, { signal, onProgress }),
    ["library.changed", "parent.changed", "office.changed"],
  );
  const { value, error, status, reload } = comparing;
  const isStale = value !== undefined && !isOf(value, documents);
  const isStopped = status === "stopped";
  const shown = isStopped && isStale ? undefined : value;
  return (
    <>
      <StatusBar left={isStale && !error && !isStopped ? text("units.comparing-again") : null} />
      {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
      <Comparing {...comparing} />
      {shown && shown.documents.length > 0 && <Compared twins={shown} threshold={threshold} />}
      {!shown && <UnitTable documents={documents} counts={null} pending={isStopped ? "–" : "…"} />}
    </>
  );
}

/** How far the comparison is, when it takes its time; what was stopped can be begun again. */
function Comparing({ status, progress, stop, reload }: ServiceData<Twins>) {
  const text = useText();
  const isLate = useLate();
  const isStopped = status === "stopped";
  const isShown = isStopped || progress !== undefined || (status === "loading" && isLate);
  if (!isShown) return null;
  const state = isStopped
    ? { label: text("units.stopped"), again: { label: text("units.compare"), run: reload } }
    : { label: text("units.comparing"), ...(progress === undefined ? {} : { value: progress }) };
  return (
    <div className="library-progress">
      <WorkProgress {...state} stop={stop} />
    </div>
  );
}

function Compared({ twins, threshold }: { twins: Twins; threshold: number }) {
  const text = useText();
  const arrangement = useMemo(() => {
    const names = twins.documents.map(({ document }) => document.name);
    return arrange(twins.matrix, threshold, names);
  }, [twins, threshold]);
  const places = arrangement.order;
  const units = places.flatMap((place) => twins.documents[place] ?? []);
  return (
    <>
      {units.length < 2 ? (
        <p className="library-lead">{text("units.one-only")}</p>
      ) : (
        <>
          <Clusters {...{ arrangement, twins, threshold }} />
          <Matrix {...{ arrangement, twins, threshold }} />
        </>
      )}
      <UnitTable
        documents={units.map(({ document }) => document)}
        counts={units.map(({ counts }) => counts)}
      />
    </>
  );
}

function isOf(twins: Twins, documents: readonly LibraryDocument[]): boolean {
  const compared = new Set(twins.documents.map(({ document }) => document.id));
  return compared.size === documents.length && documents.every(({ id }) => compared.has(id));
}
