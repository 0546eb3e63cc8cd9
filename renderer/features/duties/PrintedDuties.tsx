import { Fragment } from "react";
import { formatDate } from "../../../shared/domain/dates";
import type { MessageCode } from "../../../shared/text";
import type { DutyRow } from "../../client";
import { useText } from "../../ui/use-text";
import { byProgramme } from "./select";
import "./printed-duties.css";

const columns: readonly MessageCode[] = [
  "duties.column-number",
  "duties.column-text",
  "duties.column-lead",
  "duties.column-coordinating",
  "duties.column-due",
  "duties.column-product",
];

/** The duties as they print: the annex table, grouped by programme, in the order they have on screen. */
export function PrintedDuties({ duties, today }: { duties: readonly DutyRow[]; today: string }) {
  const text = useText();
  return (
    <div className="duties-print">
      <h2>{text("duties.print-title")}</h2>
      <p>{text("duties.print-date", { date: formatDate(today) })}</p>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {text(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byProgramme(duties).map((rows) => (
            <Fragment key={rows[0]?.programmeId}>
              <tr>
                <th className="duties-print-group" colSpan={columns.length} scope="colgroup">
                  {rows[0]?.programmeTitle}
                </th>
              </tr>
              {rows.map((duty, index) => (
                <tr key={duty.blockId}>
                  <td>{index + 1}</td>
                  <td>{duty.text}</td>
                  <td>{duty.lead}</td>
                  <td>{duty.coordinating.join("; ")}</td>
                  <td>{duty.dueShown}</td>
                  <td>{duty.product}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
