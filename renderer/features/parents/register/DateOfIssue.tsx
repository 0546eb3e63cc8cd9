import { Field, Input } from "@fluentui/react-components";
import { formatDate } from "../../../../shared/domain/dates";
import { localDay } from "../../../ui/local-day";
import { type Text, useText } from "../../../ui/use-text";
import type { Draft } from "../model/draft";
import { type IssueDate, issueDate } from "../model/register-date";
import type { RegisterProps } from "./register-props";

/** The date of issue, typed as dd/mm/yyyy or in the words of the document. */
export function DateOfIssue({ draft, change }: RegisterProps) {
  const text = useText();
  const { typedDate } = draft;
  const message = messageOf(issueDate(typedDate), text);
  return (
    <Field
      label={text("parents.date")}
      size="small"
      {...(message ? { validationState: "warning", validationMessage: message } : {})}
    >
      <Input
        value={typedDate}
        placeholder={text("parents.date-placeholder")}
        onChange={(_, { value }) => change((now) => withDate(now, value))}
        onBlur={() => change(tidied)}
      />
    </Field>
  );
}

function withDate(draft: Draft, typedDate: string): Draft {
  const { day } = issueDate(typedDate);
  return { ...draft, typedDate, register: { ...draft.register, date: day } };
}

function tidied(draft: Draft): Draft {
  const { date } = draft.register;
  return date === null || draft.typedDate === formatDate(date)
    ? draft
    : { ...draft, typedDate: formatDate(date) };
}

function messageOf(read: IssueDate, text: Text): string | null {
  if (read.day !== null) return read.day > localDay() ? text("parents.date-ahead") : null;
  if (read.refusal === null) return text("parents.missing");
  const { code, params } = read.refusal;
  const isUnread = code === "date-not-understood";
  return isUnread ? text("parents.date-not-understood") : text(`drafting.refusal.${code}`, params);
}
