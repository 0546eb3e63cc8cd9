import { Button } from "@fluentui/react-components";
import { ReOrderDotsVertical16Regular } from "@fluentui/react-icons";
import { type DragEvent, memo, useMemo } from "react";
import { placeBlocks } from "../../../../../shared/domain/programme/outline";
import { linkOf } from "../../../../../shared/domain/readiness/coverage";
import { type Text, useText } from "../../../../ui/use-text";
import { type ParentView, useDrafting } from "../../state";
import { citedPath } from "../parent-name";
import { sentenceCase } from "../sentence-case";

interface ItemCardProps {
  readonly parent: ParentView;
  readonly item: ParentView["items"][number];
  readonly isSelected: boolean;
}

/** One item of the parent plan: its place and kind, its text, whether it is taken up, and what can be done with it. */
export const ItemCard = memo(function ItemCard({ parent, item, isSelected }: ItemCardProps) {
  const text = useText();
  const isTaken = useDrafting(
    ({ coverage }) => coverage.items.find((entry) => isEntryOf(entry, parent, item))?.blockIds.length !== 0,
  );
  const isCounted = useDrafting(({ coverage }) =>
    coverage.items.some((entry) => isEntryOf(entry, parent, item)),
  );
  const path = citedPath(item);
  if (item.isGroup)
    return <h3 className="drafting-item-heading">{`${item.label} ${sentenceCase(item.text)}`.trim()}</h3>;
  return (
    <>
      <div className="drafting-item-head">
        <DragHandle parentPlanId={parent.id} itemId={item.id} />
        {path !== "" && <span className="drafting-item-path">{path}</span>}
        <span>{text(`parent-panel.kind.${item.kind}`)}</span>
        {isCounted && (
          <span className="drafting-item-state">
            <span className={`drafting-dot drafting-dot-${isTaken ? "all" : "none"}`} aria-hidden="true" />
            {text(isTaken ? "parent-panel.taken" : "parent-panel.not-taken")}
          </span>
        )}
      </div>
      {isSelected && <ItemActions parent={parent} item={item} />}
      <p className="drafting-item-text">{item.text}</p>
    </>
  );
});

function isEntryOf(
  entry: { readonly parentPlanId: string; readonly item: { readonly id: string } },
  parent: ParentView,
  item: { readonly id: string },
): boolean {
  return entry.parentPlanId === parent.id && entry.item.id === item.id;
}

function DragHandle(place: { parentPlanId: string; itemId: string }) {
  const text = useText();
  const onDragStart = ({ dataTransfer }: DragEvent) => {
    dataTransfer.setData("application/x-lo-trinh-item", JSON.stringify(place));
    dataTransfer.effectAllowed = "copy";
  };
  return (
    <button
      type="button"
      className="drafting-item-handle"
      tabIndex={-1}
      draggable
      aria-label={text("parent-panel.drag")}
      title={text("parent-panel.drag")}
      onDragStart={onDragStart}
    >
      <ReOrderDotsVertical16Regular />
    </button>
  );
}

function ItemActions({ parent, item }: Omit<ItemCardProps, "isSelected">) {
  const text = useText();
  const actions = useDrafting((state) => state.actions);
  const { current, takers } = useItemLinks(linkOf(parent.id, item.id));
  const isLinked = takers.some(({ id }) => id === current?.id);
  const link = isLinked ? actions.unlinkBlock : actions.linkBlock;
  const words = current?.node.textContent.slice(0, 60) || (current?.path ?? "");
  return (
    <>
      <div className="drafting-item-actions">
        <Button
          size="small"
          title={text("parent-panel.take-over-keys")}
          onClick={() => actions.takeOver(parent.id, item.id)}
        >
          {text("parent-panel.take-over")}
        </Button>
        {current && (
          <Button
            size="small"
            appearance="subtle"
            title={text("parent-panel.link-hint", { block: words })}
            onClick={() => link(current.id, parent.id, item.id)}
          >
            {text(isLinked ? "parent-panel.unlink" : "parent-panel.link")}
          </Button>
        )}
      </div>
      {takers.length > 0 && (
        <div className="drafting-item-takers">
          {text("parent-panel.taken-at")}
          {takers.map(({ id, path }) => (
            <button key={id} type="button" className="drafting-link" onClick={() => actions.goToBlock(id)}>
              {shownPath(path, text)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** The blocks that take up an item, and the cursor's block when it could. */
function useItemLinks(link: string) {
  const doc = useDrafting((state) => state.doc);
  const cursor = useDrafting((state) => state.cursorBlockId);
  return useMemo(() => {
    const blocks = placeBlocks(doc);
    const at = blocks.find(({ id }) => id === cursor);
    const isBody = at && at.node.type.name !== "title";
    return {
      current: isBody ? at : null,
      takers: blocks.filter(({ node }) => node.attrs.links.includes(link)),
    };
  }, [doc, cursor, link]);
}

function shownPath(path: string, text: Text): string {
  return path === "" ? text("parent-panel.place-unnumbered") : path;
}
