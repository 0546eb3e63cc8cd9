import { DocumentCheckmark24Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { outlineOf } from "../../../../../shared/domain/programme/outline";
import { EmptyState } from "../../../../ui/EmptyState";
import { LateSpinner } from "../../../../ui/LateSpinner";
import { useText } from "../../../../ui/use-text";
import { type DraftingState, useDrafting } from "../../state";
import { partOfBlock } from "../outline/outline-rows";
import { PassageList } from "./PassageList";
import { passagesByPart } from "./passages";
import { ShareSummary } from "./ShareSummary";

type Report = NonNullable<DraftingState["report"]>;

/** What is copied in the part the cursor stands in, then in the others, each passage beside its source. */
export function CopiesTab() {
  const report = useDrafting((state) => state.report);
  return report ? <Checked report={report} /> : <LateSpinner />;
}

function Checked({ report }: { report: Report }) {
  const text = useText();
  const { partId, title } = useCurrentPart();
  const counts = report.parts.find((part) => part.partId === partId)?.counts ?? null;
  const passages = useMemo(() => passagesByPart(report, partId), [report, partId]);
  const minimum = report.settings.verbatimMinimum;
  return (
    <>
      <ShareSummary title={title} counts={counts} spans={passages.here.map(({ span }) => span)} />
      {report.spans.length === 0 ? (
        <EmptyState
          icon={<DocumentCheckmark24Regular />}
          title={text("copy-check.none")}
          hint={text("copy-check.none-hint", { count: minimum })}
        />
      ) : (
        <PassageList total={report.spans.length} {...passages} />
      )}
    </>
  );
}

function useCurrentPart(): { partId: string; title: string } {
  const text = useText();
  const doc = useDrafting((state) => state.doc);
  const cursor = useDrafting((state) => state.cursorBlockId);
  return useMemo(() => {
    const partId = partOfBlock(doc, cursor);
    const path = outlineOf(doc).find((entry) => entry.id === partId)?.path;
    return { partId, title: path ? text("copy-check.part", { path }) : text("copy-check.before-parts") };
  }, [doc, cursor, text]);
}
