import { Combobox, Option } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { findBodies } from "../../../../shared/domain/directory";
import { NamedBody, type ParentItem } from "../../../../shared/domain/parent-plan/types";
import { useOffice } from "../../../client";
import { localDay } from "../../../ui/local-day";
import { useText } from "../../../ui/use-text";
import { addBody } from "../model/adding";
import { AddForm } from "./AddForm";
import { useCorrections } from "./use-commands";

const mostShown = 6;
const roles = NamedBody.shape.role.options;

/** Adds a body the reader missed: from the directory, or any other name, with the part it plays. */
export function AddBody({ item }: { item: ParentItem }) {
  const text = useText();
  const { run } = useCorrections();
  const { bodies } = useOffice();
  const [name, setName] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [role, setRole] = useState<NamedBody["role"]>(
    item.bodies.some((body) => body.role === "lead") ? "coordinating" : "lead",
  );
  const found = useMemo(
    () => findBodies(bodies, name, { on: localDay() }).slice(0, mostShown),
    [bodies, name],
  );
  const add = () =>
    run({ said: "parents.did.add-body", run: (draft, id) => addBody(draft, id, name, role) }, item.id);
  const label = text("parents.add-body", { path: item.path });
  return (
    <AddForm label={label} canAdd={name.trim() !== ""} add={add}>
      <Combobox
        freeform
        size="small"
        className="parents-add-body"
        aria-label={label}
        placeholder={text("parents.add-body-placeholder")}
        open={isOpen && found.length > 0}
        onOpenChange={(_, { open }) => setIsOpen(open)}
        value={name}
        onChange={({ target }) => setName(target.value)}
        onOptionSelect={(_, { optionText }) => setName(optionText ?? "")}
      >
        {found.map((body) => (
          <Option key={body.id} value={body.id} text={body.name}>
            {body.name}
          </Option>
        ))}
      </Combobox>
      <select
        className="parents-add-role"
        aria-label={text("parents.add-role")}
        value={role}
        onChange={({ target }) => setRole(NamedBody.shape.role.parse(target.value))}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {text(`parents.role-name.${each}`)}
          </option>
        ))}
      </select>
    </AddForm>
  );
}
