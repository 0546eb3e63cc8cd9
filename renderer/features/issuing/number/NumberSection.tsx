import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterEntry } from "../../../../shared/domain/issuing/numbers";
import { bareNumber } from "../../../../shared/domain/issuing/numbers";
import type { IssuingView } from "../../../client";
import { shownMoment } from "../../../ui/moment";
import { useText } from "../../../ui/use-text";
import { Section } from "../Section";
import { useSeries } from "../use-issuing";
import { BeginDialog } from "./BeginDialog";
import { SigningForm } from "./SigningForm";
import { TakeDialog } from "./TakeDialog";
import { TermDialog } from "./TermDialog";
import { VoidDialog } from "./VoidDialog";

type Proposal = NonNullable<IssuingView["proposal"]>;

type NumberDialog =
  | { readonly kind: "take" | "begin"; readonly proposal: Proposal }
  | { readonly kind: "void"; readonly entry: RegisterEntry }
  | { readonly kind: "term" };

/** The number of the programme: the next one proposed, the one it holds; and the day it is signed. */
export function NumberSection({ view }: { view: IssuingView }) {
  const text = useText();
  const [dialog, setDialog] = useState<NumberDialog | null>(null);
  return (
    <Section title={text("issuing.number")} name="number">
      <Standing view={view} onOpen={setDialog} />
      <SigningForm programmeId={view.programmeId} />
      {dialog && <Opened programmeId={view.programmeId} dialog={dialog} onClose={() => setDialog(null)} />}
    </Section>
  );
}

interface OpenedProps {
  readonly programmeId: string;
  readonly dialog: NumberDialog;
  onClose(): void;
}

/** The dialogs stand apart from the lines that open them: these change before a dialog has closed. */
function Opened({ programmeId, dialog, onClose }: OpenedProps) {
  switch (dialog.kind) {
    case "take":
      return <TakeDialog {...{ programmeId, onClose }} proposal={dialog.proposal} />;
    case "begin":
      return <BeginDialog series={dialog.proposal.series} first={dialog.proposal.next} onClose={onClose} />;
    case "void":
      return <VoidDialog entry={dialog.entry} onClose={onClose} />;
    case "term":
      return <TermDialog onClose={onClose} />;
  }
}

interface StandingProps {
  readonly view: IssuingView;
  onOpen(dialog: NumberDialog): void;
}

function Standing({ view, onOpen }: StandingProps) {
  const text = useText();
  if (view.number) return <Held entry={view.number} onOpen={onOpen} />;
  if (view.proposal) return <Proposed proposal={view.proposal} onOpen={onOpen} />;
  if (view.noNumber !== "term-missing") return <p className="issuing-hint">{text("issuing.number-none")}</p>;
  return (
    <>
      <p className="issuing-hint">{text("issuing.number-term")}</p>
      <div className="issuing-moves">
        <Button onClick={() => onOpen({ kind: "term" })}>{text("issuing.term-add")}</Button>
      </div>
    </>
  );
}

function Held({ entry, onOpen }: Pick<StandingProps, "onOpen"> & { readonly entry: RegisterEntry }) {
  const text = useText();
  const { takenBy, takenAt } = entry;
  const shown = bareNumber(entry.shown);
  return (
    <>
      <NumberLine
        name={text("issuing.number-held")}
        shown={shown}
        detail={text("issuing.number-held-by", { by: takenBy, time: shownMoment(takenAt) })}
      />
      <div className="issuing-moves">
        <Button appearance="subtle" onClick={() => onOpen({ kind: "void", entry })}>
          {text("issuing.number-void", { shown })}
        </Button>
      </div>
    </>
  );
}

function Proposed({ proposal, onOpen }: Pick<StandingProps, "onOpen"> & { readonly proposal: Proposal }) {
  const text = useText();
  const known = useSeries().value;
  const isUnused = known?.every(({ key, entries }) => key !== proposal.seriesKey || entries.length === 0);
  const shown = bareNumber(proposal.shown);
  return (
    <>
      <NumberLine name={text("issuing.number-next")} shown={shown} />
      <div className="issuing-moves">
        <Button onClick={() => onOpen({ kind: "take", proposal })}>
          {text("issuing.number-take", { shown })}
        </Button>
        {isUnused && (
          <Button appearance="subtle" onClick={() => onOpen({ kind: "begin", proposal })}>
            {text("issuing.number-begin")}
          </Button>
        )}
      </div>
    </>
  );
}

function NumberLine({ name, shown, detail = "" }: { name: string; shown: string; detail?: string }) {
  return (
    <p className="issuing-number">
      <span className="ui-quiet">{name}</span> <strong>{shown}</strong>{" "}
      {detail !== "" && <span className="ui-quiet issuing-number-detail">{detail}</span>}
    </p>
  );
}
