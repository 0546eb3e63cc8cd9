import { useMemo } from "react";
import { formatDate } from "../../../../../shared/domain/dates";
import type { RuleSet } from "../../../../../shared/domain/form-rules";
import { type Text, useText } from "../../../../ui/use-text";
import { Choice, type DetailsForm } from "./details-fields";
import { differenceLines, ruleChanges } from "./rule-change";

/** The rules of form this document goes by; before another set is kept, what it changes is told. */
export function RuleChoice({ form }: { form: DetailsForm }) {
  const text = useText();
  const { draft, rule, ruleSets, change } = form;
  const isKnown = ruleSets.some(({ id }) => id === draft.ruleSet);
  return (
    <>
      <Choice
        name="ruleSet"
        label={text("details.rule")}
        value={draft.ruleSet}
        hint={endingsOf(rule, text)}
        onChoose={(ruleSet) => change({ ruleSet })}
      >
        {!isKnown && <option value={draft.ruleSet}>{draft.ruleSet}</option>}
        {ruleSets.map((known) => (
          <option key={known.id} value={known.id}>
            {nameOf(known, text)}
          </option>
        ))}
      </Choice>
      <RuleChange form={form} />
    </>
  );
}

function nameOf({ id, validFrom, validTo }: RuleSet, text: Text): string {
  const from = formatDate(validFrom);
  return validTo === null
    ? text("details.rule-since", { rule: id, from })
    : text("details.rule-between", { rule: id, from, to: formatDate(validTo) });
}

/** What the form does to typed stops, so that nobody looks for it on the page. */
function endingsOf({ endings }: RuleSet, text: Text): string {
  return text("details.endings", { basis: endings.basis, last: endings.lastBasis, end: endings.text });
}

function RuleChange({ form: { draft, rule, keptRule } }: { form: DetailsForm }) {
  const text = useText();
  const changes = useMemo(() => {
    if (!keptRule || keptRule.id === rule.id) return null;
    const { here, elsewhere } = ruleChanges(keptRule, rule, draft);
    return { here: differenceLines(here, text), elsewhere: differenceLines(elsewhere, text) };
  }, [keptRule, rule, draft, text]);
  if (!changes || !keptRule) return null;
  const { here, elsewhere } = changes;
  const names = { before: keptRule.id, after: rule.id };
  return (
    <section className="drafting-rule-change" aria-label={text("details.rule-changes")}>
      <h3 aria-live="polite">{text("details.rule-change", { ...names, count: here.length })}</h3>
      <Lines lines={here} />
      {elsewhere.length > 0 && (
        <details>
          <summary>{text("details.rule-elsewhere", { count: elsewhere.length })}</summary>
          <Lines lines={elsewhere} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
