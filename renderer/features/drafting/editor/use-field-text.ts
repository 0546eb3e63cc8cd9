import { useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { FieldsContext, useEditor } from "./editor-context";
import { type FieldHabits, FieldText, type TakeText } from "./field-text";

/** The text of a field of the inline editor and what its input element needs; `value` is what the programme holds. */
export function useFieldText(value: string, take: TakeText, habits: FieldHabits = {}) {
  const session = useEditor();
  const latest = useRef(take);
  latest.current = take;
  const [field] = useState(
    () => new FieldText(value, (typed, handing) => latest.current(typed, handing), habits),
  );
  const fields = useContext(FieldsContext);
  const typed = useSyncExternalStore(field.subscribe, field.text);
  useEffect(() => field.setValue(value), [field, value]);
  useEffect(() => fields.add(field), [field, fields]);
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
