import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { RefusalNotice } from "../../../ui/Notice";
import { useErrorText, useText } from "../../../ui/use-text";
import { WorkProgress } from "../../../ui/WorkProgress";
import { bringIn, forgetIntake, type Intake, type RefusedFile, stopBringing, useIntake } from "./intake";

/** How bringing files in goes, then what became of them: added, there already, refused with the reason of each. */
export function IntakeNotice({ parentId }: { parentId: string | null }) {
  const intake = useIntake(parentId);
  if (intake.reading !== null) return <Progress intake={intake} stop={() => stopBringing(parentId)} />;
  return intake.total > 0 ? <Outcome intake={intake} parentId={parentId} /> : null;
}

function Progress({ intake: { reading, done, total }, stop }: { intake: Intake; stop(): void }) {
  const text = useText();
  const label = text("library.bringing", { done, total, name: reading ?? "" });
  return (
    <div className="library-progress">
      <WorkProgress label={label} value={done} max={total} stop={stop} />
    </div>
  );
}

function Outcome({ intake, parentId }: { intake: Intake; parentId: string | null }) {
  const text = useText();
  const { added, known, refused, rest, total, done } = intake;
  const left = rest ? rest.files.length : total - done;
  const goOn = () => {
    if (rest) bringIn(parentId, rest.files);
  };
  return (
    <div className="library-outcome">
      <MessageBar intent={refused.length > 0 ? "warning" : "success"} layout="multiline">
        <MessageBarBody className="library-outcome-body">
          <MessageBarTitle>{text("library.brought", { count: added })}</MessageBarTitle>
          {known.length > 0 && <p>{text("library.there-already", { names: known.join(", ") })}</p>}
          {left > 0 && <p>{text("library.not-reached", { count: left })}</p>}
          {refused.length > 0 && <Refused files={refused} />}
        </MessageBarBody>
        <Button
          appearance="subtle"
          size="small"
          className="library-outcome-close"
          icon={<Dismiss16Regular />}
          aria-label={text("frame.close")}
          onClick={() => forgetIntake(parentId)}
        />
      </MessageBar>
      {rest && (
        <RefusalNotice error={rest.refusal} action={{ label: text("library.bring-rest"), run: goOn }} />
      )}
    </div>
  );
}

function Refused({ files }: { files: readonly RefusedFile[] }) {
  const text = useText();
  const errorText = useErrorText();
  return (
    <>
      <p>{text("library.refused", { count: files.length })}</p>
      <ul className="library-refused">
        {files.map(({ at, name, refusal }) => (
          <li key={at}>
            <strong>{name}</strong> {errorText(refusal)}
          </li>
        ))}
      </ul>
    </>
  );
}
