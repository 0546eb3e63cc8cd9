import { useRef } from "react";
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
import { newDraft, useDrafts } from "./model/drafts";
import { OpenedParent } from "./OpenedParent";
import { useKeptParent } from "./use-kept-parent";
import "./open-parent.css";
import "./source.css";
import "./tree.css";

/** Opens a document of the level above, or a stored one again: text, register and split tree on one screen. */
export function OpenParentScreen({ parentId }: { readonly parentId?: string }) {
  const text = useText();
  const draft = useDrafts(({ drafts }) => drafts[parentId ?? newDraft]);
  const chooser = useRef<HTMLInputElement>(null);
  const pasteArea = useRef<HTMLTextAreaElement>(null);
  const intake = useIntake(useReadDraft());
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
      {draft && <OpenedParent draft={draft} draftKey={parentId ?? newDraft} onOpenAnother={startOver} />}
      {!draft && parentId && <StoredParent parentId={parentId} />}
      {!draft && !parentId && <Start intake={intake} pasteArea={pasteArea} chooseFile={chooseFile} />}
      {parentId && draft && <Freshness parentId={parentId} />}
      {isDropping && <div className="parents-dropping">{text("parents.drop-now")}</div>}
    </div>
  );
}

function Start(props: Parameters<typeof StartPane>[0]) {
  const text = useText();
  usePasted(props.intake.read);
  return (
    <>
      <CommandBar title={text("parents.open")} hasBack />
      <StartPane {...props} />
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

/** Keeps an open plan as fresh as the office's own while nothing in it was changed here. */
function Freshness({ parentId }: { parentId: string }) {
  useKeptParent(parentId);
  return null;
}

/** Puts a reading on the screen; what stood there before can be brought back. */
function useReadDraft(): (name: string, reading: Reading) => void {
  const text = useText();
  const toast = useToast();
  const { route, go } = useNavigation();
  return (name, reading) => {
    const { drafts, put } = useDrafts.getState();
    const before = drafts[newDraft];
    put(newDraft, draftOfReading(name, reading));
    if (route.screen === "open-parent" && route.parentId !== undefined) go({ screen: "open-parent" });
    if (before)
      toast({
        title: text("parents.replaced", { name, before: before.fileName }),
        intent: "info",
        undo: () => put(newDraft, before),
      });
  };
}

/** Clears the screen for another document; an unkept one can be brought back. */
function useStartOver(): () => void {
  const text = useText();
  const toast = useToast();
  const { route, go } = useNavigation();
  return () => {
    if (route.screen === "open-parent" && route.parentId !== undefined) return go({ screen: "open-parent" });
    const { drafts, drop, put } = useDrafts.getState();
    const before = drafts[newDraft];
    drop(newDraft);
    if (before)
      toast({
        title: text("parents.set-aside", { name: before.fileName }),
        intent: "info",
        undo: () => put(newDraft, before),
      });
  };
}
