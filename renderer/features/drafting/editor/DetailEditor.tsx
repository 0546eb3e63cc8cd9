import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "../../../ui/use-text";
import { useDrafting } from "../state";
import { findBlock } from "./blocks";
import { DutyFields } from "./DutyFields";
import { FieldsContext, useEditor } from "./editor-context";
import { OpenFields } from "./open-fields";
import { TargetFields } from "./TargetFields";

/** The inline editor under the duty or target that is being filled in. */
export function DetailEditor() {
  const session = useEditor();
  const blockId = useDrafting((state) => state.editedBlockId);
  const slot = useDrafting((state) => state.editedSlot);
  const block = blockId === null ? null : findBlock(session.current.doc, blockId);
  if (!slot || !block || blockId === null) return null;
  const isDuty = block.node.type.name === "duty";
  return createPortal(
    <DetailForm key={blockId} label={isDuty ? "drafting.duty.edit" : "drafting.target.edit"}>
      {isDuty ? <DutyFields blockId={blockId} /> : <TargetFields blockId={blockId} />}
    </DetailForm>,
    slot,
  );
}

interface DetailFormProps {
  readonly label: "drafting.duty.edit" | "drafting.target.edit";
  readonly children: ReactNode;
}

function DetailForm({ label, children }: DetailFormProps) {
  const text = useText();
  const { actions } = useEditor();
  const form = useRef<HTMLFieldSetElement>(null);
  const field = useDrafting((state) => state.editedField);
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    fieldToOpen(form.current, field)?.focus({ preventScroll: true });
  }, [field]);
  const [fields] = useState(() => new OpenFields());
  const close = () => {
    if (!fields.hand()) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    actions.editBlock(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement)
      focusNext(form.current, event.target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset ref={form} className="drafting-detail" aria-label={text(label)} onKeyDown={onKeyDown}>
      <FieldsContext value={fields}>{children}</FieldsContext>
      <div className="drafting-detail-foot">
        <span>{text("drafting.duty.done-keys")}</span>
        <Button size="small" onClick={close}>
          {text("drafting.duty.done")}
        </Button>
      </div>
    </fieldset>
  );
}

function fieldToOpen(form: HTMLElement | null, field: string): HTMLElement | null | undefined {
  const named = field === "" ? null : form?.querySelector<HTMLElement>(`[data-field="${field}"] input`);
  return (
    named ??
    form?.querySelector<HTMLElement>("[data-missing] input") ??
    form?.querySelector<HTMLElement>("input")
  );
}

/** Where Enter goes from field to field: never to a button that takes something away. */
const enterStops = "input:not([type=checkbox]), button.fui-Button:not(.drafting-detail-bodies *)";

function focusNext(form: HTMLElement | null, input: HTMLElement): void {
  const fields = [...(form?.querySelectorAll<HTMLElement>(enterStops) ?? [])];
  fields[fields.indexOf(input) + 1]?.focus();
}
