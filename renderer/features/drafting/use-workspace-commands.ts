import { useEffect, useMemo } from "react";
import type { MessageCode } from "../../../shared/text";
import { useCommands } from "../../ui/commands";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useKeepVersion, useProof } from "./panels";
import { printDocument, togglePreview } from "./preview";
import { type DraftingStore, type SideTab, sideTabs, useDraftingStore } from "./state";
import { useFolding } from "./use-folding";

/**
 * Something the workspace can do. `chord` are keys that work anywhere in it, as `KeyboardEvent.code` has them; `pageKeys`
 * are keys of the page itself.
 */
interface WorkspaceCommand {
  readonly name: MessageCode;
  readonly chord?: string;
  readonly pageKeys?: string;
  run(): void;
}

/** Offers what the workspace can do in the quick search, and binds the keys that work anywhere in it. The page's own come first. */
export function useWorkspaceCommands(): void {
  const text = useText();
  const commands = useWorkspaceList();
  useChords(commands);
  useCommands(
    useMemo(
      () =>
        commands.map((command) => ({ name: text(command.name), keys: keysOf(command), run: command.run })),
      [commands, text],
    ),
  );
}

function useWorkspaceList(): readonly WorkspaceCommand[] {
  const store = useDraftingStore();
  const { foldOutline, foldPanel } = useFolding();
  const documents = useDocumentCommands();
  return useMemo(
    () => [
      ...documents,
      ...textCommands(store),
      ...passageCommands(store),
      { name: "commands.outline", chord: "F8", run: foldOutline },
      { name: "commands.panel", chord: "F9", run: foldPanel },
      ...sideTabs.map((panel, index) => ({
        name: `commands.show-${panel}` as const,
        chord: `Alt+Digit${index + 1}`,
        run: () => store.setState({ panel }),
      })),
    ],
    [store, documents, foldOutline, foldPanel],
  );
}

/** Export, print, versions, and the other screens of the programme. */
function useDocumentCommands(): readonly WorkspaceCommand[] {
  const store = useDraftingStore();
  const go = useNavigation((navigation) => navigation.go);
  const proof = useProof();
  const { keep, proposed } = useKeepVersion();
  return useMemo(() => {
    const programmeId = store.getState().programme.id;
    return [
      { name: "commands.export", run: () => store.setState({ dialog: "export" }) },
      { name: "commands.print", chord: "Ctrl+KeyP", run: () => printDocument(store) },
      { name: "commands.preview", chord: "Ctrl+F2", run: () => togglePreview(store) },
      { name: "commands.details", run: () => store.setState({ dialog: "details", dialogField: "" }) },
      { name: "commands.version", run: () => void keep(proposed) },
      { name: "commands.proof-docx", run: () => void withPanel(store, "copies", () => proof("docx")) },
      { name: "commands.proof-pdf", run: () => void withPanel(store, "copies", () => proof("pdf")) },
      { name: "commands.issuing", run: () => go({ screen: "issuing", programmeId }) },
      { name: "commands.opinions", run: () => go({ screen: "opinions", programmeId }) },
    ];
  }, [store, go, proof, keep, proposed]);
}

function textCommands(store: DraftingStore): readonly WorkspaceCommand[] {
  const { actions } = store.getState();
  return [
    { name: "commands.find", chord: "Ctrl+KeyF", run: () => actions.openFind("find") },
    { name: "commands.replace", chord: "Ctrl+KeyH", run: () => actions.openFind("replace") },
    { name: "commands.undo", pageKeys: "Ctrl+Z", run: actions.undo },
    { name: "commands.redo", pageKeys: "Ctrl+Y", run: actions.redo },
    { name: "commands.fact", pageKeys: "Ctrl+Alt+F", run: () => store.setState({ isFactsOpen: true }) },
    {
      name: "commands.duty",
      pageKeys: "Alt+Enter",
      run: () => actions.editBlock(store.getState().cursorBlockId),
    },
  ];
}

function passageCommands(store: DraftingStore): readonly WorkspaceCommand[] {
  const { actions } = store.getState();
  return [
    { name: "commands.next-passage", chord: "F7", run: actions.nextSpan },
    { name: "commands.previous-passage", chord: "Shift+F7", run: actions.previousSpan },
    { name: "commands.accept-passage", pageKeys: "Ctrl+Alt+A", run: () => actions.askReason() },
    { name: "commands.quote", pageKeys: "Ctrl+Alt+Q", run: actions.toggleQuotation },
    {
      name: "commands.search-library",
      run: () => store.setState({ panel: "copies", passageFilter: "library" }),
    },
  ];
}

/** Opens the panel that shows how the work goes, then does it. */
function withPanel(store: DraftingStore, panel: SideTab, work: () => Promise<void>): Promise<void> {
  store.setState({ panel });
  return work();
}

function useChords(commands: readonly WorkspaceCommand[]): void {
  useEffect(() => {
    const bound = new Map(commands.map(({ chord, run }) => [chord, run]));
    const onKeyDown = (event: KeyboardEvent) => {
      const run = event.defaultPrevented ? undefined : bound.get(chordOf(event));
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [commands]);
}

/** The keys of a command as they are printed on the keyboard. */
function keysOf({ chord, pageKeys }: WorkspaceCommand): string {
  return pageKeys ?? chord?.replace(/Key|Digit/u, "") ?? "";
}

function chordOf(event: KeyboardEvent): string {
  const held = [event.ctrlKey && "Ctrl+", event.altKey && "Alt+", event.shiftKey && "Shift+"];
  return held.filter((name) => name !== false).join("") + event.code;
}
