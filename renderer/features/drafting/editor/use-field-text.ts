import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useEditor } from "./editor-context";
import { FieldText, type TakeText } from "./field-text";

/** The text of a field of the inline editor and what its input element needs; `value` is what the programme holds. */
export function useFieldText(value: string, take: TakeText) {
  const session = useEditor();
  const latest = useRef(take);
  latest.current = take;
  const [field] = useState(() => new FieldText(value, (typed, handing) => latest.current(typed, handing)));
  const typed = useSyncExternalStore(field.subscribe, field.text);
  useEffect(() => field.setValue(value), [field, value]);
  useEffect(() => () => field.leave(), [field]);
  const onFocus = () => {
    session.closeUndoStep();
    field.enter();
  };
  return {
    field,
    typed,
    input: {
      value: typed,
      onChange: (_: unknown, changed: { readonly value: string }) => field.type(changed.value),
      onFocus,
      onBlur: () => field.leave(),
      onCompositionStart: () => field.compose(true),
      onCompositionEnd: () => field.compose(false),
    },
  };
}
