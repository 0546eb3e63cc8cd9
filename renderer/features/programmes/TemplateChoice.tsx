import { Badge, Radio, RadioGroup } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons";
import type { TemplateSummary } from "../../client";
import { useText } from "../../ui/use-text";

interface TemplateChoiceProps {
  readonly templates: readonly TemplateSummary[];
  readonly chosenId: string;
  onChange(id: string): void;
}

/** The forms to draft in; the chosen one shows its parts and what its author fixed. */
export function TemplateChoice({ templates, chosenId, onChange }: TemplateChoiceProps) {
  const text = useText();
  const chosen = templates.find((template) => template.id === chosenId);
  return (
    <section aria-labelledby="choose-template">
      <h2 className="ui-section-title" id="choose-template">
        {text("programmes.choose-template")}
      </h2>
      <p className="programmes-hint">{text("programmes.choose-template-hint")}</p>
      <RadioGroup
        aria-labelledby="choose-template"
        value={chosenId}
        onChange={(_, { value }) => onChange(value)}
      >
        {templates.map((template) => (
          <Radio
            key={template.id}
            value={template.id}
            label={
              <>
                <strong>{template.name}</strong>
                <span className="programmes-choice-detail">{template.summary}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      {chosen && <TemplateParts template={chosen} />}
    </section>
  );
}

function TemplateParts({ template }: { template: TemplateSummary }) {
  const text = useText();
  return (
    <ol className="programmes-parts" aria-label={template.name}>
      {template.parts.map((part) => (
        <li key={part.title}>
          <span>{part.title}</span>
          <Badge
            appearance={part.rule === "free" ? "outline" : "tint"}
            color={part.rule === "free" ? "subtle" : "brand"}
            icon={part.rule === "locked" ? <LockClosed16Regular /> : null}
          >
            {text(`programmes.rule-${part.rule}`)}
          </Badge>
        </li>
      ))}
    </ol>
  );
}
