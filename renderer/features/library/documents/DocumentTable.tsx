import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { formatInteger } from "../../../../shared/text/format";
import type { LibraryDocument } from "../../../client";
import { ColumnHeads } from "../../../ui/ColumnHeads";
import { shownMoment } from "../../../ui/moment";
import { useText } from "../../../ui/use-text";
import { useRemove } from "../use-remove";

const rowHeight = 53;
const columns = [
  { name: "library.column-document" },
  { name: "library.column-syllables", isNumber: true },
  { name: "library.column-added", isNumber: true },
] as const;
const columnCount = columns.length + 1;

/** The documents as rows of one height; only those in view exist. */
export function DocumentTable({ documents }: { documents: readonly LibraryDocument[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const remove = useRemove();
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const visible = rows.getVirtualItems();
  const after = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="library-scroller" ref={scroller} tabIndex={-1}>
      <table className="ui-table library-table" aria-rowcount={documents.length + 1}>
        <ColumnHeads columns={columns} actions="library.column-actions" />
        <tbody>
          <Gap height={visible[0]?.start ?? 0} />
          {visible.map(({ index }) => {
            const document = documents[index];
            return (
              document && (
                <DocumentRow
                  key={document.id}
                  document={document}
                  index={index}
                  onRemove={() => remove(document)}
                />
              )
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

interface DocumentRowProps {
  readonly document: LibraryDocument;
  readonly index: number;
  onRemove?(): void;
}

function DocumentRow({ document: { name, title, syllables, addedAt }, index, onRemove }: DocumentRowProps) {
  const text = useText();
  return (
    <tr className="library-row" aria-rowindex={index + 2}>
      <td>
        <div className="library-line library-name" title={name}>
          {name}
        </div>
        <div className="library-line ui-quiet" title={title}>
          {title}
        </div>
      </td>
      <td className="ui-number">{formatInteger(syllables)}</td>
      <td className="ui-number">{shownMoment(addedAt)}</td>
      <td className="library-actions">
        {onRemove && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Delete20Regular />}
            aria-label={text("library.remove", { name })}
            title={text("library.remove", { name })}
            onClick={onRemove}
          />
        )}
      </td>
    </tr>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className="library-gap" colSpan={columnCount} style={{ height }} />
    </tr>
  );
}

/** All documents found, for the printer. */
export function PrintedDocuments({ documents }: { documents: readonly LibraryDocument[] }) {
  return (
    <table className="ui-table library-table">
      <ColumnHeads columns={columns} actions="library.column-actions" />
      <tbody>
        {documents.map((document, index) => (
          <DocumentRow key={document.id} document={document} index={index} />
        ))}
      </tbody>
    </table>
  );
}
