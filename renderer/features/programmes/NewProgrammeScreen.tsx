import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { office, useList } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt } from "../../ui/use-toast";
import { ParentChoice } from "./ParentChoice";
import { TemplateChoice } from "./TemplateChoice";
import "./programmes.css";

/** Creating a programme: its parent plans and its form on one screen. */
export function NewProgrammeScreen({ parentIds }: { parentIds: readonly string[] }) {
  const text = useText();
  const parents = useList("parents");
  const templates = useList("templates");
  const [chosenIds, setChosenIds] = useState<readonly string[]>(parentIds);
  const [template, setTemplate] = useState<string | null>(null);
  const templateId = template ?? templates.value?.[0]?.id ?? "";
  const create = useCreate(templateId, chosenIds);
  const error = parents.error ?? templates.error;
  const canCreate = chosenIds.length > 0 && templateId !== "";
  return (
    <>
      <CommandBar
        title={text("programmes.new-title")}
        hasBack
        state={canCreate ? null : text("programmes.pick-parent-first")}
        primary={
          <Button appearance="primary" disabledFocusable={!canCreate} onClick={create}>
            {text("programmes.create")}
          </Button>
        }
      />
      <div className="programmes-new">
        {error && (
          <RefusalNotice error={error} action={{ label: text("frame.retry"), run: parents.reload }} />
        )}
        {parents.value && templates.value ? (
          <>
            <ParentChoice parents={parents.value} chosenIds={chosenIds} onChange={setChosenIds} />
            <TemplateChoice templates={templates.value} chosenId={templateId} onChange={setTemplate} />
          </>
        ) : (
          <LateSpinner />
        )}
      </div>
    </>
  );
}

function useCreate(templateId: string, parentIds: readonly string[]): () => Promise<void> {
  const attempt = useAttempt();
  const replace = useNavigation((navigation) => navigation.replace);
  const [isCreating, setIsCreating] = useState(false);
  return async () => {
    if (isCreating || parentIds.length === 0) return;
    setIsCreating(true);
    await attempt(async () => {
      const { id } = await office().programmes.create({ templateId, parentIds: [...parentIds] });
      replace({ screen: "drafting", programmeId: id });
    });
    setIsCreating(false);
  };
}
