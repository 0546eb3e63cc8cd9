import { Button, Checkbox } from "@fluentui/react-components";
import { DocumentText24Regular } from "@fluentui/react-icons";
import { formatDate } from "../../../shared/domain/dates";
import type { ParentSummary } from "../../client";
import { EmptyState } from "../../ui/EmptyState";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { numberOf } from "./number-of";

interface ParentChoiceProps {
  readonly parents: readonly ParentSummary[];
  readonly chosenIds: readonly string[];
  onChange(ids: readonly string[]): void;
}

/** The parent plans to draft from, in the order they are chosen. */
export function ParentChoice({ parents, chosenIds, onChange }: ParentChoiceProps) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const openParent = () => go({ screen: "open-parent" });
  if (parents.length === 0)
    return (
      <section>
        <EmptyState
          icon={<DocumentText24Regular />}
          title={text("programmes.no-parents")}
          hint={text("programmes.no-parents-hint")}
        >
          <Button onClick={openParent}>{text("programmes.open-parent")}</Button>
        </EmptyState>
      </section>
    );
  const toggle = (id: string, isOn: boolean) =>
    onChange(isOn ? [...chosenIds, id] : chosenIds.filter((chosen) => chosen !== id));
  return (
    <section aria-labelledby="choose-parents">
      <h2 className="ui-section-title" id="choose-parents">
        {text("programmes.choose-parents")}
      </h2>
      <p className="programmes-hint">{text("programmes.choose-parents-hint")}</p>
      <ul className="programmes-choices">
        {parents.map((parent) => (
          <li key={parent.id} className="programmes-choice">
            <Checkbox
              checked={chosenIds.includes(parent.id)}
              onChange={(_, { checked }) => toggle(parent.id, checked === true)}
              label={
                <ParentLabel
                  parent={parent}
                  order={chosenIds.length > 1 ? chosenIds.indexOf(parent.id) : -1}
                />
              }
            />
          </li>
        ))}
      </ul>
      <Button onClick={openParent}>{text("programmes.open-parent")}</Button>
    </section>
  );
}

/** `order` is the place among the plans chosen; below 0 nothing is said of it. */
function ParentLabel({ parent, order }: { parent: ParentSummary; order: number }) {
  const text = useText();
  const { register, itemCount } = parent;
  const details = [
    register.issuer,
    register.date === null ? "" : formatDate(register.date),
    text("programmes.item-count", { count: itemCount }),
  ];
  return (
    <>
      <span className="ui-clamp" title={register.title}>
        {order >= 0 && (
          <span className="programmes-order">{text("programmes.order", { order: order + 1 })}</span>
        )}
        <strong>{numberOf(parent)}</strong> {register.title}
      </span>
      <span className="programmes-choice-detail">{details.filter((part) => part !== "").join(" · ")}</span>
    </>
  );
}
