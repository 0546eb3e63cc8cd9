import { useMemo } from "react";
import { type LibraryDocument, type Twins, useServiceData } from "../../../client";
import { Notice, RefusalNotice } from "../../../ui/Notice";
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
  const { value, error, status, progress, reload, stop } = useServiceData(
    `library.twins ${parentId}`,
    // the groups are made here, so that another threshold needs no new comparison
    (client, signal, onProgress) => client.library.twins({ parentId, threshold: 1 }, { signal, onProgress }),
    ["library.changed", "parent.changed", "office.changed"],
  );
  const isStale = value !== undefined && !isOf(value, documents);
  return (
    <>
      <StatusBar left={isStale && !error ? text("units.comparing-again") : null} />
      {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
      {(status === "loading" || progress !== undefined) && <Comparing progress={progress} stop={stop} />}
      {status === "stopped" && progress === undefined && (
        <div className="library-progress">
          <Notice action={{ label: text("units.compare"), run: reload }}>{text("units.stopped")}</Notice>
        </div>
      )}
      {value && value.documents.length > 0 && <Compared twins={value} threshold={threshold} />}
      {!value && <UnitTable documents={documents} counts={null} />}
    </>
  );
}

function Comparing({ progress, stop }: { progress: number | undefined; stop(): void }) {
  const text = useText();
  const isLate = useLate();
  if (progress === undefined && !isLate) return null;
  const value = progress === undefined ? {} : { value: progress };
  return (
    <div className="library-progress">
      <WorkProgress label={text("units.comparing")} {...value} stop={stop} />
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
