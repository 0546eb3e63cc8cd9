import { citedPlace } from "../../../../../shared/domain/programme/numbering";
import { useText } from "../../../../ui/use-text";
import { type ComparisonRow, fieldInWords, isChange } from "./changed-rows";

/** One line of a comparison: what happened to the block, its words with what came and went, its changed fields. */
export function ChangedBlock({ row }: { row: ComparisonRow }) {
  const text = useText();
  const { block, stands } = row;
  const mark = (stands === "before" ? block.before : block.after)?.mark ?? block.before?.mark ?? "";
  return (
    <>
      {isChange(row) && <Label row={row} />}
      <p className="drafting-compare-text">
        {mark !== "" && `${mark} `}
        <Words row={row} />
      </p>
      {stands !== "before" && block.fields.length > 0 && (
        <ul className="drafting-compare-fields">
          {block.fields.map((change) => (
            <li key={change.field}>{fieldInWords(change, text)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Label({ row: { block, stands } }: { row: ComparisonRow }) {
  const text = useText();
  const path = block.before?.path ?? "";
  const here = path === "" ? text("compare.moved-here") : text("compare.moved-from", citedPlace(path));
  const facts = [
    block.kind === "same" || (block.isMoved && stands === "before") ? "" : text(`compare.kind.${block.kind}`),
    block.isMoved ? (stands === "before" ? text("compare.moved-away") : here) : "",
    block.isReformatted && stands !== "before" ? text("compare.reformatted") : "",
  ];
  return <h3 className="drafting-compare-label">{facts.filter(Boolean).join(" · ")}</h3>;
}

/** Where a block left, its words are shown as they were; everywhere else with what came and went. */
function Words({ row: { block, stands } }: { row: ComparisonRow }) {
  const text = useText();
  if (block.isMoved && stands === "before") return <s>{block.before?.node.textContent}</s>;
  return block.pieces.map((piece, at) => {
    const key = `${at} ${piece.kind}`;
    if (piece.kind === "same") return <span key={key}>{piece.text}</span>;
    const spoken = text(piece.kind === "added" ? "compare.was-added" : "compare.was-removed");
    const content = (
      <>
        <span className="ui-visually-hidden">{`${spoken} `}</span>
        {piece.text}
      </>
    );
    return piece.kind === "added" ? <ins key={key}>{content}</ins> : <del key={key}>{content}</del>;
  });
}
