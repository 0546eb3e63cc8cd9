import { useState } from "react";
import { type PlacedOpinion, useList, useServiceData } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { useDroppedFiles } from "../../ui/use-dropped-files";
import { useText } from "../../ui/use-text";
import { AddDialog } from "./AddDialog";
import { AskedSection } from "./asked/AskedSection";
import { useAsked } from "./asked/use-asked";
import { BringButton, PaperButtons } from "./commands";
import { EmptyOpinions } from "./EmptyOpinions";
import { IntakePane } from "./intake/IntakePane";
import { useIntake } from "./intake/use-intake";
import { OpinionList } from "./list/OpinionList";
import "./opinions.css";

const none: readonly PlacedOpinion[] = [];

/** The opinions on a programme: sent out, taken in from files, answered, printed. */
export function OpinionsScreen({ programmeId }: { programmeId: string }) {
  const text = useText();
  const title = useList("programmes").value?.find(({ id }) => id === programmeId)?.title ?? "";
  const { status, value, error, reload } = useServiceData(
    `opinions ${programmeId}`,
    (client, signal) => client.opinions.list({ programmeId }, { signal }),
    ["opinion.changed", "programme.changed"],
  );
  const asked = useAsked(programmeId, value ?? none);
  const intake = useIntake(programmeId);
  const [isAdding, setAdding] = useState(false);
  const isOver = useDroppedFiles(intake.bring);
  return (
    <>
      <CommandBar
        hasBack
        title={text("opinions.screen", { title })}
        actions={
          <PaperButtons programmeId={programmeId} isFilled={(value?.length ?? 0) + asked.length > 0} />
        }
        primary={<BringButton bring={intake.bring} />}
      />
      <div className="opinions">
        {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
        {status === "loading" && <LateSpinner />}
        <IntakePane programmeId={programmeId} intake={intake} />
        {value && <AskedSection programmeId={programmeId} rows={asked} />}
        {value && (
          <Kept
            programmeId={programmeId}
            opinions={value}
            isQuiet={intake.papers.length > 0}
            onAdd={() => setAdding(true)}
          />
        )}
        {isOver && <div className="opinions-dropping">{text("opinions.drop-now")}</div>}
      </div>
      {isAdding && <AddDialog programmeId={programmeId} onClose={() => setAdding(false)} />}
    </>
  );
}

interface KeptProps {
  readonly programmeId: string;
  readonly opinions: readonly PlacedOpinion[];
  /** True while files are being looked through: the way in need not be told then. */
  readonly isQuiet: boolean;
  onAdd(): void;
}

function Kept({ programmeId, opinions, isQuiet, onAdd }: KeptProps) {
  if (opinions.length > 0) return <OpinionList programmeId={programmeId} opinions={opinions} onAdd={onAdd} />;
  return isQuiet ? null : <EmptyOpinions onAdd={onAdd} />;
}
