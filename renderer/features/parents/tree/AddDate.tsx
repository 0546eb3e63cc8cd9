import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate, parsePlanDate } from "../../../../shared/domain/dates";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { localDay } from "../../../ui/local-day";
import { useText } from "../../../ui/use-text";
import { addDate } from "../model/adding";
import { AddForm } from "./AddForm";
import { useCorrections } from "./use-commands";

/** Adds a date the reader missed, in figures or in the words of the document ("quý II/2026"). */
export function AddDate({ item }: { item: ParentItem }) {
  const text = useText();
  const { run } = useCorrections();
  const [typed, setTyped] = useState("");
  const read = parsePlanDate(typed, { today: localDay() });
  const add = () =>
    read.ok &&
    run(
      { said: "parents.did.add-date", run: (draft, id) => addDate(draft, id, typed, read.value.date) },
      item.id,
    );
  const told = read.ok
    ? text("parents.due", { date: formatDate(read.value.date) })
    : text(`drafting.refusal.${read.code}`, read.params);
  const label = text("parents.add-date", { path: item.path });
  return (
    <AddForm label={label} canAdd={read.ok} add={add}>
      <Field
        className="parents-add-date"
        validationState={read.ok || typed.trim() === "" ? "none" : "warning"}
        validationMessage={typed.trim() === "" ? null : told}
      >
        <Input
          size="small"
          aria-label={label}
          placeholder={text("parents.add-date-placeholder")}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
    </AddForm>
  );
}
