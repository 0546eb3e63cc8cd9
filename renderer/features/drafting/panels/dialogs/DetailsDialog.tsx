import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { office } from "../../../../client";
import { localDay } from "../../../../ui/local-day";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { useDrafting, useDraftingStore } from "../../state";
import { type DetailsDraft, draftOf, readDraft } from "./details-draft";
import { DateLine, Line, Recipients, RuleChoice, usePrintedNumber } from "./details-fields";

/** The form of the document: number, date, signing, recipients, state of the draft, rule set. */
export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [draft, setDraft] = useState(useDraft());
  const [isTried, setTried] = useState(false);
  const { details, faults } = readDraft(draft, localDay());
  const save = useSave(onClose);
  const change = (given: Partial<DetailsDraft>) => setDraft((known) => ({ ...known, ...given }));
  const printed = usePrintedNumber(draft);
  const form = { draft, change, faults: isTried ? faults : [] };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (details) void save(details);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <DialogBody>
        <DialogTitle>{text("details.title")}</DialogTitle>
        <DialogContent className="drafting-form">
          <fieldset>
            <legend>{text("details.group-number")}</legend>
            <div className="drafting-form-grid">
              <Line field="number" form={form} placeholder={text("details.number-blank")} hint={printed} />
              <Line field="symbol" form={form} />
              <Line field="place" form={form} />
              <DateLine field="date" form={form} placeholder={text("details.date-blank")} />
              <Line field="draftNumber" form={form} isOff={draft.isFinal} />
              <RuleChoice form={form} />
              <DateLine field="periodFrom" form={form} />
              <DateLine field="periodTo" form={form} />
            </div>
            <Checkbox
              label={text("details.final")}
              checked={draft.isFinal}
              onChange={(_, { checked }) => change({ isFinal: checked === true })}
            />
          </fieldset>
          <fieldset>
            <legend>{text("details.group-signing")}</legend>
            <div className="drafting-form-grid drafting-form-thirds">
              <Line field="authority" form={form} />
              <Line field="post" form={form} />
              <Line field="signer" form={form} />
            </div>
            <Recipients form={form} />
          </fieldset>
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

function useDraft(): DetailsDraft {
  return draftOf(useDrafting((state) => state.programme.details));
}

function useSave(onSaved: () => void) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const store = useDraftingStore();
  return async (details: NonNullable<ReturnType<typeof readDraft>["details"]>) => {
    const { id } = store.getState().programme;
    const isSaved = await attempt(async () => {
      store.setState({ programme: await office().programmes.saveDetails({ id, details }) });
    });
    if (!isSaved) return;
    toast({ title: text("details.saved") });
    onSaved();
  };
}
