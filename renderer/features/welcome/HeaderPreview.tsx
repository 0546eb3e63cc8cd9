import { useText } from "../../ui/use-text";
import { settled, type UnitDraft } from "./unit-draft";

/** The header block and the signing block as they will print: the paper answers while the form is filled in. */
export function HeaderPreview({ draft }: { draft: UnitDraft }) {
  const text = useText();
  const year = new Date().getFullYear();
  const line = (field: "name" | "superior" | "authority" | "post" | "place" | "symbol" | "signer") =>
    settled(field, draft[field]);
  const recipients = draft.recipients.split("\n").filter((entry) => entry.trim() !== "");
  return (
    <figure className="welcome-preview" aria-label={text("welcome.preview")}>
      <div className="welcome-paper" lang="vi">
        <div className="welcome-paper-head">
          <div>
            {draft.level !== "province" && <div className="welcome-capitals">{line("superior") || "…"}</div>}
            <div className="welcome-bold welcome-capitals">
              {line("name") || text(`welcome.name-example-${draft.level}`)}
            </div>
            <div>*</div>
            <div>{text("welcome.preview-number", { blank: "\u2003\u2003", symbol: line("symbol") })}</div>
          </div>
          <div>
            <div className="welcome-party">{text("welcome.preview-party")}</div>
            <div className="welcome-italic">
              {text("welcome.preview-date", {
                place: line("place") || text("welcome.place-example"),
                blank: "\u2003",
                year: String(year),
              })}
            </div>
          </div>
        </div>
        <div className="welcome-paper-body" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
        <div className="welcome-paper-foot">
          <div className="welcome-recipients">
            <div className="welcome-underlined">{text("welcome.preview-recipients")}</div>
            {recipients.map((entry) => (
              <div key={entry}>- {entry}</div>
            ))}
          </div>
          <div className="welcome-signing">
            <div className="welcome-bold">{line("authority")}</div>
            <div>{line("post")}</div>
            <div className="welcome-signer welcome-bold">{line("signer") || "\u00a0"}</div>
          </div>
        </div>
      </div>
      <figcaption>{text("welcome.preview-rule")}</figcaption>
    </figure>
  );
}
