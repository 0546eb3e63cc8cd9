import { useEffect } from "react";
import { Notice } from "../../../ui/Notice";
import { refusalOf } from "../../../ui/refusal";
import { useErrorText, useText } from "../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../state";
import { useEditor } from "./editor-context";
import { Unwritten } from "./Unwritten";

/** How long (ms) the quiet sentence about a refused edit stands. */
const refusalShown = 5000;

/** What stands in the way of saving, and the quiet sentence about an edit the template refused. */
export function SyncNotice() {
  return (
    <div className="drafting-notices">
      <SaveFailure />
      <Unwritten />
      <RefusedEdit />
    </div>
  );
}

function SaveFailure() {
  const text = useText();
  const errorText = useErrorText();
  const { sync } = useEditor();
  const error = useDrafting((state) => state.syncError);
  const hasFailed = useDrafting((state) => state.saved === "failed");
  if (!hasFailed) return null;
  const isWaiting = error instanceof Error && "code" in error && error.code === "input-unfinished";
  const refusal = refusalOf(error) ?? { code: "internal", params: {} };
  const reason = isWaiting ? text("drafting.save-waits-for-input") : errorText(refusal);
  return (
    <Notice intent="warning" action={{ label: text("frame.retry"), run: () => sync.retry() }}>
      {`${reason} ${text("drafting.save-failed-hint")}`}
    </Notice>
  );
}

function RefusedEdit() {
  const text = useText();
  const store = useDraftingStore();
  const refusal = useDrafting((state) => state.refusal);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => store.setState({ refusal: null }), refusalShown);
    return () => clearTimeout(timer);
  }, [refusal, store]);
  return refusal === null ? null : <Notice intent="info">{text(refusal)}</Notice>;
}
