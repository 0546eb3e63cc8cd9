import { Button, SearchBox } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { type Body, BodyLevel, findBodies } from "../../../shared/domain/directory";
import { office, useOffice } from "../../client";
import { EmptyState } from "../../ui/EmptyState";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { BodyForm } from "./BodyForm";
import { BodyTable } from "./BodyTable";
import { SectionHead } from "./SectionHead";

/** The directory of bodies: those that came with the level and the unit's own, with the time each existed. */
export function BodiesSection() {
  const text = useText();
  const { bodies } = useOffice();
  const [query, setQuery] = useState("");
  const [editing, setEditing] = useState<Body | "new" | null>(null);
  const { save, remove } = useBodyCommands();
  const found = useMemo(() => findBodies(bodies, query, { on: localDay() }), [bodies, query]);
  const submit = async (body: Body) => {
    if (await save(body)) setEditing(null);
  };
  return (
    <>
      <SectionHead title={text("settings.section-bodies")} who={text("settings.bodies-who")}>
        {editing !== "new" && (
          <Button appearance="primary" icon={<Add20Regular />} onClick={() => setEditing("new")}>
            {text("settings.body-add")}
          </Button>
        )}
      </SectionHead>
      {editing !== null && (
        <BodyForm
          key={editing === "new" ? "new" : editing.id}
          body={editing === "new" ? null : editing}
          onSave={submit}
          onCancel={() => setEditing(null)}
        />
      )}
      <div className="settings-bar">
        <SearchBox
          className="settings-search"
          aria-label={text("settings.body-filter")}
          placeholder={text("settings.body-filter")}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
        <span className="ui-quiet" role="status">
          {text("settings.bodies-shown", {
            shown: found.length,
            total: bodies.length,
            hidden: bodies.length - found.length,
          })}
        </span>
      </div>
      {found.length === 0 && (
        <EmptyState
          title={text("settings.bodies-nothing", { query })}
          hint={text("settings.bodies-nothing-hint")}
        />
      )}
      {BodyLevel.options.map((level) => (
        <BodyTable
          key={level}
          level={level}
          bodies={found.filter((body) => body.level === level)}
          onEdit={setEditing}
          onRemove={remove}
        />
      ))}
    </>
  );
}

function useBodyCommands() {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const store = (body: Body) => attempt(() => office().office.saveBody({ body }));
  const save = async (body: Body) => {
    const isSaved = await store(body);
    if (isSaved) toast({ title: text("settings.body-saved", { name: body.name }) });
    return isSaved;
  };
  const remove = async (body: Body) => {
    const isRemoved = await attempt(() => office().office.removeBody({ id: body.id }));
    if (isRemoved)
      toast({ title: text("settings.body-removed", { name: body.name }), undo: () => void store(body) });
  };
  return { save, remove: (body: Body) => void remove(body) };
}
