import { type Body, isValidOn } from "./body";

/** Why a body should not be named on a day. `date` is the day it begins or the last day it existed. */
export interface BodyNotice {
  readonly code: "body-not-yet" | "body-ended";
  readonly date: string;
  readonly successor: Body | null;
}

/**
 * A warning when a body does not exist on a day (ISO), with the body that does its work then: the chain of successors
 * is followed to the first that exists on that day. Null when the body exists. History keeps the old name.
 */
export function bodyNotice(bodies: readonly Body[], body: Body, on: string): BodyNotice | null {
  if (body.validTo !== null && body.validTo < on) {
    return { code: "body-ended", date: body.validTo, successor: successorOn(bodies, body, on) };
  }
  if (body.validFrom !== null && on < body.validFrom) {
    return { code: "body-not-yet", date: body.validFrom, successor: null };
  }
  return null;
}

/**
 * The body that does an ended body's work on a day (ISO), null when none is known. At most one step per body, so that
 * successors entered in a circle end the search.
 */
export function successorOn(bodies: readonly Body[], ended: Body, on: string): Body | null {
  let last = ended;
  for (const _ of bodies) {
    const next = bodies.find((body) => body.id === last.successorId);
    if (!next || isValidOn(next, on)) return next ?? null;
    last = next;
  }
  return null;
}
