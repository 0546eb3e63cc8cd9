import { Button, Checkbox } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import { office, type ProgrammeView, useServiceData } from "../../../client";
import { useText } from "../../../ui/use-text";
import { useAttempt, useToast } from "../../../ui/use-toast";
import { DayLine, typedDay } from "../fields";

/** What the clerk gives beside the number: the day it is signed, and that it is no longer a draft. */
export function SigningForm({ programmeId }: { programmeId: string }) {
  const { value } = useServiceData(
    `issuing.details ${programmeId}`,
    (client, signal) => client.programmes.get({ id: programmeId }, { signal }),
    ["programme.changed"],
  );
  if (!value) return null;
  const { date, isFinal } = value.details;
  return <Fields key={`${date} ${isFinal}`} id={programmeId} details={value.details} />;
}

function Fields({ id, details }: { id: string; details: ProgrammeView["details"] }) {
  const text = useText();
  const [on, setOn] = useState(details.date === null ? "" : formatDate(details.date));
  const [isFinal, setFinal] = useState(details.isFinal);
  const save = useSave(id);
  const date = typedDay(on);
  const isChanged = date !== details.date || isFinal !== details.isFinal;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date !== undefined) void save({ date, isFinal });
  };
  return (
    <form className="issuing-signing" onSubmit={submit} noValidate>
      <DayLine label={text("issuing.sign-date")} value={on} isTried onChange={setOn} />
      <Checkbox
        label={text("issuing.sign-final")}
        checked={isFinal}
        onChange={(_, { checked }) => setFinal(checked === true)}
      />
      <Button type="submit" disabledFocusable={!isChanged || date === undefined}>
        {text("issuing.sign-save")}
      </Button>
    </form>
  );
}

function useSave(id: string) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async (change: Pick<ProgrammeView["details"], "date" | "isFinal">) => {
    const isSaved = await attempt(async () => {
      const { details } = await office().programmes.get({ id });
      await office().programmes.saveDetails({ id, details: { ...details, ...change } });
    });
    if (isSaved) toast({ title: text("issuing.sign-saved") });
  };
}
