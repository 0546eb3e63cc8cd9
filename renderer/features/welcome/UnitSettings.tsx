import { Button, Field, Textarea } from "@fluentui/react-components";
import { useOffice } from "../../client";
import { Notice } from "../../ui/Notice";
import { useText } from "../../ui/use-text";
import { useToast } from "../../ui/use-toast";
import { HeaderPreview } from "./HeaderPreview";
import { UnitForm } from "./UnitForm";
import { useUnitDraft } from "./use-unit-draft";
import "./welcome.css";

/** The unit in the settings: the same form and paper, saved by its button. */
export function UnitSettings() {
  const text = useText();
  const toast = useToast();
  const { unit, isSample } = useOffice();
  const { draft, missing, form, setDraft, save } = useUnitDraft(unit);
  const submit = async () => {
    if (await save()) toast({ title: text("welcome.saved") });
  };
  return (
    <div className="welcome-settings">
      <form
        className="welcome-settings-form"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 className="ui-section-title">{text("welcome.unit")}</h2>
        <p className="welcome-lead">{text("welcome.unit-who")}</p>
        {isSample && <Notice>{text("welcome.sample-now")}</Notice>}
        <UnitForm draft={draft} missing={missing} onChange={setDraft} />
        <Field label={text("welcome.recipients")} hint={text("welcome.recipients-hint")}>
          <Textarea
            resize="vertical"
            value={draft.recipients}
            onChange={(_, { value }) => setDraft({ ...draft, recipients: value })}
          />
        </Field>
        <div className="welcome-actions">
          <Button appearance="primary" type="submit">
            {text("frame.save")}
          </Button>
        </div>
      </form>
      <HeaderPreview draft={draft} />
    </div>
  );
}
