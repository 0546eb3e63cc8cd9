import { Button } from "@fluentui/react-components";
import { Library24Regular } from "@fluentui/react-icons";
import { useEffect, useEffectEvent } from "react";
import { EmptyState } from "../../../../ui/EmptyState";
import { useNavigation } from "../../../../ui/navigation";
import { useText } from "../../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../../state";
import { LibraryList } from "./LibraryList";
import { useLibraryLook } from "./use-library-look";

/** Documents of the office's library that hold passages of the text, and those passages beside their source. */
export function LibraryPane() {
  const store = useDraftingStore();
  const { look } = useLibraryLook();
  const hits = useDrafting((state) => state.library.hits);
  const begin = useEffectEvent(() => {
    const { library } = store.getState();
    if (library.hits === null && library.running === null) void look();
  });
  useEffect(() => begin(), []);
  return (
    <>
      <LookLine />
      {hits?.length === 0 && <NothingFound />}
      {hits !== null && hits.length > 0 && <LibraryList hits={hits} />}
    </>
  );
}

function LookLine() {
  const text = useText();
  const { look, stop } = useLibraryLook();
  const { hits, running } = useDrafting((state) => state.library);
  const isRunning = running !== null;
  const told = hits === null ? "" : text("copy-check.library-hits", { count: hits.length });
  return (
    <p className="drafting-library-line">
      <span role="status">{isRunning ? text("copy-check.library-looking") : told}</span>{" "}
      <button type="button" className="drafting-link" onClick={isRunning ? stop : () => void look()}>
        {text(isRunning ? "copy-check.stop" : "copy-check.library-look")}
      </button>
    </p>
  );
}

function NothingFound() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <EmptyState
      icon={<Library24Regular />}
      title={text("copy-check.library-none")}
      hint={text("copy-check.library-none-hint")}
    >
      <Button onClick={() => go({ screen: "library", section: "documents" })}>
        {text("copy-check.library-open")}
      </Button>
    </EmptyState>
  );
}
