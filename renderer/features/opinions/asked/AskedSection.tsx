import { Button } from "@fluentui/react-components";
import { Add20Regular, ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import { type AskedRow, askedTotals } from "../../../../shared/domain/opinions/asked";
import { type Text, useText } from "../../../ui/use-text";
import { AskDialog } from "./AskDialog";
import { useAskedActions } from "./use-asked";

interface AskedSectionProps {
  readonly programmeId: string;
  readonly rows: readonly AskedRow[];
}

/** Who was asked for comment, until when, and who has answered. */
export function AskedSection({ programmeId, rows }: AskedSectionProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(true);
  const [isAsking, setAsking] = useState(false);
  const isShown = isOpen && rows.length > 0;
  const { all, answered, late } = askedTotals(rows);
  return (
    <section className="opinions-asked" aria-label={text("opinions.asked")}>
      <div className="opinions-bar">
        <span className="opinions-totals" role="status">
          {all === 0 ? text("opinions.asked-none") : text("opinions.asked-totals", { all, answered, late })}
        </span>
        {rows.length > 0 && (
          <Button
            appearance="subtle"
            icon={isShown ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            aria-expanded={isShown}
            onClick={() => setOpen(!isOpen)}
          >
            {text(isShown ? "opinions.asked-hide" : "opinions.asked-show")}
          </Button>
        )}
        <Button icon={<Add20Regular />} onClick={() => setAsking(true)}>
          {text("opinions.asked-add")}
        </Button>
      </div>
      {isShown && <AskedList programmeId={programmeId} rows={rows} />}
      {isAsking && <AskDialog programmeId={programmeId} onClose={() => setAsking(false)} />}
    </section>
  );
}

function AskedList({ programmeId, rows }: { programmeId: string; rows: readonly AskedRow[] }) {
  const text = useText();
  const { setAgreed, remove } = useAskedActions(programmeId);
  return (
    <ul className="opinions-asked-list" aria-label={text("opinions.asked-list")}>
      {rows.map(({ asked, standing }) => (
        <li key={asked.id}>
          <span className="opinions-asked-name">{asked.name}</span>
          <span className="ui-quiet">{text("opinions.asked-due", { due: asked.due.shown })}</span>
          <span className={`opinions-asked-${standing.code}`}>{standingWords(standing, text)}</span>
          {standing.code !== "remarked" && (
            <AgreedButton
              name={asked.name}
              isAgreed={standing.code === "agreed"}
              onChange={(isAgreed) => void setAgreed(asked, isAgreed)}
            />
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={text("opinions.asked-remove-of", { name: asked.name })}
            onClick={() => void remove(asked)}
          >
            {text("opinions.asked-remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface AgreedButtonProps {
  readonly name: string;
  readonly isAgreed: boolean;
  onChange(isAgreed: boolean): void;
}

function AgreedButton({ name, isAgreed, onChange }: AgreedButtonProps) {
  const text = useText();
  const code = isAgreed ? "opinions.asked-not-agreed" : "opinions.asked-agree";
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={text(`${code}-of`, { name })}
      onClick={() => onChange(!isAgreed)}
    >
      {text(code)}
    </Button>
  );
}

function standingWords(standing: AskedRow["standing"], text: Text): string {
  if (standing.code === "remarked") return text("opinions.asked-remarked", { count: standing.count });
  if (standing.code === "agreed") return text("opinions.asked-agreed", { date: formatDate(standing.on) });
  return text(`opinions.asked-${standing.code}`, { days: Math.abs(standing.days) });
}
