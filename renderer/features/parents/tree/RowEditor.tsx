import { type KeyboardEvent, useEffect, useRef } from "react";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { useText } from "../../../ui/use-text";
import type { Draft } from "../model/draft";
import { finishEditing, mergeEdited, splitEdited, typing } from "../model/editing";
import { useCorrections } from "./use-commands";

/** The text of one item under the pen: Enter splits at the cursor, Backspace at the start merges, Escape ends. */
export function RowEditor({ item, caret }: { item: ParentItem; caret: number }) {
  const text = useText();
  const { run, change } = useCorrections();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(caret, caret);
  }, [caret]);
  const end = (typed: string) =>
    change((draft) => (draft.editing?.id === item.id ? finishEditing(draft, typed) : draft));
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isTyping = event.nativeEvent.isComposing || event.altKey;
    const edit = isTyping ? null : editOf(event.key, event.currentTarget);
    if (!edit) return;
    event.preventDefault();
    event.stopPropagation();
    run({ said: edit.said, run: edit.run }, item.id);
  };
  return (
    <textarea
      ref={area}
      className="parents-row-editor"
      aria-label={text("parents.item-text", { path: item.path })}
      defaultValue={item.text}
      rows={1}
      onKeyDown={press}
      onInput={({ currentTarget }) => change((draft) => typing(draft, item.id, currentTarget.value))}
      onBlur={({ target }) => end(target.value)}
    />
  );
}

interface Edit {
  readonly said: "parents.did.split" | "parents.did.merge" | null;
  run(draft: Draft): Draft;
}

/** What a key does to the text as it stands; null when it only types. */
function editOf(key: string, { value, selectionStart, selectionEnd }: HTMLTextAreaElement): Edit | null {
  if (key === "Escape") return { said: null, run: (draft) => finishEditing(draft, value) };
  if (key === "Enter") {
    const isInside = [value.slice(0, selectionStart), value.slice(selectionStart)].every((half) =>
      half.trim(),
    );
    const said = isInside ? "parents.did.split" : null;
    return { said, run: (draft) => splitEdited(draft, value, selectionStart) };
  }
  const isAtStart = selectionStart === 0 && selectionEnd === 0;
  if (key === "Backspace" && isAtStart)
    return { said: "parents.did.merge", run: (draft) => mergeEdited(draft, value) };
  return null;
}
