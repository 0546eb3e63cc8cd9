import { Button } from "@fluentui/react-components";
import { Add20Regular, DataUsage24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type Fact, FactKind } from "../../../shared/domain/unit";
import { office, useOffice } from "../../client";
import { EmptyState } from "../../ui/EmptyState";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { FactForm } from "./FactForm";
import { FactTable } from "./FactTable";
import { SectionHead } from "./SectionHead";

/** What is being edited: a fact, a new one, or nothing. */
type Editing = Fact | "new" | null;

/** The unit profile: dated, sourced facts by kind. */
export function FactsSection() {
  const text = useText();
  const { facts } = useOffice();
  const [editing, setEditing] = useState<Editing>(null);
  const { save, remove } = useFactCommands();
  const add = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => setEditing("new")}>
      {text("settings.fact-add")}
    </Button>
  );
  const submit = async (fact: Fact) => {
    if (await save(fact)) setEditing(null);
  };
  return (
    <>
      <SectionHead title={text("settings.section-facts")} who={text("settings.facts-who")}>
        {facts.length > 0 && editing !== "new" && add}
      </SectionHead>
      {editing !== null && (
        <FactForm
          key={editing === "new" ? "new" : editing.id}
          fact={editing === "new" ? null : editing}
          onSave={submit}
          onCancel={() => setEditing(null)}
        />
      )}
      {facts.length === 0 && editing === null && (
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

function useFactCommands() {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const store = (fact: Fact) => attempt(() => office().office.saveFact({ fact }));
  const save = async (fact: Fact) => {
    const isSaved = await store(fact);
    if (isSaved) toast({ title: text("settings.fact-saved", { label: fact.label }) });
    return isSaved;
  };
  const remove = async (fact: Fact) => {
    const isRemoved = await attempt(() => office().office.removeFact({ id: fact.id }));
    if (isRemoved)
      toast({ title: text("settings.fact-removed", { label: fact.label }), undo: () => void store(fact) });
  };
  return { save, remove: (fact: Fact) => void remove(fact) };
}
