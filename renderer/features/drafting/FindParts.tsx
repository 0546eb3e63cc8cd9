import { Button, Tooltip } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "../../ui/use-text";

/** A button of a row to search with, told by its tooltip. */
export function FindButton({ label, icon, run }: { label: string; icon: ReactElement; run(): void }) {
  return (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} onClick={run} />
    </Tooltip>
  );
}

/** The ways to the place before and to the next one. */
export function FindSteps({ go }: { go(step: 1 | -1): void }) {
  const text = useText();
  return (
    <>
      <FindButton label={text("drafting.found-previous")} icon={<ChevronUp20Regular />} run={() => go(-1)} />
      <FindButton label={text("drafting.found-next")} icon={<ChevronDown20Regular />} run={() => go(1)} />
    </>
  );
}

interface FoundCountProps {
  readonly count: number;
  /** The place one stands at, from 0; below 0 for none. */
  readonly current: number;
  /** Nothing is said before something is asked for. */
  readonly isAsked: boolean;
}

/** How many places were found, and at which one stands. */
export function FoundCount({ count, current, isAsked }: FoundCountProps) {
  const text = useText();
  const found =
    current < 0
      ? text("drafting.found-count", { count })
      : text("drafting.found", { current: current + 1, count });
  const label = count === 0 ? text("drafting.found-none") : found;
  return <output className="drafting-find-count">{isAsked ? label : ""}</output>;
}
