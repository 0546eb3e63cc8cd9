import { Button, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { type FocusEvent, useId } from "react";
import { OpinionState } from "../../../../shared/domain/opinions";
import { citedPlace } from "../../../../shared/domain/programme/numbering";
import type { PlacedOpinion } from "../../../client";
import { useText } from "../../../ui/use-text";
import { excerptOf, momentOf, type OpinionRow, whereaboutsOf, whoOf } from "./rows";
import { type Answers, answerOf, owesReason } from "./use-answers";

interface OpinionCardProps {
  readonly row: OpinionRow;
  readonly answers: Answers;
  onGo(): void;
}

const states = ["taken", "partly", "declined", "open"] as const;

/** An opinion beside the text it is about, with the office's answer. */
export function OpinionCard({ row, answers, onGo }: OpinionCardProps) {
  const { opinion, isFirstHere } = row;
  return (
    <>
      {isFirstHere && <PlaceHead opinion={opinion} onGo={onGo} />}
      <div className="opinions-card">
        <PresentText opinion={opinion} />
        <div className="opinions-said">
          <Said row={row} onRemove={() => answers.remove(opinion)} />
          <Answer row={row} answers={answers} />
        </div>
      </div>
    </>
  );
}

function PlaceHead({ opinion, onGo }: { opinion: PlacedOpinion; onGo: () => void }) {
  const text = useText();
  const { now } = opinion;
  const path = now?.path ?? "";
  const placed = path === "" ? text("opinions.place-plain") : text("opinions.place", citedPlace(path));
  const about = whereaboutsOf(opinion);
  return (
    <div className="opinions-place">
      <h2>{about === "placed" ? placed : text(`opinions.${about}`)}</h2>
      {now && (
        <Button
          size="small"
          appearance="transparent"
          className="opinions-link"
          aria-label={path === "" ? text("opinions.go") : text("opinions.go-to", citedPlace(path))}
          onClick={onGo}
        >
          {text("opinions.go")}
        </Button>
      )}
    </div>
  );
}

function PresentText({ opinion: { now, where, kind } }: { opinion: PlacedOpinion }) {
  const text = useText();
  if (!now)
    return (
      <p className="opinions-text">{where.quoted && text("opinions.quoted", { quoted: where.quoted })}</p>
    );
  const { before, marked, after } = excerptOf(now);
  return (
    <div className="opinions-text">
      {now.isGone && <p className="opinions-gone">{text("opinions.gone")}</p>}
      <p>
        {before}
        {marked !== "" && <mark>{marked}</mark>}
        {marked === "" && kind === "insertion" && <span className="opinions-caret" aria-hidden="true" />}
        {after}
      </p>
    </div>
  );
}

function Said({ row: { opinion }, onRemove }: { row: OpinionRow; onRemove: () => void }) {
  const text = useText();
  const { who, at, kind, what, where, now } = opinion;
  const isQuoted = kind !== "deletion" && where.quoted !== "" && now?.isGone;
  return (
    <>
      <div className="opinions-head">
        <span className="opinions-who">{whoOf(who)}</span>
        <span className="ui-quiet">
          {[text(`opinions.kind.${kind}`), momentOf(at)].filter(Boolean).join(" · ")}
        </span>
        <Button
          size="small"
          appearance="subtle"
          className="opinions-remove"
          icon={<Delete16Regular />}
          aria-label={text("opinions.remove")}
          title={text("opinions.remove")}
          onClick={onRemove}
        />
      </div>
      <p className={`opinions-what opinions-what-${kind}`}>{what}</p>
      {isQuoted && <p className="ui-quiet">{text("opinions.quoted", { quoted: where.quoted })}</p>}
    </>
  );
}

function Answer({ row: { opinion, number }, answers }: { row: OpinionRow; answers: Answers }) {
  const text = useText();
  const hint = useId();
  const answer = answerOf(opinion, answers);
  const isOwed = owesReason(opinion, answer);
  const isReasonShown = answer.state !== "open" || answer.reason !== "";
  const isRequired = answer.state === "partly" || answer.state === "declined";
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) answers.settle(opinion);
  };
  return (
    <fieldset className="opinions-answer" onBlur={leave}>
      <legend className="ui-visually-hidden">{text("opinions.state")}</legend>
      <RadioGroup
        layout="horizontal"
        aria-label={text("opinions.state-of", { number, who: whoOf(opinion.who) })}
        value={answer.state}
        onChange={(_, { value }) => answers.choose(opinion, OpinionState.parse(value))}
      >
        {states.map((state) => (
          <Radio key={state} value={state} label={text(`opinions.state.${state}`)} />
        ))}
      </RadioGroup>
      {isReasonShown && (
        <Field
          label={text(isRequired ? "opinions.reason" : "opinions.reason-optional")}
          required={isRequired}
          validationState={isOwed ? "warning" : "none"}
          validationMessage={isOwed ? { children: text("opinions.reason-needed"), id: hint } : null}
        >
          <Textarea
            rows={2}
            maxLength={4000}
            resize="vertical"
            value={answer.reason}
            onChange={(_, { value }) => answers.write(opinion, value)}
          />
        </Field>
      )}
    </fieldset>
  );
}
