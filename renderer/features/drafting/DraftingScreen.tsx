import { useMemo } from "react";
import { useRuleSets } from "../../client";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { refusalOf } from "../../ui/refusal";
import { useText } from "../../ui/use-text";
import { EditorContext } from "./editor/editor-context";
import { DraftingContext } from "./state";
import { type AskedPlace, useAskedPlace } from "./use-asked-place";
import { type OpenedProgramme, useOpenedProgramme } from "./use-opened-programme";
import { useSession } from "./use-session";
import { Workspace } from "./Workspace";
import "./drafting.css";

interface DraftingScreenProps extends AskedPlace {
  readonly programmeId: string;
  /** The block to go to; without it the place where the user last was. */
  readonly blockId?: string;
}

/** The workspace of one programme: outline, page, and the panel beside it. */
export function DraftingScreen({ programmeId, ...place }: DraftingScreenProps) {
  const opening = useOpenedProgramme(programmeId);
  const hasRules = useRuleSets().length > 0;
  if (opening.status === "failed") return <OpeningFailed error={opening.error} onRetry={opening.reload} />;
  if (opening.status === "loading" || !hasRules) return <LateSpinner />;
  return <OpenedWorkspace opened={opening.opened} {...place} />;
}

interface OpenedWorkspaceProps extends Omit<DraftingScreenProps, "programmeId"> {
  readonly opened: OpenedProgramme;
}

function OpenedWorkspace({ opened, blockId, ...asked }: OpenedWorkspaceProps) {
  const session = useSession(opened);
  useAskedPlace(session.store, asked);
  return (
    <EditorContext value={session}>
      <DraftingContext value={session.store}>
        <Workspace {...(blockId ? { blockId } : {})} />
      </DraftingContext>
    </EditorContext>
  );
}

function OpeningFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText();
  const action = useMemo(() => ({ label: text("frame.retry"), run: onRetry }), [text, onRetry]);
  const refusal = refusalOf(error) ?? { code: "internal", params: {} };
  return (
    <div className="drafting-failed">
      <RefusalNotice error={refusal} action={action} />
    </div>
  );
}
