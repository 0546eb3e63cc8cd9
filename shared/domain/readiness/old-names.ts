import type { Node as ProgrammeNode } from "prosemirror-model";
import { type Body, namesOutOfDate } from "../directory";
import { type PlacedBlock, placeBlocks } from "../programme/outline";

/**
 * An old name of a body in a programme: a warning, not something missing. `from` and `to` are UTF-16 offsets into the block's
 * text; `successor` is the name to write instead in the case of the old one, null when none is known; `isHeld` tells that the
 * template lets nothing be written there; `lastDay` is an ISO date.
 */
export interface OldNamePlace {
  readonly blockId: string;
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly lastDay: string;
  readonly successor: string | null;
  readonly isHeld: boolean;
}

type Found = Omit<OldNamePlace, "blockId" | "path">;

/**
 * Finds the names of bodies that ended before a day (ISO), the day of the document, in document order. What was found in a
 * block is kept as long as the block stands, so that looking again after an edit costs that block alone.
 */
export function oldNameFinder(
  bodies: readonly Body[],
  day: { readonly on: string },
): (doc: ProgrammeNode) => readonly OldNamePlace[] {
  const namesIn = namesOutOfDate(bodies, day);
  const kept = new WeakMap<ProgrammeNode, readonly Found[]>();
  const foundIn = ({ node }: PlacedBlock): readonly Found[] => {
    const known = kept.get(node);
    if (known) return known;
    const isHeld = node.attrs.rule === "locked";
    const found = namesIn(node.textContent).map(({ name, from, to, lastDay, successor }) => ({
      ...{ name, from, to, lastDay, isHeld },
      successor: successor && inCaseOf(name, successor.name),
    }));
    kept.set(node, found);
    return found;
  };
  return (doc) =>
    placeBlocks(doc).flatMap((block) =>
      foundIn(block).map((found) => ({ blockId: block.id, path: block.path, ...found })),
    );
}

/** A name written as the old one was: all in capitals, or with a small first letter. */
function inCaseOf(old: string, name: string): string {
  if (old === old.toLocaleUpperCase("vi")) return name.toLocaleUpperCase("vi");
  const [first = ""] = old;
  const isSmall = first !== first.toLocaleUpperCase("vi");
  return isSmall ? name.slice(0, 1).toLocaleLowerCase("vi") + name.slice(1) : name;
}
