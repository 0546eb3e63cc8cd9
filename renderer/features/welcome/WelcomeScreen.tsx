import { Button } from "@fluentui/react-components";
import { office } from "../../client";
import { useText } from "../../ui/use-text";
import { useAttempt } from "../../ui/use-toast";
import { HeaderPreview } from "./HeaderPreview";
import { UnitForm } from "./UnitForm";
import { useUnitDraft } from "./use-unit-draft";
import "./welcome.css";

/** First start: the unit on one page beside the paper it prints, or the sample office. */
export function WelcomeScreen() {
  const text = useText();
  const attempt = useAttempt();
  const { draft, missing, form, setDraft, save } = useUnitDraft(null);
  return (
    <main className="welcome">
      <form
        className="welcome-form"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="welcome-fields">
          <h1 className="welcome-title">{text("welcome.title")}</h1>
          <p className="welcome-lead">{text("welcome.lead")}</p>
          <UnitForm draft={draft} missing={missing} onChange={setDraft} />
        </div>
        <div className="welcome-actions welcome-foot">
          <Button appearance="primary" type="submit">
            {text("welcome.start")}
          </Button>
          <Button onClick={() => void attempt(() => office().office.openSample({}))}>
            {text("welcome.sample")}
          </Button>
          <span className="welcome-note">{text("welcome.sample-hint")}</span>
        </div>
      </form>
      <aside className="welcome-side" aria-label={text("welcome.preview")}>
        <HeaderPreview draft={draft} />
      </aside>
    </main>
  );
}
