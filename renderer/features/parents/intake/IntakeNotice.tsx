import type { MessageCode } from "../../../../shared/text";
import { Notice, RefusalNotice } from "../../../ui/Notice";
import { useLate } from "../../../ui/use-late";
import { useText } from "../../../ui/use-text";
import { WorkProgress } from "../../../ui/WorkProgress";
import type { Intake } from "./use-intake";

interface IntakeNoticeProps {
  readonly intake: Intake;
  chooseFile(): void;
  paste(): void;
}

type Remedy = "retry" | "choose" | "paste";

/** The button that helps best after a refusal; choosing another file where nothing else is named. */
const remedies: Readonly<Record<string, Remedy>> = {
  "file-locked": "retry",
  "file-missing": "retry",
  "service-unavailable": "retry",
  internal: "retry",
  "file-unsupported": "paste",
};
const labels: Readonly<Record<Remedy, MessageCode>> = {
  retry: "frame.retry",
  choose: "parents.choose-other",
  paste: "parents.paste",
};

/** How the reading goes, when there is something to say: progress after half a second, or why it was refused. */
export function IntakeNotice({ intake, chooseFile, paste }: IntakeNoticeProps) {
  const text = useText();
  const { state, read } = intake;
  if (state.status === "idle") return null;
  if (state.status === "reading") return <ReadingProgress name={state.name} stop={intake.stop} />;
  const { refusal, source } = state;
  const isPasted = source.from === "text";
  const remedy = isPasted ? "paste" : (remedies[refusal.code] ?? "choose");
  const run = { retry: () => read(source), choose: chooseFile, paste }[remedy];
  const action = { label: text(labels[remedy]), run };
  return (
    <div className="parents-notice">
      {isPasted && refusal.code === "file-empty" ? (
        <Notice intent="warning">{text("parents.pasted-empty")}</Notice>
      ) : (
        <RefusalNotice error={refusal} action={action} />
      )}
    </div>
  );
}

function ReadingProgress({ name, stop }: { name: string; stop(): void }) {
  const text = useText();
  const isLate = useLate();
  if (!isLate) return null;
  return (
    <div className="parents-progress">
      <WorkProgress label={text("parents.reading", { name })} stop={stop} />
    </div>
  );
}
