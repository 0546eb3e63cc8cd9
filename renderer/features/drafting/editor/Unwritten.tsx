import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useText } from "../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../state";

/** Passages the service refused: they stay here, as they stood on the page, until they were copied and closed. */
export function Unwritten() {
  const passages = useDrafting((state) => state.unwritten);
  return passages.length === 0 ? null : <Passages key={passages.length} passages={passages} />;
}

function Passages({ passages }: { passages: readonly string[] }) {
  const text = useText();
  const store = useDraftingStore();
  const list = useRef<HTMLUListElement>(null);
  const [isCopied, setCopied] = useState(false);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {text("drafting.unwritten", { count: passages.length })}
        <ul ref={list} className="drafting-unwritten" aria-label={text("drafting.unwritten-list")}>
          {passages.map((passage) => (
            <li key={passage}>{passage}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setCopied(list.current !== null && copyTextOf(list.current))}>
          {text(isCopied ? "drafting.unwritten-copied" : "drafting.unwritten-copy")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => store.setState({ unwritten: [] })}>
          {text("drafting.unwritten-close")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Copies by way of the selection: the program asks for no right to the clipboard. */
function copyTextOf(element: HTMLElement): boolean {
  document.getSelection()?.selectAllChildren(element);
  return document.execCommand("copy");
}
