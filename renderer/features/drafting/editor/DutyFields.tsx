import { Button, Checkbox } from "@fluentui/react-components";
import { Dismiss12Regular } from "@fluentui/react-icons";
import { type BodyRef, missingOf } from "../../../../shared/domain/duties";
import { useOffice } from "../../../client";
import { useText } from "../../../ui/use-text";
import { BodyField } from "./BodyField";
import { DateField } from "./DateField";
import { LeadNotes, RefusalNotes } from "./DutyNotes";
import { LineField } from "./LineField";
import { type DutyEditing, useDutyEditing } from "./use-duty-editing";

/** Lead body, co-ordinating bodies, person, dates, product and resources of a duty. */
export function DutyFields({ blockId }: { blockId: string }) {
  const text = useText();
  const editing = useDutyEditing(blockId);
  const { duty, change } = editing;
  const isMissing = (field: "due" | "product") => missingOf(duty).includes(field);
  return (
    <div className="drafting-detail-grid">
      <BodyFields editing={editing} />
      <LineField
        field="person"
        label={text("drafting.duty.person")}
        value={duty.person}
        onChange={(person, handing) => change({ person }, handing)}
      />
      <DateField
        field="start"
        label={text("drafting.duty.start")}
        value={duty.start}
        refusals={editing.refusals}
        onChange={(start, handing) => change({ start }, handing)}
      />
      <DateField
        field="due"
        label={text("drafting.duty.due")}
        value={duty.due}
        isMissing={isMissing("due")}
        refusals={editing.refusals}
        onChange={(due, handing) => change({ due }, handing)}
      />
      <LineField
        field="product"
        label={text("drafting.duty.product")}
        value={duty.product}
        isMissing={isMissing("product")}
        onChange={(product, handing) => change({ product }, handing)}
      />
      <ResourceFields duty={duty} change={change} />
    </div>
  );
}

function BodyFields({ editing }: { editing: DutyEditing }) {
  const text = useText();
  const { bodies } = useOffice();
  const { duty, refusals } = editing;
  const isRefused = (field: "lead" | "coordinating") =>
    refusals.some((found) => found.field === field && found.weight === "refused");
  return (
    <>
      <div className="drafting-detail-wide">
        <BodyField
          field="lead"
          label={text("drafting.duty.lead")}
          value={duty.lead?.name ?? ""}
          isMissing={duty.lead === null}
          isRefused={isRefused("lead")}
          bodies={bodies}
          onChoose={editing.setLead}
          onType={editing.typeLead}
        />
        <LeadNotes editing={editing} />
      </div>
      <div className="drafting-detail-wide">
        <BodyField
          field="coordinating"
          label={text("drafting.duty.add-coordinating")}
          value=""
          isRefused={isRefused("coordinating")}
          bodies={bodies}
          onChoose={(body, handing) => editing.addCoordinating(body ? [body] : [], handing)}
          onType={editing.typeCoordinating}
        />
        <RefusalNotes refusals={refusals} field="coordinating" />
        <CoordinatingBodies editing={editing} />
      </div>
    </>
  );
}

function CoordinatingBodies({ editing: { duty, coordinating, change } }: { editing: DutyEditing }) {
  const text = useText();
  const without = (body: BodyRef) => duty.coordinating.filter((other) => other !== body);
  if (coordinating.length === 0) return null;
  return (
    <ul className="drafting-detail-bodies" aria-label={text("drafting.duty.coordinating")}>
      {coordinating.map((body) => (
        <li key={body.name}>
          {body.name}
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss12Regular />}
            aria-label={text("drafting.duty.remove-body", { name: body.name })}
            onClick={() => change({ coordinating: without(body) })}
          />
        </li>
      ))}
    </ul>
  );
}

function ResourceFields({ duty, change }: Pick<DutyEditing, "duty" | "change">) {
  const text = useText();
  const isMissing = missingOf(duty).includes("resources");
  return (
    <div className="drafting-detail-wide drafting-detail-resources">
      <LineField
        field="resources"
        label={text("drafting.duty.resources")}
        value={duty.resourcesNone ? "" : duty.resources}
        isMissing={isMissing}
        isOff={duty.resourcesNone}
        onChange={(resources, handing) => change({ resources }, handing)}
      />
      <Checkbox
        label={text("drafting.duty.resources-none")}
        checked={duty.resourcesNone}
        onChange={(_, { checked }) => change({ resourcesNone: checked === true })}
      />
    </div>
  );
}
