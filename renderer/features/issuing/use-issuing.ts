import { type IssueRehearsal, type IssuingView, type SeriesView, useServiceData } from "../../client";

/** Where a programme stands on its way to issue, kept fresh. */
export function useIssuing(programmeId: string) {
  return useServiceData<IssuingView>(
    `issuing ${programmeId}`,
    (client, signal) => client.issuing.get({ programmeId }, { signal }),
    ["issuing.changed", "number-register.changed", "programme.changed", "office.changed"],
  );
}

/** The rehearsal of a programme as it is now, with its files made anew after every change. */
export function useRehearsal(programmeId: string) {
  return useServiceData<IssueRehearsal>(
    `issuing.rehearsal ${programmeId}`,
    (client, signal) => client.issuing.rehearse({ programmeId }, { signal }),
    ["issuing.changed", "number-register.changed", "programme.changed", "parent.changed", "office.changed"],
  );
}

/** All series of the number register. */
export function useSeries() {
  return useServiceData<readonly SeriesView[]>(
    "issuing.series",
    (client, signal) => client.issuing.listSeries({}, { signal }),
    ["number-register.changed", "issuing.changed"],
  );
}

/** The terms of the committee, earliest first. */
export function useTerms() {
  return useServiceData("issuing.terms", (client, signal) => client.issuing.listTerms({}, { signal }), [
    "number-register.changed",
  ]);
}
