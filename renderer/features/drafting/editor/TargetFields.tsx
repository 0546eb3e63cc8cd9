import { emptyFigures, TargetFigures } from "../../../../shared/domain/programme/schema";
import { useText } from "../../../ui/use-text";
import { useDrafting } from "../state";
import { findBlock } from "./blocks";
import { useEditor } from "./editor-context";
import { LineField } from "./LineField";

const fields = ["value", "unit", "baseline", "year", "source"] as const;

/** The figures of a target: value, unit, baseline, year, source. */
export function TargetFields({ blockId }: { blockId: string }) {
  const text = useText();
  const session = useEditor();
  useDrafting((state) => state.detailEdits);
  useDrafting((state) => state.doc);
  const figures = figuresOf(session, blockId);
  return (
    <div className="drafting-detail-grid">
      {fields.map((field) => (
        <LineField
          key={field}
          field={field}
          label={text(`drafting.target.${field}`)}
          value={figures[field]}
          isMissing={field === "value" && figures.value === ""}
          onChange={(value, { visit }) =>
            session.actions.setFigures(blockId, { ...figuresOf(session, blockId), [field]: value }, visit)
          }
        />
      ))}
    </div>
  );
}

function figuresOf(session: ReturnType<typeof useEditor>, blockId: string): TargetFigures {
  const block = findBlock(session.current.doc, blockId);
  return block?.node.type.name === "target" ? TargetFigures.parse(block.node.attrs.figures) : emptyFigures;
}
