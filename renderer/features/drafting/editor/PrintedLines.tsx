import type { CSSProperties } from "react";
import type { RuleSet } from "../../../../shared/domain/form-rules";
import type {
  DocumentColumns,
  DocumentParagraph,
} from "../../../../shared/domain/official-document/furniture";

type Looks = RuleSet["components"];

/** Lines of the form one below the other, in the look their rule set gives them. */
export function PrintedLines({ lines, looks }: { lines: readonly DocumentParagraph[]; looks: Looks }) {
  const keys = keysOf(lines);
  return lines.map((line, at) => <PrintedLine key={keys[at]} line={line} looks={looks} />);
}

/** A line is known by its component, and by its place among those of the same one. */
function keysOf(lines: readonly DocumentParagraph[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map(({ style }) => {
    const nth = (seen.get(style) ?? 0) + 1;
    seen.set(style, nth);
    return `${style} ${nth}`;
  });
}

/** Two columns of the form, as wide as on paper. */
export function PrintedColumns({ columns, looks }: { columns: DocumentColumns; looks: Looks }) {
  const { leftMm, rightMm, left, right } = columns;
  return (
    <span className="drafting-columns" style={{ gridTemplateColumns: `${mm(leftMm)} ${mm(rightMm)}` }}>
      <span className="drafting-column">
        <PrintedLines lines={left} looks={looks} />
      </span>
      <span className="drafting-column">
        <PrintedLines lines={right} looks={looks} />
      </span>
    </span>
  );
}

function PrintedLine({
  line: { style, runs, lineBelow, box, drawnInMm },
  looks,
}: {
  line: DocumentParagraph;
  looks: Looks;
}) {
  const words = runs.map(({ text }) => text).join("");
  return (
    <span className={`drafting-line drafting-line-${style}`} style={styleOf(looks[style], drawnInMm)}>
      {box ? (
        <span
          className="drafting-line-box"
          style={{ minWidth: mm(box.widthMm), minHeight: mm(box.heightMm) }}
        >
          {words}
        </span>
      ) : (
        words
      )}
      {lineBelow && <span className="drafting-line-below" style={{ width: mm(lineBelow.lengthMm) }} />}
    </span>
  );
}

const sides = { left: "left", centre: "center", right: "right", justified: "justify" } as const;
const inks = { black: "inherit", red: "#b3261e" } as const;

function styleOf(look: Looks[keyof Looks], drawnInMm: number): CSSProperties {
  return {
    fontSize: pt(look.sizePt),
    lineHeight: pt(Math.round(look.sizePt * 1.25)),
    fontWeight: look.isBold ? "bold" : "normal",
    fontStyle: look.isItalic ? "italic" : "normal",
    textDecorationLine: look.isUnderlined ? "underline" : "none",
    textAlign: sides[look.align],
    color: inks[look.colour],
    paddingInline: mm(look.sidesMm + drawnInMm),
    marginTop: pt(look.beforePt),
    marginBottom: pt(look.afterPt),
  };
}

const mm = (length: number) => `calc(${length} * var(--mm))`;
const pt = (length: number) => `calc(${length} * var(--pt))`;
