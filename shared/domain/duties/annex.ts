import type { Duty } from "./duty";

/** A duty with its place: the part it stands in, that part's heading, and its own text. */
interface PlacedDuty {
  readonly blockId: string;
  readonly partId: string;
  readonly partHeading: string;
  readonly content: string;
  readonly duty: Duty;
}

/**
 * A row of the annex table: a group row over all columns, or a duty with its number (STT). Empty cells are gaps;
 * `resourcesNone` is printed by the catalogue's words.
 */
export type AnnexRow =
  | { readonly kind: "group"; readonly partId: string; readonly heading: string }
  | {
      readonly kind: "duty";
      readonly blockId: string;
      readonly number: number;
      readonly content: string;
      readonly lead: string;
      readonly coordinating: string;
      readonly due: string;
      readonly product: string;
      readonly resources: string;
      readonly resourcesNone: boolean;
    };

/**
 * The rows of the annex table in document order (official-documents.md 3.2, 3.3): one group row per part with a
 * heading, duties numbered through from 1, several co-ordinating bodies parted by semicolons since names hold commas.
 */
export function annexRows(duties: readonly PlacedDuty[]): readonly AnnexRow[] {
  return duties.flatMap((placed, at): readonly AnnexRow[] => {
    const isNewPart = placed.partId !== duties[at - 1]?.partId && placed.partHeading.trim() !== "";
    return isNewPart ? [groupRow(placed), dutyRow(placed, at + 1)] : [dutyRow(placed, at + 1)];
  });
}

function groupRow({ partId, partHeading }: PlacedDuty): AnnexRow {
  return { kind: "group", partId, heading: partHeading.trim() };
}

function dutyRow({ blockId, content, duty }: PlacedDuty, number: number): AnnexRow {
  return {
    kind: "duty",
    blockId,
    number,
    content: content.trim(),
    lead: duty.lead?.name ?? "",
    coordinating: duty.coordinating.map((body) => body.name).join("; "),
    due: asCell(duty.due?.shown ?? ""),
    product: duty.product.trim(),
    resources: duty.resourcesNone ? "" : duty.resources.trim(),
    resourcesNone: duty.resourcesNone,
  };
}

/** A cell begins with a capital: "Trước ngày 20/12/2026". */
function asCell(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}
