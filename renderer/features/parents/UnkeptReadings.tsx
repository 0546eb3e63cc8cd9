import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { type DraftSummary, useServiceData } from "../../client";
import { shownMoment } from "../../ui/moment";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { titleOf } from "./title-of";
import { useGivingUp } from "./use-giving-up";
import "./parents.css";

/** Documents that were read and corrected but not kept: each can be gone on with or given up. */
export function UnkeptReadings() {
  const text = useText();
  const { value } = useServiceData(
    "parent drafts",
    (client, signal) => client.parents.listDrafts({}, { signal }),
    ["parent.draft-changed"],
  );
  if (!value || value.length === 0) return null;
  return (
    <section className="parents-unkept" aria-labelledby="parents-unkept">
      <h2 id="parents-unkept" className="ui-section-title">
        {text("parents.unkept")}
      </h2>
      <ul>
        {value.map((reading) => (
          <UnkeptReading key={reading.id} reading={reading} />
        ))}
      </ul>
    </section>
  );
}

function UnkeptReading({
  reading: { id, fileName, register, itemCount, changedAt },
}: {
  reading: DraftSummary;
}) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const giveUp = useGivingUp();
  const title = titleOf(register, text);
  const label = text("parents.give-up-reading", { title });
  return (
    <li>
      <button type="button" className="ui-name" onClick={() => go({ screen: "open-parent", draftId: id })}>
        {title}
      </button>
      <span className="parents-unkept-file">
        {text("parents.unkept-detail", { file: fileName, count: itemCount, time: shownMoment(changedAt) })}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Delete20Regular />}
        aria-label={label}
        title={label}
        onClick={() => giveUp(id, fileName)}
      />
    </li>
  );
}
