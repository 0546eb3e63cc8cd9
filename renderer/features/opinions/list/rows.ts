import type { PlacedOpinion } from "../../../client";

/** A line of the list: an opinion with its number, at the head of its place when it is the first there. */
export interface OpinionRow {
  readonly opinion: PlacedOpinion;
  readonly number: number;
  readonly isFirstHere: boolean;
}

/** What an opinion is about: the whole document, a place in the present text, or a place no one can name. */
export type Whereabouts = "whole" | "placed" | "lost";

/** Opinions in their order as lines; `isWanted` leaves some out without changing the numbers of the rest. */
export function rowsOf(
  opinions: readonly PlacedOpinion[],
  isWanted: (opinion: PlacedOpinion) => boolean,
): readonly OpinionRow[] {
  let place: string | null = null;
  return opinions.flatMap((opinion, at) => {
    if (!isWanted(opinion)) return [];
    const here = placeKey(opinion);
    const isFirstHere = here !== place;
    place = here;
    return [{ opinion, number: at + 1, isFirstHere }];
  });
}

/** Whether an opinion has a place in the present text. */
export function whereaboutsOf({ now, where }: PlacedOpinion): Whereabouts {
  if (now) return "placed";
  return where.blockId === null ? "whole" : "lost";
}

function placeKey(opinion: PlacedOpinion): string {
  return opinion.now ? `at ${opinion.now.blockId}` : whereaboutsOf(opinion);
}

const shownBefore = 120;
const shownAfter = 200;

/** The text round a place, cut at spaces: what stands before, the place itself, what follows. */
export function excerptOf({ text, from, to }: NonNullable<PlacedOpinion["now"]>) {
  const start = from <= shownBefore ? 0 : text.lastIndexOf(" ", from - shownBefore) + 1;
  const space = text.indexOf(" ", to + shownAfter);
  const end = space < 0 ? text.length : space;
  return {
    before: (start > 0 ? "… " : "") + text.slice(start, from),
    marked: text.slice(from, to),
    after: text.slice(to, end) + (end < text.length ? " …" : ""),
  };
}

/** Who gave an opinion, in words: the body, the person, or both. */
export function whoOf({ name, body }: PlacedOpinion["who"]): string {
  return [name.trim(), body.trim()].filter(Boolean).join(", ");
}

/** The moment of an opinion as the file gives it, without a zone: "09:15, 20/11/2026", or the day alone. */
export function momentOf(at: string | null): string {
  const [day = "", clock = ""] = (at ?? "").split("T");
  const date = day.split("-").reverse().join("/");
  return [clock.slice(0, 5), date].filter(Boolean).join(", ");
}
