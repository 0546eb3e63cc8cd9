import { DocumentCheckmark24Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { citedPlace } from "../../../../../shared/domain/programme/numbering";
import { outlineOf } from "../../../../../shared/domain/programme/outline";
import { EmptyState } from "../../../../ui/EmptyState";
import { Kbd } from "../../../../ui/Kbd";
import { LateSpinner } from "../../../../ui/LateSpinner";
import { useText } from "../../../../ui/use-text";
import { type DraftingState, useDrafting } from "../../state";
import { partOfBlock } from "../outline/outline-rows";
import { LibraryPane } from "./LibraryPane";
import { PassageFilterBar } from "./PassageFilterBar";
import { PassageList } from "./PassageList";
import { ProofMenu } from "./ProofMenu";
import { passageGroups } from "./passages";
import { repeatsOf } from "./repeats";
import { ShareSummary } from "./ShareSummary";
import { useSourceViews } from "./use-source-views";

type Report = NonNullable<DraftingState["report"]>;

/** What is copied in the part the cursor stands in, then in the others, each passage beside its source. */
export function CopiesTab() {
  const report = useDrafting((state) => state.report);
  return report ? <Checked report={report} /> : <LateSpinner />;
}

function Checked({ report }: { report: Report }) {
  const { partId, title } = useCurrentPart();
  const counts = report.parts.find((part) => part.partId === partId)?.counts ?? null;
  const spans = useMemo(() => report.spans.filter((span) => span.partId === partId), [report, partId]);
  const isLibrary = useDrafting((state) => state.passageFilter === "library");
  return (
    <>
      <ShareSummary title={title} counts={counts} spans={spans} />
      <PassageFilterBar report={report} />
      {isLibrary ? <LibraryPane /> : <Passages report={report} partId={partId} />}
      <Foot />
    </>
  );
}

function Passages({ report, partId }: { report: Report; partId: string }) {
  const groups = useGroups(report, partId);
  const repeats = useRepeats();
  const sources = useSourceViews();
  const total = report.spans.length;
  if (groups.length > 0 || repeats.length > 0)
    return <PassageList groups={groups} repeats={repeats} total={total} sources={sources} />;
  return total === 0 ? <Nothing minimum={report.settings.verbatimMinimum} /> : <NoneShown />;
}

function useGroups(report: Report, partId: string) {
  const accepted = useDrafting((state) => state.accepted);
  const filter = useDrafting((state) => state.passageFilter);
  return useMemo(
    () => passageGroups(report, { partId, accepted, filter }),
    [report, partId, accepted, filter],
  );
}

/** Repeated promises are to be reviewed: a list of what is settled leaves them out. */
function useRepeats() {
  const repeated = useDrafting((state) => state.repeated);
  const further = useDrafting((state) => state.further);
  const isListed = useDrafting(({ passageFilter }) => passageFilter === "all" || passageFilter === "open");
  return useMemo(() => (isListed ? repeatsOf(repeated, further) : []), [isListed, repeated, further]);
}

function NoneShown() {
  const text = useText();
  return <p className="drafting-passages-none">{text("copy-check.none-shown")}</p>;
}

function Nothing({ minimum }: { minimum: number }) {
  const text = useText();
  return (
    <EmptyState
      icon={<DocumentCheckmark24Regular />}
      title={text("copy-check.none")}
      hint={text("copy-check.none-hint", { count: minimum })}
    />
  );
}

function Foot() {
  const text = useText();
  return (
    <div className="drafting-side-foot">
      <div className="drafting-copies-foot">
        <p className="drafting-copies-keys">
          <span>
            <Kbd keys="F7" /> <Kbd keys="Shift+F7" /> {text("copy-check.keys")}
          </span>
          <span>
            <Kbd keys="Ctrl+Alt+A" /> {text("copy-check.keys-accept")}
          </span>
        </p>
        <ProofMenu />
      </div>
    </div>
  );
}

function useCurrentPart(): { partId: string; title: string } {
  const text = useText();
  const doc = useDrafting((state) => state.doc);
  const cursor = useDrafting((state) => state.cursorBlockId);
  return useMemo(() => {
    const partId = partOfBlock(doc, cursor);
    const path = outlineOf(doc).find((entry) => entry.id === partId)?.path;
    return {
      partId,
      title: path ? text("copy-check.part", citedPlace(path)) : text("copy-check.before-parts"),
    };
  }, [doc, cursor, text]);
}
