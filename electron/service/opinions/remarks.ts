import type { OpinionKind } from "../../../shared/domain/opinions";
import { isOriginal, type Point, type ReturnedBody, type Stretch, type TrackedChange } from "./returned-body";
import type { ReturnedComment } from "./returned-comments";

/** A comment or tracked change where it stands in the file, offsets into the paragraph before the changes. */
export interface Remark {
  readonly kind: Exclude<OpinionKind, "letter">;
  readonly author: string;
  readonly at: string | null;
  readonly what: string;
  readonly quoted: string;
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly isMove: boolean;
  readonly isResolved: boolean;
  /** Number, in the order of the remarks, of the comment this one answers. */
  readonly replyTo: number | null;
}

type Found = Omit<Remark, "replyTo"> & { readonly commentId: string; readonly answers: string | null };

/** All comments and tracked changes of a body in the order of its text; at one place comments come last. */
export function remarksOf(body: ReturnedBody, comments: readonly ReturnedComment[]): readonly Remark[] {
  const changes = body.paragraphs.flatMap(({ stretches }, at) => changesOf(stretches, at));
  const said = comments.map((comment) => commentRemark(comment, body));
  const found = [...changes, ...said].toSorted(
    (one, other) => one.paragraph - other.paragraph || one.from - other.from,
  );
  const places = new Map(found.map(({ commentId }, at) => [commentId, at]));
  return found.map(({ commentId, answers, ...remark }) => ({
    ...remark,
    replyTo: answers === null ? null : (places.get(answers) ?? null),
  }));
}

function commentRemark(comment: ReturnedComment, { comments, paragraphs }: ReturnedBody): Found {
  const last = paragraphs.length - 1;
  const nowhere: Point = { paragraph: last, offset: 0 };
  const { start, end, quoted } = comments.get(comment.id) ?? { start: nowhere, end: nowhere, quoted: "" };
  const isWithin = start.paragraph === end.paragraph;
  const length = (paragraphs[start.paragraph]?.stretches ?? [])
    .filter(isOriginal)
    .reduce((sum, { text }) => sum + text.length, 0);
  return {
    kind: "comment",
    author: comment.author,
    at: moment(comment.at),
    what: comment.text,
    quoted,
    paragraph: Math.min(start.paragraph, last),
    from: start.offset,
    to: isWithin ? end.offset : length,
    isMove: false,
    isResolved: comment.isResolved,
    commentId: comment.id,
    answers: comment.replyTo,
  };
}

/** Neighbouring stretches that one author changed in one way are one remark. */
function changesOf(stretches: readonly Stretch[], paragraph: number): readonly Found[] {
  const found: { change: TrackedChange; text: string; from: number; to: number }[] = [];
  let offset = 0;
  let last: TrackedChange | null = null;
  for (const stretch of stretches) {
    const { change, text } = stretch;
    const start = offset;
    if (isOriginal(stretch)) offset += text.length;
    const open = found.at(-1);
    if (change && open && isSame(last, change)) Object.assign(open, { text: open.text + text, to: offset });
    else if (change) found.push({ change, text, from: start, to: offset });
    last = change;
  }
  return found.map(({ change, text, from, to }) => changeRemark(change, text, { paragraph, from, to }));
}

function changeRemark(
  { kind, author, at, isMove }: TrackedChange,
  text: string,
  place: Pick<Remark, "paragraph" | "from" | "to">,
): Found {
  const what = text.replace(/^\n+|\n+$/gu, "");
  return {
    kind,
    author,
    at: moment(at),
    what: what === "" ? "¶" : what,
    quoted: kind === "deletion" ? what : "",
    ...place,
    isMove,
    isResolved: false,
    commentId: "",
    answers: null,
  };
}

function isSame(one: TrackedChange | null, other: TrackedChange): boolean {
  return one?.kind === other.kind && one.author === other.author && one.isMove === other.isMove;
}

/** Word writes its local time with a "Z": the zone is dropped. Files that hide times give 1970 or year 1. */
function moment(text: string): string | null {
  const found = /^(\d{4})-\d\d-\d\dT\d\d:\d\d:\d\d/u.exec(text);
  return found && Number(found[1]) > 1970 ? found[0] : null;
}
