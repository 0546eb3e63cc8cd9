import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Tab,
  TabList,
} from "@fluentui/react-components";
import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import type { DetailsForm } from "./details-fields";
import { formDoubts } from "./form-findings";
import { MarkFields } from "./MarkFields";
import { NumberFields } from "./NumberFields";
import { SigningFields } from "./SigningFields";
import { useDetailsDraft, useSaveDetails } from "./use-details-draft";

type Group = "number" | "marks" | "signing";

const groups: Readonly<Record<Group, (props: { form: DetailsForm }) => React.ReactNode>> = {
  number: NumberFields,
  marks: MarkFields,
  signing: SigningFields,
};
const groupNames = ["number", "marks", "signing"] as const;

const fieldsOf: Readonly<Record<Exclude<Group, "number">, readonly string[]>> = {
  marks: ["urgency", "secrecy", "circulation", "addressees", "drafter", "contact", "isTwoSided"],
  signing: ["authority", "post", "signer", "recorder", "recipients"],
};

/** The form of the document: type, number, date, marks, addressees, signing, recipients, rule set. */
export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { form, details, tryOut } = useDetailsDraft();
  const save = useSaveDetails(onClose);
  const place = useRef<HTMLFormElement>(null);
  const { group, show, goTo } = useGroup(place);
  const panelId = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (tryOut()) show("number");
    else if (details) void save(details);
  };
  if (!form) return null;
  const Fields = groups[group];
  return (
    <form ref={place} onSubmit={onSubmit} noValidate>
      <DialogBody>
        <DialogTitle>{text("details.title")}</DialogTitle>
        <DialogContent className="drafting-form">
          <TabList selectedValue={group} onTabSelect={(_, { value }) => show(groupOf(value))}>
            {groupNames.map((name) => (
              <Tab key={name} value={name} aria-controls={panelId}>
                {text(`details.group-${name}`)}
              </Tab>
            ))}
          </TabList>
          <div
            id={panelId}
            role="tabpanel"
            aria-label={text(`details.group-${group}`)}
            className="drafting-form-group"
          >
            <Fields form={form} />
          </div>
          {details && <Doubts details={details} form={form} goTo={goTo} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text("frame.cancel")}</Button>
          <Button type="submit" appearance="primary">
            {text("details.save")}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

/** The open group, and a way to a field in any of them; at first the field the dialog was opened for. */
function useGroup(place: RefObject<HTMLFormElement | null>) {
  const asked = useDrafting((state) => state.dialogField);
  const [at, setAt] = useState({ group: groupOf(asked), field: asked });
  useEffect(() => {
    if (at.field === "") return;
    // The dialog gives its first control the focus in this same moment.
    queueMicrotask(() => place.current?.querySelector<HTMLElement>(`[name="${at.field}"]`)?.focus());
  }, [at, place]);
  return {
    group: at.group,
    show: (group: Group) => setAt({ group, field: "" }),
    goTo: (field: string) => setAt({ group: groupOf(field), field }),
  };
}

/** The group of a field, or that of this name. */
function groupOf(value: unknown): Group {
  const field = String(value);
  if (field === "marks" || fieldsOf.marks.includes(field)) return "marks";
  return field === "signing" || fieldsOf.signing.includes(field) ? "signing" : "number";
}

interface DoubtsProps {
  readonly details: NonNullable<ReturnType<typeof useDetailsDraft>["details"]>;
  readonly form: DetailsForm;
  goTo(field: string): void;
}

/** What the rule set does not provide for, each with the way to its field. */
function Doubts({ details, form, goTo }: DoubtsProps) {
  const text = useText();
  return (
    <ul className="drafting-doubts" aria-live="polite" aria-label={text("details.doubts")}>
      {formDoubts(details, form.rule, text).map(({ words, field }) => (
        <li key={words}>
          {words}{" "}
          <button type="button" className="drafting-link" onClick={() => goTo(field)}>
            {text("details.go-to-field")}
          </button>
        </li>
      ))}
    </ul>
  );
}
