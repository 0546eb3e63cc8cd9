import { Spinner } from "@fluentui/react-components";
import { Notice, RefusalNotice } from "../../../ui/Notice";
import { useText } from "../../../ui/use-text";
import { PaperCard } from "./PaperCard";
import type { BroughtPaper, Intake } from "./use-intake";

/** The files that were brought, each with what there is to doubt, before anything of them is kept. */
export function IntakePane({ programmeId, intake }: { programmeId: string; intake: Intake }) {
  if (intake.papers.length === 0) return null;
  return (
    <div className="opinions-intake">
      {intake.papers.map((brought) => (
        <Brought
          key={brought.key}
          programmeId={programmeId}
          brought={brought}
          onClose={() => intake.close(brought.key)}
        />
      ))}
    </div>
  );
}

interface BroughtProps {
  readonly programmeId: string;
  readonly brought: BroughtPaper;
  onClose(): void;
}

function Brought({ programmeId, brought, onClose }: BroughtProps) {
  const text = useText();
  const close = { label: text("opinions.close"), run: onClose };
  const { name } = brought;
  if (brought.status === "reading")
    return <Spinner size="tiny" labelPosition="after" label={text("opinions.reading", { name })} />;
  if (brought.status === "refused") return <RefusalNotice error={brought.refusal} action={close} />;
  const { paper } = brought;
  const told = (reason: string) => text("opinions.refused", { name, reason });
  if (paper.document === "other")
    return (
      <Notice intent="error" action={close}>
        {told(text("opinions.other"))}
      </Notice>
    );
  if (paper.opinions.length === 0)
    return (
      <Notice intent="warning" action={close}>
        {told(text("opinions.no-remarks"))}
      </Notice>
    );
  return <PaperCard programmeId={programmeId} name={name} paper={paper} onClose={onClose} />;
}
