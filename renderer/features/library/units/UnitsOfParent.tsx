import { BranchCompare24Regular } from "@fluentui/react-icons";
import { formatDate } from "../../../../shared/domain/dates";
import { formatCitation } from "../../../../shared/domain/register";
import { largestMb, type ParentSummary, useServiceData } from "../../../client";
import { CommandBar } from "../../../ui/CommandBar";
import { EmptyState } from "../../../ui/EmptyState";
import { LateSpinner } from "../../../ui/LateSpinner";
import { localDay } from "../../../ui/local-day";
import { RefusalNotice } from "../../../ui/Notice";
import { useText } from "../../../ui/use-text";
import { BringInButton, DropArea } from "../intake/BringIn";
import { IntakeNotice } from "../intake/IntakeNotice";
import { PrintButton } from "../PrintButton";
import { Choices, useThreshold } from "./Choices";
import { Comparison } from "./Comparison";

interface UnitsOfParentProps {
  readonly parent: ParentSummary;
  readonly parents: readonly ParentSummary[];
  onChoose(id: string): void;
}

/** The programmes that came in for one parent plan. */
export function UnitsOfParent({ parent, parents, onChoose }: UnitsOfParentProps) {
  const text = useText();
  const { id } = parent;
  const [threshold, setThreshold] = useThreshold();
  const { status, value, error, reload } = useServiceData(
    `library.list ${id}`,
    (client, signal) => client.library.list({ parentId: id }, { signal }),
    ["library.changed"],
  );
  const bring = <BringInButton parentId={id} label="library.bring-units" />;
  const isFilled = value !== undefined && value.length > 0;
  return (
    <>
      <CommandBar
        title={text("library.screen")}
        actions={isFilled && <PrintButton />}
        primary={isFilled && bring}
      />
      <div className="units">
        <PrintedHead parent={parent} />
        <Choices {...{ parent, parents, onChoose, threshold }} onThreshold={setThreshold} />
        <IntakeNotice parentId={id} />
        <DropArea parentId={id} />
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        {value?.length === 0 && (
          <EmptyState
            icon={<BranchCompare24Regular />}
            title={text("units.empty")}
            hint={`${text("units.empty-hint")} ${text("library.formats", { limitMb: largestMb })}`}
          >
            {bring}
          </EmptyState>
        )}
        {isFilled && <Comparison parentId={id} documents={value} threshold={threshold} />}
      </div>
    </>
  );
}

function PrintedHead({ parent: { register } }: { parent: ParentSummary }) {
  const text = useText();
  const date = formatDate(localDay());
  return (
    <div className="library-printed">
      <h2>{text("units.print-title")}</h2>
      <p>{text("units.print-lead", { parent: formatCitation(register), date })}</p>
    </div>
  );
}
