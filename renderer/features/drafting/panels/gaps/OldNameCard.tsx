import { Button } from "@fluentui/react-components";
import { formatDate } from "../../../../../shared/domain/dates";
import type { OldNamePlace } from "../../../../../shared/domain/readiness/old-names";
import { Kbd } from "../../../../ui/Kbd";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";

/** An old name of a body: where it stands, since when it is over, and the name to write instead. */
export function OldNameCard({ place }: { place: OldNamePlace }) {
  const text = useText();
  const actions = useDrafting((state) => state.actions);
  const { path, name, lastDay, successor, isHeld } = place;
  return (
    <div className="drafting-old-name">
      <button type="button" className="drafting-gap" tabIndex={-1} onClick={() => actions.goToRange(place)}>
        <span className="drafting-gap-path">{path}</span>
        <span className="drafting-gap-text">
          {text("gaps.old-name", { name, date: formatDate(lastDay) })}
        </span>
      </button>
      {successor !== null && !isHeld && (
        <Button
          size="small"
          appearance="transparent"
          className="drafting-action"
          tabIndex={-1}
          onClick={() => actions.replaceWords(place, name, successor)}
        >
          {text("gaps.old-name-replace", { successor })} <Kbd keys="T" />
        </Button>
      )}
    </div>
  );
}
