import { Badge, Button, Tooltip } from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  PanelLeft20Regular,
  PanelRight20Regular,
  Search20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { programmeName } from "../../../shared/domain/programme/text";
import { formatClock } from "../../../shared/text/format";
import { CommandBar } from "../../ui/CommandBar";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { PreviewButton } from "./preview";
import { useDrafting, useDraftingStore } from "./state";
import { useFolding } from "./use-folding";

/** Title, state of saving, undo, redo, find, and the one primary action. */
export function DraftingCommandBar() {
  const text = useText();
  const store = useDraftingStore();
  const name = useDrafting((state) => programmeName(state.programme.details.typeName, state.doc));
  return (
    <CommandBar
      hasBack
      title={name}
      state={<SavedState />}
      actions={<Actions />}
      primary={
        <Button appearance="primary" onClick={() => store.setState({ dialog: "export" })}>
          {text("drafting.export")}
        </Button>
      }
    />
  );
}

function SavedState() {
  const text = useText();
  const { isFinal, draftNumber } = useDrafting((state) => state.programme.details);
  const saved = useDrafting((state) => state.saved);
  const savedAt = useDrafting((state) => state.savedAt);
  const time = savedAt === null ? "" : formatClock(new Date(savedAt));
  const label = {
    saved: text("drafting.saved", { time }),
    saving: text("drafting.saving"),
    unsaved: text("drafting.unsaved"),
    failed: text("drafting.save-failed"),
  }[saved];
  return (
    <>
      <Badge appearance="tint" shape="rounded">
        {isFinal ? text("drafting.final") : text("drafting.draft-number", { number: draftNumber })}
      </Badge>
      <span className={`drafting-saved drafting-saved-${saved}`} data-saved={saved}>
        {label}
      </span>
    </>
  );
}

function Actions() {
  const text = useText();
  const actions = useDrafting((state) => state.actions);
  const canUndo = useDrafting((state) => state.canUndo);
  const canRedo = useDrafting((state) => state.canRedo);
  const { isOutlineOpen, hasPanel, foldOutline, foldPanel } = useFolding();
  return (
    <>
      <IconAction
        label={text(isOutlineOpen ? "drafting.hide-outline" : "drafting.show-outline")}
        icon={<PanelLeft20Regular />}
        run={foldOutline}
      />
      <IconAction
        label={text(hasPanel ? "drafting.hide-panel" : "drafting.show-panel")}
        icon={<PanelRight20Regular />}
        run={foldPanel}
      />
      <IconAction
        label={text("drafting.undo")}
        icon={<ArrowUndo20Regular />}
        isOff={!canUndo}
        run={actions.undo}
      />
      <IconAction
        label={text("drafting.redo")}
        icon={<ArrowRedo20Regular />}
        isOff={!canRedo}
        run={actions.redo}
      />
      <Tooltip content={text("drafting.find-keys")} relationship="description">
        <Button appearance="subtle" icon={<Search20Regular />} onClick={() => actions.openFind("find")}>
          <span className="frame-action-word">{text("drafting.find")}</span>
        </Button>
      </Tooltip>
      <PreviewButton />
      <IssuingButton />
    </>
  );
}

/** The way from the draft to issue. */
function IssuingButton() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { id } = useDrafting((state) => state.programme);
  return (
    <Button appearance="subtle" onClick={() => go({ screen: "issuing", programmeId: id })}>
      {text("issuing.open")}
    </Button>
  );
}

interface IconActionProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isOff?: boolean;
  run(): void;
}

function IconAction({ label, icon, isOff = false, run }: IconActionProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={isOff} onClick={run} />
    </Tooltip>
  );
}
