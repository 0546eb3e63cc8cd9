import { Button, Field, Input, useArrowNavigationGroup } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { formatDate } from "../../../../../shared/domain/dates";
import { formatClock } from "../../../../../shared/text/format";
import { useServiceData } from "../../../../client";
import { localDay } from "../../../../ui/local-day";
import { RefusalNotice } from "../../../../ui/Notice";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import type { OpenedRevision } from "./RevisionReader";
import { useKeepVersion } from "./use-keep-version";

type OnOpen = (revision: OpenedRevision) => void;

/** Keeps the present text under a name, and lists what was kept. */
export function VersionList({ onOpen }: { onOpen: OnOpen }) {
  return (
    <>
      <KeepForm />
      <Kept onOpen={onOpen} />
    </>
  );
}

function KeepForm() {
  const text = useText();
  const { proposed, keep } = useKeepVersion();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? proposed).trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await keep(name)) setTyped(null);
  };
  return (
    <form className="drafting-version-keep" onSubmit={submit}>
      <Field label={text("versions.name")}>
        <Input
          value={typed ?? proposed}
          maxLength={200}
          onChange={(_, { value }) => setTyped(value)}
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <Button type="submit" disabled={name === ""}>
        {text("versions.keep")}
      </Button>
    </form>
  );
}

function Kept({ onOpen }: { onOpen: OnOpen }) {
  const text = useText();
  const { id } = useDrafting((state) => state.programme);
  const { value, error, reload } = useServiceData(
    `versions ${id}`,
    (client) => client.programmes.listVersions({ id }),
    ["programme.changed"],
  );
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  if (error && !value)
    return <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />;
  const newestFirst = value?.toReversed() ?? [];
  return (
    <div className="drafting-side-scroll">
      <h2 className="drafting-version-title">{text("versions.list")}</h2>
      {value?.length === 0 && <p className="drafting-version-hint">{text("versions.none-hint")}</p>}
      <ul className="drafting-versions" {...arrows}>
        {newestFirst.map((version) => (
          <VersionLine
            key={version.id}
            opened={{ name: version.name, revision: version.revision }}
            hint={text("versions.at", { time: clockOf(version.at), date: dayOf(version.at) })}
            onOpen={onOpen}
          />
        ))}
        <VersionLine
          opened={{ name: text("versions.first"), revision: 0 }}
          hint={text("versions.first-hint")}
          onOpen={onOpen}
        />
      </ul>
    </div>
  );
}

function VersionLine({ opened, hint, onOpen }: { opened: OpenedRevision; hint: string; onOpen: OnOpen }) {
  const text = useText();
  const revision = useDrafting((state) => state.revision);
  const isCurrent = opened.revision === revision;
  return (
    <li>
      <button
        type="button"
        className="drafting-version"
        title={text("versions.look", { name: opened.name })}
        onClick={() => onOpen(opened)}
      >
        <span className="drafting-version-name">{opened.name}</span>
        <span className="drafting-version-hint">
          {isCurrent ? `${hint} · ${text("versions.is-current")}` : hint}
        </span>
      </button>
    </li>
  );
}

function clockOf(at: string): string {
  return formatClock(new Date(at));
}

function dayOf(at: string): string {
  return formatDate(localDay(new Date(at)));
}
