import { Button } from "@fluentui/react-components";
import { Add20Regular, DataUsage24Regular } from "@fluentui/react-icons";
import { type Fact, FactKind } from "../../../shared/domain/unit";
import { office, useOffice } from "../../client";
import { EmptyState } from "../../ui/EmptyState";
import { useText } from "../../ui/use-text";
import { FactForm } from "./FactForm";
import { FactTable } from "./FactTable";
import { SectionHead } from "./SectionHead";
import { useEntries } from "./use-entries";

/** The unit profile: dated, sourced facts by kind. */
export function FactsSection() {
  const text = useText();
  const { facts } = useOffice();
  const { open, isNew, setEditing, save, remove } = useEntries<Fact>({
    put: (fact) => office().office.saveFact({ fact }),
    drop: ({ id }) => office().office.removeFact({ id }),
    saved: ({ label }) => text("settings.fact-saved", { label }),
    removed: ({ label }) => text("settings.fact-removed", { label }),
  });
  const add = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => setEditing("new")}>
      {text("settings.fact-add")}
    </Button>
  );
  return (
    <>
      <SectionHead title={text("settings.section-facts")} who={text("settings.facts-who")}>
        {facts.length > 0 && !isNew && add}
      </SectionHead>
      {open && <FactForm key={open.key} fact={open.entry} onSave={save} onCancel={() => setEditing(null)} />}
      {facts.length === 0 && !open && (
        <EmptyState
          icon={<DataUsage24Regular />}
          title={text("settings.facts-empty")}
          hint={text("settings.facts-empty-hint")}
        >
          {add}
        </EmptyState>
      )}
      {FactKind.options.map((kind) => (
        <FactTable
          key={kind}
          kind={kind}
          facts={facts.filter((fact) => fact.kind === kind)}
          onEdit={setEditing}
          onRemove={remove}
        />
      ))}
    </>
  );
}
