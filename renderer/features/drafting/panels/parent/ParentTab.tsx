import { Button, Select, Switch } from "@fluentui/react-components";
import { DocumentEdit20Regular, DocumentText24Regular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import { EmptyState } from "../../../../ui/EmptyState";
import { useNavigation } from "../../../../ui/navigation";
import { useText } from "../../../../ui/use-text";
import { type ParentView, useDrafting, useDraftingStore } from "../../state";
import { parentName, parentNumber } from "../parent-name";
import { WindowedFeed } from "../WindowedFeed";
import { ItemCard } from "./ItemCard";
import { type ParentPlace, useParentPlace } from "./use-parent-place";

type Item = ParentView["items"][number];

/** The parent plan beside the page, at the item the cursor is about. */
export function ParentTab() {
  const text = useText();
  const place = useParentPlace();
  const actions = useDrafting((state) => state.actions);
  const { parent } = place;
  if (!parent) return <NoPlan />;
  const onKey = (event: KeyboardEvent, item: Item) => {
    if (event.key !== "Enter" || !event.ctrlKey || item.isGroup) return;
    event.preventDefault();
    actions.takeOver(parent.id, item.id);
  };
  return (
    <>
      <ParentHead place={place} parent={parent} />
      {parent.items.length === 0 && <NoItems />}
      <WindowedFeed
        key={parent.id}
        rows={parent.items}
        label={text("parent-panel.items", { name: parentName(parent) })}
        selected={place.selected}
        target={place.target}
        keyOf={keyOfItem}
        heightOf={heightOfItem}
        classOf={classOfItem}
        onSelect={place.select}
        onKey={onKey}
        render={(item, isSelected) => <ItemCard parent={parent} item={item} isSelected={isSelected} />}
      />
    </>
  );
}

const keyOfItem = (item: Item) => item.id;
const heightOfItem = (item: Item) => (item.isGroup ? 44 : 96);
const classOfItem = (item: Item) => (item.isGroup ? "drafting-item-group" : "drafting-item");

function ParentHead({ place, parent }: { place: ParentPlace; parent: ParentView }) {
  const text = useText();
  const parents = useDrafting((state) => state.parents);
  return (
    <div className="drafting-side-head">
      {parents.length > 1 ? (
        <Select
          className="drafting-parent-choice"
          aria-label={text("parent-panel.choose")}
          value={parent.id}
          title={parentName(parent)}
          onChange={(_, { value }) => place.choose(value)}
        >
          {parents.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {parentNumber(candidate)}
            </option>
          ))}
        </Select>
      ) : (
        <h2 className="drafting-parent-name" title={parent.register.title}>
          {parentName(parent)}
          {parent.register.issuer !== "" && (
            <span className="drafting-parent-issuer">{parent.register.issuer}</span>
          )}
        </h2>
      )}
      <ChooseButton />
      <Switch
        className="drafting-parent-follow"
        label={text("parent-panel.follow")}
        labelPosition="before"
        title={text("parent-panel.follow-hint")}
        checked={place.isFollowing}
        onChange={(_, { checked }) => place.setFollowing(checked)}
      />
    </div>
  );
}

/** Opens the list of the programme's parent plans. */
function ChooseButton() {
  const text = useText();
  const store = useDraftingStore();
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<DocumentEdit20Regular />}
      aria-label={text("parent-panel.set")}
      title={text("parent-panel.set")}
      onClick={() => store.setState({ dialog: "parents" })}
    />
  );
}

function NoPlan() {
  const text = useText();
  const store = useDraftingStore();
  return (
    <EmptyState
      icon={<DocumentText24Regular />}
      title={text("parent-panel.empty")}
      hint={text("parent-panel.empty-hint")}
    >
      <Button appearance="primary" onClick={() => store.setState({ dialog: "parents" })}>
        {text("parent-panel.choose-plans")}
      </Button>
    </EmptyState>
  );
}

function NoItems() {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <EmptyState
      icon={<DocumentText24Regular />}
      title={text("parent-panel.no-items")}
      hint={text("parent-panel.no-items-hint")}
    >
      <Button onClick={() => go({ screen: "parents" })}>{text("parent-panel.open-parents")}</Button>
    </EmptyState>
  );
}
