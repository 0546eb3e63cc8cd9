import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import type { IssuingView } from "../../../client";
import { Notice } from "../../../ui/Notice";
import { useNavigation } from "../../../ui/navigation";
import { type Text, useText } from "../../../ui/use-text";
import { Section } from "../Section";
import { MoveDialog } from "./MoveDialog";

type Move = IssuingView["moves"][number];

/** Where the programme stands, the moves open from there, and what was approved. */
export function NextSteps({ view }: { view: IssuingView }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const [open, setOpen] = useState<Move | null>(null);
  const moves = view.moves.filter(({ to }) => to !== "issued");
  return (
    <Section title={text("issuing.next")} name="stages">
      <p className="issuing-hint">{text(`issuing.next.${view.stage}`)}</p>
      {view.stage === "approved" && view.isChanged && (
        <Notice intent="warning">{text("issuing.changed")}</Notice>
      )}
      <div className="issuing-moves">
        {moves.map((move) => (
          <Button
            key={move.to}
            appearance={move.needsReason ? "subtle" : "secondary"}
            onClick={() => setOpen(move)}
          >
            {moveName(move, view, text)}
          </Button>
        ))}
        {view.stage === "consultation" && (
          <Button
            appearance="subtle"
            onClick={() => go({ screen: "opinions", programmeId: view.programmeId })}
          >
            {text("opinions.title")}
          </Button>
        )}
      </div>
      {view.stage !== "issued" && <Approval view={view} />}
      {open && (
        <MoveDialog
          programmeId={view.programmeId}
          move={open}
          title={moveName(open, view, text)}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

const backs = ["draft", "consultation", "submitted"] as const;

function moveName({ to, needsReason }: Move, { stage }: IssuingView, text: Text): string {
  const back = backs.find((each) => each === to);
  if (needsReason && back) return text(`issuing.back.${back}`);
  if (to === "issued") return text("issuing.issue");
  return stage === to ? text("issuing.move.again") : text(`issuing.move.${to}`);
}

function Approval({ view: { approved, contentHash, isChanged } }: { view: IssuingView }) {
  const text = useText();
  return (
    <div className="issuing-hashes">
      {approved && (
        <p>
          {text("issuing.approved", { date: formatDate(approved.on), who: approved.who })}{" "}
          <Hash name={text("issuing.hash-approved")} hash={approved.contentHash} />
        </p>
      )}
      {(!approved || isChanged) && (
        <p>
          <Hash name={text("issuing.hash-now")} hash={contentHash} />
        </p>
      )}
    </div>
  );
}

const shownDigits = 12;

/** A checksum by its first digits; all of them are in the title. */
function Hash({ name, hash }: { name: string; hash: string }) {
  return (
    <span className="ui-quiet">
      {name}{" "}
      <code className="issuing-hash" title={hash}>
        {hash.slice(0, shownDigits)}
      </code>
    </span>
  );
}
