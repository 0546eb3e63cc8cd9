import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import { citedPlace } from "../../../../shared/domain/programme/numbering";
import { type FoundPaper, office, useOffice } from "../../../client";
import { useText } from "../../../ui/use-text";
import { useAttempt, useToast } from "../../../ui/use-toast";
import { momentOf } from "../list/rows";
import { WindowedList } from "../WindowedList";
import { Doubts } from "./Doubts";
import { chosenOpinions, type NumberedOpinion, sentenceOf } from "./paper";

interface PaperCardProps {
  readonly programmeId: string;
  readonly name: string;
  readonly paper: FoundPaper;
  onClose(): void;
}

/** A file that was read: which version it is about, what to doubt, its opinions to be ticked, who gives them. */
export function PaperCard({ programmeId, name, paper, onClose }: PaperCardProps) {
  const text = useText();
  const [body, setBody] = useState("");
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = chosenOpinions(paper, left, body.trim());
  const keep = useKeep(programmeId, paper, onClose);
  const { code, params } = sentenceOf(paper);
  const isAllKnown = paper.opinions.every(({ isKnown }) => isKnown);
  const toggle = (number: number) =>
    setLeft(
      (known) => new Set(known.has(number) ? [...known].filter((one) => one !== number) : [...known, number]),
    );
  return (
    <section className="opinions-paper" aria-label={text("opinions.found", { name })}>
      <h2>{name}</h2>
      <p>{text(isAllKnown ? "opinions.all-known" : code, params)}</p>
      <Doubts findings={paper.findings} />
      <WindowedList
        rows={paper.opinions.map((opinion, at) => ({ opinion, number: at + 1 }))}
        label={text("opinions.found", { name })}
        className="opinions-found"
        rowHeight={56}
        keyOf={({ number }) => String(number)}
        classOf={() => "opinions-found-row"}
        render={(row) => <FoundRow row={row} isChosen={!left.has(row.number)} onToggle={toggle} />}
      />
      <div className="opinions-paper-foot">
        <BodyField body={body} onBody={setBody} />
        <Button appearance="primary" disabled={chosen.length === 0} onClick={() => keep(chosen)}>
          {text("opinions.keep", { count: chosen.length })}
        </Button>
        <Button onClick={onClose}>{text(isAllKnown ? "opinions.close" : "opinions.skip")}</Button>
      </div>
    </section>
  );
}

function useKeep(programmeId: string, { revision }: FoundPaper, onKept: () => void) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return (opinions: ReturnType<typeof chosenOpinions>) =>
    attempt(async () => {
      const kept = await office().opinions.keep({ programmeId, revision, opinions: [...opinions] });
      toast({ title: text("opinions.kept", kept) });
      onKept();
    });
}

function BodyField({ body, onBody }: { body: string; onBody: (body: string) => void }) {
  const text = useText();
  const { bodies } = useOffice();
  const list = useId();
  return (
    <>
      <Field label={text("opinions.body")} hint={text("opinions.body-hint")} className="opinions-body">
        <Input list={list} value={body} maxLength={200} onChange={(_, { value }) => onBody(value)} />
      </Field>
      <datalist id={list}>
        {bodies.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}

interface FoundRowProps {
  readonly row: NumberedOpinion;
  readonly isChosen: boolean;
  onToggle(number: number): void;
}

function FoundRow({ row: { opinion, number }, isChosen, onToggle }: FoundRowProps) {
  const text = useText();
  const { kind, author, at, what, now, isKnown, isGuessed, isResolved, isReply, isMove } = opinion;
  const place = now && now.path !== "" ? text("opinions.place", citedPlace(now.path)) : "";
  const notes = [
    isKnown ? text("opinions.known") : "",
    isMove ? text("opinions.moved") : "",
    isReply ? text("opinions.reply") : "",
    isGuessed ? text("opinions.guessed") : "",
    isResolved ? text("opinions.resolved") : "",
    now ? "" : text("opinions.lost"),
  ];
  return (
    <>
      <Checkbox
        checked={!isKnown && isChosen}
        disabled={isKnown}
        onChange={() => onToggle(number)}
        label={{ children: what, className: `opinions-what opinions-what-${kind}` }}
      />
      <span className="ui-quiet opinions-found-note">
        {[text(`opinions.kind.${kind}`), author, momentOf(at), place, ...notes].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}
