import { Badge, Button } from "@fluentui/react-components";
import { PanelLeftExpand20Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import { CommandBar } from "../../ui/CommandBar";
import { Notice, RefusalNotice } from "../../ui/Notice";
import { useNavigation } from "../../ui/navigation";
import type { Refusal } from "../../ui/refusal";
import { useRemembered } from "../../ui/remembered";
import { StatusBar } from "../../ui/StatusBar";
import { useText } from "../../ui/use-text";
import { select } from "./model/corrections";
import { type Draft, isChanged, isLatest } from "./model/draft";
import { RegisterPanel } from "./register/RegisterPanel";
import { SourcePanel } from "./source/SourcePanel";
import { titleOf } from "./title-of";
import { shownPath } from "./tree/shown-path";
import { TreePanel } from "./tree/TreePanel";
import { CorrectionsContext, useDraftCorrections } from "./tree/use-commands";
import { useGivingUp } from "./use-giving-up";
import { canKeep, useKeeping } from "./use-keeping";
import { useRememberedPlace } from "./use-kept-parent";

interface OpenedParentProps {
  readonly draft: Draft;
  readonly draftKey: string;
  onOpenAnother(): void;
}

const foldKey = "parents.register-folded";

/** A document on the correction screen: its register entry, its text, its items. */
export function OpenedParent({ draft, draftKey, onOpenAnother }: OpenedParentProps) {
  const text = useText();
  const [said, setSaid] = useState("");
  const corrections = useDraftCorrections(draftKey, setSaid);
  const isFolded = useRemembered(({ values }) => values[foldKey] === true);
  const fold = (isOn: boolean) => useRemembered.getState().remember(foldKey, isOn);
  useFoldKey();
  const { change } = corrections;
  const onSelect = useCallback((id: string) => change((now) => select(now, id)), [change]);
  useRememberedPlace(draftKey, draft.selectedId);
  return (
    <CorrectionsContext value={corrections}>
      <OpenedBar draft={draft} draftKey={draftKey} onOpenAnother={onOpenAnother} />
      <StatusBar left={<PlaceInTree draft={draft} />} right={<span role="status">{said}</span>} />
      <div className={isFolded ? "parents-panes parents-panes-folded" : "parents-panes"}>
        {isFolded ? (
          <div className="parents-folded">
            <Button
              appearance="subtle"
              icon={<PanelLeftExpand20Regular />}
              aria-label={text("parents.show-register")}
              title={text("parents.show-register")}
              onClick={() => fold(false)}
            />
          </div>
        ) : (
          <RegisterPanel draft={draft} change={change} onFold={() => fold(true)} />
        )}
        <SourcePanel draft={draft} onSelect={onSelect} />
        <TreePanel draft={draft} />
      </div>
    </CorrectionsContext>
  );
}

/** F9 folds the panel at the left. */
function useFoldKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F9" || event.defaultPrevented) return;
      event.preventDefault();
      const { values, remember } = useRemembered.getState();
      remember(foldKey, values[foldKey] !== true);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function OpenedBar({ draft, draftKey, onOpenAnother }: OpenedParentProps) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { keep, takeTheirs, giveUp } = useKeeping(draftKey);
  const { kept, refused } = draft;
  const isWaiting = isChanged(draft);
  const keepButton = (
    <Button appearance="primary" disabled={!canKeep(draft)} onClick={keep}>
      {text(kept ? "parents.keep-changes" : "parents.keep")}
    </Button>
  );
  const startButton = kept && (
    <Button
      appearance={isWaiting ? "secondary" : "primary"}
      onClick={() => go({ screen: "new-programme", parentIds: [kept.id] })}
    >
      {text("parents.start-programme-here")}
    </Button>
  );
  return (
    <>
      <CommandBar
        title={titleOf(draft.register, text)}
        hasBack
        state={<KeptState draft={draft} />}
        actions={
          <>
            <Button appearance="subtle" onClick={onOpenAnother}>
              {text("parents.open-another")}
            </Button>
            {isWaiting && <GiveUpButton draft={draft} draftKey={draftKey} giveUpChanges={giveUp} />}
            {isWaiting && startButton}
          </>
        }
        primary={isWaiting ? keepButton : startButton}
      />
      {refused && <Refused refusal={refused} takeTheirs={takeTheirs} />}
    </>
  );
}

interface GiveUpButtonProps extends Pick<OpenedParentProps, "draft" | "draftKey"> {
  giveUpChanges(): void;
}

/** Back to the plan as it was kept; a reading that is not kept goes as a whole. */
function GiveUpButton({ draft, draftKey, giveUpChanges }: GiveUpButtonProps) {
  const text = useText();
  const replace = useNavigation((navigation) => navigation.replace);
  const giveUpReading = useGivingUp();
  const giveUp = async () => {
    if (await giveUpReading(draftKey, draft.fileName)) replace({ screen: "open-parent" });
  };
  return draft.kept ? (
    <Button appearance="subtle" onClick={giveUpChanges}>
      {text("parents.give-up")}
    </Button>
  ) : (
    <Button appearance="subtle" disabled={!isLatest(draft)} onClick={giveUp}>
      {text("parents.give-up-this")}
    </Button>
  );
}

/** Why the work is not safe yet, and the way on where another window was faster. */
function Refused({ refusal, takeTheirs }: { refusal: Refusal; takeTheirs(): void }) {
  const text = useText();
  return (
    <div className="parents-notice">
      {refusal.code === "revision-conflict" ? (
        <Notice intent="warning" action={{ label: text("parents.take-theirs"), run: takeTheirs }}>
          {text("parents.conflict")}
        </Notice>
      ) : (
        <RefusalNotice error={refusal} />
      )}
    </div>
  );
}

function KeptState({ draft }: { draft: Draft }) {
  const text = useText();
  const isWaiting = isChanged(draft);
  const words = draft.kept ? (isWaiting ? "parents.has-changes" : "parents.is-kept") : "parents.not-kept";
  return (
    <Badge appearance="tint" color={isWaiting ? "warning" : "brand"}>
      {text(words)}
    </Badge>
  );
}

function PlaceInTree({ draft: { items, selectedId } }: { draft: Draft }) {
  const text = useText();
  const at = items.findIndex(({ id }) => id === selectedId);
  const item = items[at];
  if (!item) return null;
  const place = { at: at + 1, total: items.length };
  const path = shownPath(item);
  return path === "" ? text("parents.passage", place) : text("parents.place-with-path", { path, ...place });
}
