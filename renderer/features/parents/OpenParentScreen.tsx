import { nanoid } from "nanoid";
import { useEffect, useRef } from "react";
import type { Reading } from "../../../shared/domain/parent-plan/types";
import { CommandBar } from "../../ui/CommandBar";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useToast } from "../../ui/use-toast";
import { IntakeNotice } from "./intake/IntakeNotice";
import { StartPane } from "./intake/StartPane";
import { useDroppedFile, usePasted } from "./intake/use-bringing";
import { useIntake } from "./intake/use-intake";
import { draftOfReading } from "./model/draft";
import { useDrafts } from "./model/drafts";
import { OpenedParent } from "./OpenedParent";
import { startSavingDrafts } from "./save-drafts";
import { UnkeptReadings } from "./UnkeptReadings";
import { useKeptParent, useStoredReading } from "./use-kept-parent";
import "./open-parent.css";
import "./source.css";
import "./tree.css";

interface OpenParentScreenProps {
  readonly parentId?: string;
  /** A reading that is not kept yet. */
  readonly draftId?: string;
}

/** Opens a document of the level above, or a stored one again: text, register and split tree on one screen. */
export function OpenParentScreen({ parentId, draftId }: OpenParentScreenProps) {
  const text = useText();
  const draftKey = parentId ?? draftId ?? "";
  const draft = useDrafts(({ drafts }) => drafts[draftKey]);
  useEffect(startSavingDrafts, []);
  const chooser = useRef<HTMLInputElement>(null);
  const pasteArea = useRef<HTMLTextAreaElement>(null);
  const intake = useIntake(useReadDraft(draftId));
  const isDropping = useDroppedFile(intake.read);
  const startOver = useStartOver();
  const chooseFile = () => chooser.current?.click();
  const paste = () => {
    if (draft) startOver();
    setTimeout(() => pasteArea.current?.focus());
  };
  return (
    <div className="parents-open">
      <input
        ref={chooser}
        type="file"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) intake.read({ from: "file", file });
          target.value = "";
        }}
      />
      <IntakeNotice intake={intake} chooseFile={chooseFile} paste={paste} />
      {draft && <OpenedParent draft={draft} draftKey={draftKey} onOpenAnother={startOver} />}
      {!draft && parentId && <StoredParent parentId={parentId} />}
      {!draft && !parentId && draftId && <StoredReading draftId={draftId} />}
      {!draftKey && <Start intake={intake} pasteArea={pasteArea} chooseFile={chooseFile} />}
      {parentId && draft && <Freshness parentId={parentId} />}
      {isDropping && <div className="parents-dropping">{text("parents.drop-now")}</div>}
    </div>
  );
}

function Start(props: Omit<Parameters<typeof StartPane>[0], "unkept">) {
  const text = useText();
  usePasted(props.intake.read);
  return (
    <>
      <CommandBar title={text("parents.open")} hasBack />
      <StartPane {...props} unkept={<UnkeptReadings />} />
    </>
  );
}

/** A kept parent plan before it has come from the office. */
function StoredParent({ parentId }: { parentId: string }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { error } = useKeptParent(parentId);
  const back = { label: text("parents.back-to-list"), run: () => go({ screen: "parents" }) };
  return (
    <>
      <CommandBar title={text("parents.title")} hasBack />
      {error ? (
        <div className="parents-notice">
          <RefusalNotice error={error} action={back} />
        </div>
      ) : (
        <LateSpinner />
      )}
    </>
  );
}

/** A reading that is not kept, before it has come from the office; once it is gone, the way to open one. */
function StoredReading({ draftId }: { draftId: string }) {
  const text = useText();
  const replace = useNavigation((navigation) => navigation.replace);
  const { error, isGone } = useStoredReading(draftId);
  useEffect(() => {
    if (isGone) replace({ screen: "open-parent" });
  }, [isGone, replace]);
  return (
    <>
      <CommandBar title={text("parents.open")} hasBack />
      {error ? (
        <div className="parents-notice">
          <RefusalNotice error={error} />
        </div>
      ) : (
        <LateSpinner />
      )}
    </>
  );
}

/** Keeps an open plan as fresh as the office's own while nothing in it was changed here. */
function Freshness({ parentId }: { parentId: string }) {
  useKeptParent(parentId);
  return null;
}

/** Puts a reading on the screen; the unkept one that stood there stays with the office, one undo away. */
function useReadDraft(draftId: string | undefined): (name: string, reading: Reading) => void {
  const text = useText();
  const toast = useToast();
  const { route, go, replace } = useNavigation();
  return (name, reading) => {
    const { drafts, put, drop } = useDrafts.getState();
    const id = nanoid();
    put(id, draftOfReading(name, reading));
    if (route.screen === "open-parent" && route.parentId === undefined)
      replace({ screen: "open-parent", draftId: id });
    else go({ screen: "open-parent", draftId: id });
    const before = draftId === undefined ? undefined : drafts[draftId];
    if (!before || draftId === undefined) return;
    const undo = () => {
      replace({ screen: "open-parent", draftId });
      drop(id);
    };
    toast({ title: text("parents.replaced", { name, before: before.fileName }), intent: "info", undo });
  };
}

/** Clears the screen for another document; what is open stays where it is kept or saved. */
function useStartOver(): () => void {
  const go = useNavigation((navigation) => navigation.go);
  return () => go({ screen: "open-parent" });
}
