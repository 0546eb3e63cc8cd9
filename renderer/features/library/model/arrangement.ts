import { clustersOf } from "../../../../shared/domain/twins";
import { compareVietnamese } from "../../../../shared/text/format";

/** Programmes that are alike, by place, and the whole per cents between which their pairs lie. */
export interface Cluster {
  readonly members: readonly number[];
  readonly least: number;
  readonly most: number;
  /** The pair that is the most alike. */
  readonly closest: readonly [number, number];
}

/** Programmes in the order in which they are shown: those of a cluster together, the largest cluster first. */
export interface Arrangement {
  readonly order: readonly number[];
  readonly clusters: readonly Cluster[];
  /** Likeness in whole per cents, rounded down, by place: what is shown and what the threshold is held against. */
  readonly percents: readonly (readonly number[])[];
}

const rounding = 1e-9;

/**
 * Arranges programmes by how alike they are (0 to 1), those equally alike by name; `threshold` is in per cent. Others follow
 * by name.
 */
export function arrange(
  matrix: readonly (readonly number[])[],
  threshold: number,
  names: readonly string[],
): Arrangement {
  const percents = matrix.map((row) => row.map((share) => Math.floor(share * 100 + rounding)));
  const byName = (a: number, b: number) => compareVietnamese(names[a] ?? "", names[b] ?? "");
  const clusters = clustersOf(percents, threshold)
    .map((members) => clusterOf(members.toSorted(byName), percents))
    .sort((a, b) => b.members.length - a.members.length || b.most - a.most);
  const inClusters = clusters.flatMap(({ members }) => members);
  const grouped = new Set(inClusters);
  const others = matrix
    .map((_, place) => place)
    .filter((place) => !grouped.has(place))
    .sort(byName);
  return { order: [...inClusters, ...others], clusters, percents };
}

/** Of pairs equally alike the first is the closest. */
function clusterOf(places: readonly number[], percents: Arrangement["percents"]): Cluster {
  const pairs = places
    .flatMap((a) => places.filter((b) => b > a).map((b) => ({ a, b, share: percents[a]?.[b] ?? 0 })))
    .sort((one, other) => other.share - one.share);
  const [first] = pairs;
  const closest = [first?.a ?? 0, first?.b ?? 0] as const;
  return {
    members: nearestFirst(places, closest, percents),
    least: pairs.at(-1)?.share ?? 0,
    most: first?.share ?? 0,
    closest,
  };
}

/** The closest pair, then time after time whoever is the most like one that stands there already. */
function nearestFirst(
  places: readonly number[],
  closest: readonly [number, number],
  percents: Arrangement["percents"],
): readonly number[] {
  const placed = [...closest];
  const likest = (place: number) => Math.max(...placed.map((other) => percents[place]?.[other] ?? 0));
  let left = places.filter((place) => !placed.includes(place));
  while (left.length > 0) {
    const best = Math.max(...left.map(likest));
    placed.push(...left.filter((place) => likest(place) === best).slice(0, 1));
    left = left.filter((place) => !placed.includes(place));
  }
  return placed;
}

/** "88–94%", or "88%" where both ends are one. */
export function rangeOf({ least, most }: Pick<Cluster, "least" | "most">): string {
  return least === most ? `${most}%` : `${least}–${most}%`;
}
