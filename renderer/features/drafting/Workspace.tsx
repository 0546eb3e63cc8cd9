import { useRef } from "react";
import { useRegion } from "../../ui/regions";
import { useText } from "../../ui/use-text";
import { DraftingCommandBar } from "./DraftingCommandBar";
import { DraftingStatusBar } from "./DraftingStatusBar";
import { DetailEditor } from "./editor/DetailEditor";
import { EditorToolbar } from "./editor/EditorToolbar";
import { FindBar } from "./editor/FindBar";
import { Page } from "./editor/Page";
import { SyncNotice } from "./editor/SyncNotice";
import { DraftingDialogs, OutlinePanel, SidePanel } from "./panels";
import { PreviewPlace } from "./preview";
import { useDrafting } from "./state";
import { useWorkspaceCommands } from "./use-workspace-commands";
import { useWorkspaceMemory } from "./use-workspace-memory";

/** The three columns of an opened programme. */
export function Workspace({ blockId }: { blockId?: string }) {
  const isOutlineOpen = useDrafting((state) => state.isOutlineOpen);
  const hasPanel = useDrafting((state) => state.panel !== null);
  useWorkspaceCommands();
  useWorkspaceMemory(blockId);
  return (
    <div className="drafting-workspace">
      <DraftingCommandBar />
      <DraftingStatusBar />
      {isOutlineOpen && <OutlineColumn />}
      <PageColumn />
      {hasPanel && <PanelColumn />}
      <DetailEditor />
      <DraftingDialogs />
    </div>
  );
}

function OutlineColumn() {
  const text = useText();
  const column = useRef<HTMLElement>(null);
  useRegion(column, 20);
  return (
    <nav ref={column} className="drafting-outline-column" aria-label={text("drafting.outline")}>
      <OutlinePanel />
    </nav>
  );
}

function PageColumn() {
  const column = useRef<HTMLDivElement>(null);
  const find = useDrafting((state) => state.find);
  useRegion(column, 30);
  return (
    <div ref={column} className="drafting-page-column">
      <EditorToolbar />
      {find !== null && <FindBar />}
      <SyncNotice />
      <Page />
      <PreviewPlace />
    </div>
  );
}

function PanelColumn() {
  const text = useText();
  const column = useRef<HTMLElement>(null);
  useRegion(column, 40);
  return (
    <aside ref={column} className="drafting-panel-column" aria-label={text("drafting.panel")}>
      <SidePanel />
    </aside>
  );
}
