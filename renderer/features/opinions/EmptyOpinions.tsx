import { Button } from "@fluentui/react-components";
import { CommentMultiple24Regular } from "@fluentui/react-icons";
import { EmptyState } from "../../ui/EmptyState";
import { useText } from "../../ui/use-text";

const steps = ["opinions.step-1", "opinions.step-2", "opinions.step-3"] as const;

/** What the round trip is, in three steps, before there is an opinion. */
export function EmptyOpinions({ onAdd }: { onAdd: () => void }) {
  const text = useText();
  return (
    <EmptyState icon={<CommentMultiple24Regular />} title={text("opinions.empty")}>
      <ol className="opinions-steps">
        {steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ol>
      <Button onClick={onAdd}>{text("opinions.by-hand")}</Button>
    </EmptyState>
  );
}
