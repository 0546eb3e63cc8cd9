import { Button } from "@fluentui/react-components";
import type { Twins } from "../../../client";
import { useNavigation } from "../../../ui/navigation";
import { useText } from "../../../ui/use-text";
import { type Arrangement, type Cluster, rangeOf } from "../model/arrangement";

interface ClustersProps {
  readonly arrangement: Arrangement;
  readonly twins: Twins;
  /** In per cent. */
  readonly threshold: number;
}

/** The groups in words, each with the way to its closest pair. */
export function Clusters({ arrangement: { clusters }, twins, threshold }: ClustersProps) {
  const text = useText();
  const documents = twins.documents.length;
  return (
    <section aria-labelledby="units-found">
      <h2 className="ui-section-title units-found" id="units-found">
        {text("units.found", { documents, clusters: clusters.length, threshold })}
      </h2>
      <p className="library-note">{text("units.found-note")}</p>
      {clusters.length > 0 && (
        <ol className="units-clusters">
          {clusters.map((cluster, at) => (
            <ClusterItem key={cluster.members.join(" ")} {...{ cluster, twins, threshold }} number={at + 1} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface ClusterItemProps {
  readonly cluster: Cluster;
  readonly number: number;
  readonly twins: Twins;
  readonly threshold: number;
}

function ClusterItem({ cluster, number, twins, threshold }: ClusterItemProps) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { members, closest, least } = cluster;
  const words = { number, count: members.length, range: rangeOf(cluster), threshold };
  const [a, b] = closest.map((place) => twins.documents[place]?.document.id);
  const names = members.map((place) => twins.documents[place]?.document.name ?? "");
  return (
    <li className="units-cluster">
      <div className="units-cluster-words">
        <strong>{text(least < threshold ? "units.chain" : "units.cluster", words)}</strong>
        <span className="units-cluster-names">{names.join("; ")}</span>
      </div>
      <Button
        size="small"
        aria-label={text("units.open-closest-of", { number })}
        onClick={() => a && b && go({ screen: "library-pair", a, b })}
      >
        {text("units.open-closest")}
      </Button>
    </li>
  );
}
