import { bookmarkName } from "../paper-identity";
import { type BlockFinder, foldedText } from "./placing";
import { originalText, type ReturnedBody, type ReturnedParagraph } from "./returned-body";

/**
 * What there is to doubt about a paper that came home, with how many places it is about:
 * - `identity-missing`: the file no longer says which programme or version it was printed from;
 * - `places-lost`, `places-foreign`, `places-doubled`: paragraph marks that are gone, unknown, or there twice;
 * - `place-guessed`, `place-unknown`: remarks placed by their words alone, or not at all;
 * - `untracked-change`: a block whose words changed without a tracked change (`before`, `after`);
 * - `too-many`: remarks left out beyond the limit.
 */
export type ReturnedFinding =
  | {
      readonly code:
        | "identity-missing"
        | "places-lost"
        | "places-foreign"
        | "places-doubled"
        | "place-guessed"
        | "place-unknown"
        | "too-many";
      readonly count: number;
    }
  | {
      readonly code: "untracked-change";
      readonly blockId: string;
      readonly before: string;
      readonly after: string;
    };

interface PaperRead {
  readonly body: ReturnedBody;
  readonly finder: BlockFinder;
  readonly opinions: readonly {
    readonly isGuessed: boolean;
    readonly where: { readonly blockId: string | null };
  }[];
  readonly left: number;
}

/**
 * The findings of a paper. Marks and words are compared only where it is a print of ours (`isOurs`) and the version it
 * was printed from is known (`isDated`): against another version every difference would be news.
 */
export function paperFindings(
  paper: PaperRead,
  isOurs: boolean,
  isDated: boolean,
): readonly ReturnedFinding[] {
  const { opinions, left } = paper;
  const isComparable = isOurs && isDated;
  return [
    ...counted("identity-missing", isOurs && !isDated ? 1 : 0),
    ...(isComparable ? markFindings(paper) : []),
    ...counted("place-guessed", opinions.filter(({ isGuessed }) => isGuessed).length),
    ...counted("place-unknown", opinions.filter(({ where }) => where.blockId === null).length),
    ...counted("too-many", left),
    ...(isComparable ? untracked(paper) : []),
  ];
}

function markFindings({ body, finder }: PaperRead): readonly ReturnedFinding[] {
  const marks = body.paragraphs.flatMap(({ bookmarks }) => bookmarks.map((mark) => mark.toLowerCase()));
  const there = new Set(marks);
  const printed = finder.blocks.filter(({ text }) => foldedText(text) !== "");
  const lost = printed.filter(({ id }) => !there.has(bookmarkName(id).toLowerCase()));
  return [
    ...counted("places-lost", lost.length),
    ...counted("places-foreign", [...there].filter((mark) => !finder.knows(mark)).length),
    ...counted("places-doubled", marks.length - there.size),
  ];
}

/** Blocks whose text before the tracked changes is not what was printed. */
function untracked({ body, finder }: PaperRead): readonly ReturnedFinding[] {
  return body.paragraphs.flatMap((paragraph): readonly ReturnedFinding[] => {
    const place = paragraph.bookmarks.length > 0 ? finder.find(paragraph) : null;
    if (place?.by !== "bookmark" || hasMoved(paragraph)) return [];
    const after = originalText(paragraph);
    const [wanted, found] = [foldedText(place.block.text), foldedText(after)];
    if (
      wanted === found ||
      (found !== "" && wanted.endsWith(` ${found}`) && place.block === finder.blocks[0])
    )
      return [];
    return [{ code: "untracked-change", blockId: place.block.id, before: place.block.text, after }];
  });
}

/** Words that were moved with tracking on stand elsewhere, and their mark may have gone along. */
function hasMoved({ stretches }: ReturnedParagraph): boolean {
  return stretches.some(({ change }) => change?.isMove === true);
}

function counted(
  code: Exclude<ReturnedFinding["code"], "untracked-change">,
  count: number,
): readonly ReturnedFinding[] {
  return count > 0 ? [{ code, count }] : [];
}
