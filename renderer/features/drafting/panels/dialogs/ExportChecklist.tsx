import { CheckmarkCircle20Regular, Info20Regular, Warning20Regular } from "@fluentui/react-icons";
import { useId } from "react";
import { formatShareOf } from "../../../../../shared/text/format";
import { useOffice, useRuleSets } from "../../../../client";
import { type Text, useText } from "../../../../ui/use-text";
import { type DraftingState, useDrafting, useDraftingStore } from "../../state";
import { type FormDoubt, formDoubts } from "./form-findings";

/** Done, worth knowing, or to be looked at before the document leaves. */
type Tone = "done" | "note" | "open";

interface Point {
  readonly tone: Tone;
  readonly words: string;
  readonly action?: { readonly label: string; readonly change: Partial<DraftingState> };
}

/** What an office looks over before a document leaves: each point with the button that goes to it. */
export function ExportChecklist() {
  const text = useText();
  const titleId = useId();
  const gaps = useDrafting((state) => state.gaps.length);
  const duties = useDrafting(({ doc }) => doc.children.filter(({ type }) => type.name === "duty").length);
  const details = useDrafting((state) => state.programme.details);
  const total = useDrafting((state) => state.report?.total ?? null);
  const limit = useOffice().settings.localShare;
  const rule = useRuleSets().find(({ id }) => id === details.ruleSet);
  const points = [
    gapPoint(gaps, text),
    draftPoint(details, text),
    ...formDoubts(details, rule, text).map((doubt) => formPoint(doubt, text)),
    annexPoint(duties, text),
    ...(total && total.denominator > 0 ? [sharePoint(total, limit, text)] : []),
  ];
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className="drafting-checklist-title">
        {text("exports.checklist")}
      </h3>
      <ul className="drafting-checklist">
        {points.map((point) => (
          <ChecklistLine key={point.words} point={point} />
        ))}
      </ul>
    </section>
  );
}

const tones = {
  done: { label: "exports.done", icon: <CheckmarkCircle20Regular /> },
  note: { label: "exports.note", icon: <Info20Regular /> },
  open: { label: "exports.attention", icon: <Warning20Regular /> },
} as const;

function ChecklistLine({ point: { tone, words, action } }: { point: Point }) {
  const text = useText();
  const store = useDraftingStore();
  return (
    <li>
      <span
        className={`drafting-check drafting-check-${tone}`}
        role="img"
        aria-label={text(tones[tone].label)}
      >
        {tones[tone].icon}
      </span>
      <span className="drafting-check-words">{words}</span>
      {action && (
        <button type="button" className="drafting-link" onClick={() => store.setState(action.change)}>
          {action.label}
        </button>
      )}
    </li>
  );
}

function gapPoint(count: number, text: Text): Point {
  if (count === 0) return { tone: "done", words: text("exports.no-gaps") };
  const action = { label: text("exports.show-gaps"), change: { dialog: null, panel: "gaps" } } as const;
  return { tone: "open", words: text("exports.gaps", { count }), action };
}

const finalFields = ["number", "date", "signer"] as const;

function draftPoint(details: DraftingState["programme"]["details"], text: Text): Point {
  const blank = finalFields.filter((field) => (details[field] ?? "").trim() === "");
  const field = details.isFinal ? (blank[0] ?? "number") : "draftNumber";
  const action = toField(field, text("exports.edit-details"));
  if (!details.isFinal) {
    return { tone: "note", words: text("exports.draft", { number: details.draftNumber }), action };
  }
  const fields = blank.map((field) => text(`exports.field.${field}`)).join(", ");
  const words = blank.length === 0 ? text("exports.final") : text("exports.final-missing", { fields });
  return { tone: blank.length === 0 ? "done" : "open", words, action };
}

/** The button that opens the form of the document at a field. */
function toField(field: string, label: string): NonNullable<Point["action"]> {
  return { label, change: { dialog: "details", dialogField: field } };
}

function formPoint({ words, field }: FormDoubt, text: Text): Point {
  return { tone: "open", words, action: toField(field, text("exports.edit-details")) };
}

function annexPoint(count: number, text: Text): Point {
  return { tone: "note", words: count === 0 ? text("exports.no-annex") : text("exports.annex", { count }) };
}

function sharePoint(total: { local: number; denominator: number }, limit: number, text: Text): Point {
  const share = formatShareOf(total.local, total.denominator);
  const action = { label: text("exports.show-copies"), change: { dialog: null, panel: "copies" } } as const;
  return {
    tone: total.local * 100 >= total.denominator * limit ? "done" : "open",
    words: text("exports.own-share", { share, limit }),
    action,
  };
}
