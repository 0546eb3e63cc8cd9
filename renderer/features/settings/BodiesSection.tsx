import { Button } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { type Body, BodyLevel, findBodies } from "../../../shared/domain/directory";
import { office, useOffice } from "../../client";
import { EmptyState } from "../../ui/EmptyState";
import { FilterBar } from "../../ui/FilterBar";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";
import { BodyForm } from "./BodyForm";
import { BodyTable } from "./BodyTable";
import { SectionHead } from "./SectionHead";
import { useEntries } from "./use-entries";

/** The directory of bodies: those that came with the level and the unit's own, with the time each existed. */
export function BodiesSection() {
  const text = useText();
  const { bodies } = useOffice();
  const [query, setQuery] = useState("");
  const { open, isNew, setEditing, save, remove } = useEntries<Body>({
    put: (body) => office().office.saveBody({ body }),
    drop: ({ id }) => office().office.removeBody({ id }),
    saved: ({ name }) => text("settings.body-saved", { name }),
    removed: ({ name }) => text("settings.body-removed", { name }),
  });
  const found = useMemo(() => findBodies(bodies, query, { on: localDay() }), [bodies, query]);
  return (
    <>
      <SectionHead title={text("settings.section-bodies")} who={text("settings.bodies-who")}>
        {!isNew && (
          <Button appearance="primary" icon={<Add20Regular />} onClick={() => setEditing("new")}>
            {text("settings.body-add")}
          </Button>
        )}
      </SectionHead>
      {open && <BodyForm key={open.key} body={open.entry} onSave={save} onCancel={() => setEditing(null)} />}
      <FilterBar
        label="settings.body-filter"
        count="settings.bodies-shown"
        shown={found.length}
        total={bodies.length}
        query={query}
        onQuery={setQuery}
      />
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
