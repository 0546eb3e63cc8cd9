import { SearchBox, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { DutyRow } from "../../client";
import { useText } from "../../ui/use-text";
import { type DutyFilter, dueStates, leadsOf, noLead } from "./select";

interface DutyFilterBarProps {
  readonly duties: readonly DutyRow[];
  readonly shownCount: number;
  readonly filter: DutyFilter;
  onChange(filter: DutyFilter): void;
}

/** Text, lead body and due state; how many duties they leave. */
export function DutyFilterBar({ duties, shownCount, filter, onChange }: DutyFilterBarProps) {
  const text = useText();
  const leads = useMemo(() => leadsOf(duties), [duties]);
  const state = (value: string) => dueStates.find((known) => known === value) ?? "";
  return (
    <search className="duties-bar">
      <SearchBox
        className="duties-search"
        aria-label={text("duties.filter")}
        placeholder={text("duties.filter")}
        value={filter.query}
        onChange={(_, { value }) => onChange({ ...filter, query: value })}
      />
      <Select
        aria-label={text("duties.lead")}
        value={filter.lead}
        onChange={(_, { value }) => onChange({ ...filter, lead: value })}
      >
        <option value="">{text("duties.all-leads")}</option>
        <option value={noLead}>{text("duties.no-lead")}</option>
        {leads.map((lead) => (
          <option key={lead} value={lead}>
            {lead}
          </option>
        ))}
      </Select>
      <Select
        aria-label={text("duties.state")}
        value={filter.state}
        onChange={(_, { value }) => onChange({ ...filter, state: state(value) })}
      >
        <option value="">{text("duties.state-all")}</option>
        {dueStates.map((known) => (
          <option key={known} value={known}>
            {text(`duties.state-${known}`)}
          </option>
        ))}
      </Select>
      <span className="duties-count" role="status">
        {text("duties.shown", {
          shown: shownCount,
          total: duties.length,
          hidden: duties.length - shownCount,
        })}
      </span>
    </search>
  );
}
