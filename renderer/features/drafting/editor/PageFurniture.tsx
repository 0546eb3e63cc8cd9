import { type ReactNode, useMemo } from "react";
import { createPortal } from "react-dom";
import { type Furniture, layoutFurniture } from "../../../../shared/domain/official-document/furniture";
import { type RuleSet, useOffice, useRuleSets } from "../../../client";
import { localDay } from "../../../ui/local-day";
import { useText } from "../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../state";
import { PrintedColumns, PrintedLines } from "./PrintedLines";

/** The form around the text by the document's rule set; null while the rule sets are not known. */
function useFurniture(): { readonly furniture: Furniture; readonly rule: RuleSet } | null {
  const { unit } = useOffice();
  const ruleSets = useRuleSets();
  const details = useDrafting((state) => state.programme.details);
  return useMemo(() => {
    const rule = ruleSets.find(({ id }) => id === details.ruleSet) ?? ruleSets[0];
    if (!unit || !rule) return null;
    return { rule, furniture: layoutFurniture({ details, unit, ruleSet: rule, today: localDay() }) };
  }, [ruleSets, unit, details]);
}

/** The head of the document as it will print: a click changes it. */
export function PageHeader() {
  const shown = useFurniture();
  if (!shown) return null;
  const { furniture, rule } = shown;
  const { components: looks } = rule;
  return (
    <>
      <span className="drafting-margin drafting-margin-top">
        <PrintedLines lines={furniture.top} looks={looks} />
      </span>
      <FurnitureButton className="drafting-head" field="number" marks={titleMarks(furniture, rule)}>
        <PrintedColumns columns={furniture.head} looks={looks} />
        {furniture.typeName && <PrintedLines lines={[furniture.typeName]} looks={looks} />}
      </FurnitureButton>
    </>
  );
}

/** How the title that follows the head is set: a letter's stands under its number. */
function titleMarks(
  { typeName }: Furniture,
  { title, components }: RuleSet,
): Readonly<Record<string, string>> {
  if (typeName === null)
    return { "data-title": components.letterSubject.isItalic ? "letter-italic" : "letter" };
  if (title.lineBelow) return { "data-title": "line" };
  return { "data-title": title.separator === "" ? "plain" : "hyphens" };
}

/** What stands between title and text: the rest of a letter's head, and those the document is addressed to. */
export function PageAddress({ slot }: { slot: HTMLElement }) {
  const shown = useFurniture();
  if (!shown) return null;
  const { furniture, rule } = shown;
  const { underTitle, address } = furniture;
  if (underTitle.length + address.length === 0) return null;
  const looks = rule.components;
  const beside = { ...furniture.head, left: underTitle, right: [] };
  return createPortal(
    <FurnitureButton className="drafting-address" field="addressees">
      {underTitle.length > 0 && <PrintedColumns columns={beside} looks={looks} />}
      {address.map((block) =>
        block.kind === "columns" ? (
          <PrintedColumns key="address" columns={block} looks={looks} />
        ) : (
          <PrintedLines key={address.indexOf(block)} lines={[block]} looks={looks} />
        ),
      )}
    </FurnitureButton>,
    slot,
  );
}

/** The foot of the document: recipients and the signing block, and what stands at the lower edge of its page. */
export function PageFooter() {
  const shown = useFurniture();
  if (!shown) return null;
  const { furniture, rule } = shown;
  const { components: looks } = rule;
  return (
    <>
      <FurnitureButton className="drafting-foot" field="signer">
        {furniture.closing.map((columns) => (
          <PrintedColumns key={furniture.closing.indexOf(columns)} columns={columns} looks={looks} />
        ))}
      </FurnitureButton>
      <span className="drafting-margin drafting-margin-bottom">
        <PrintedLines lines={furniture.bottom} looks={looks} />
      </span>
    </>
  );
}

interface FurnitureButtonProps {
  readonly className: string;
  /** The field of the details dialog that a click opens. */
  readonly field: string;
  readonly marks?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

function FurnitureButton({ className, field, marks = {}, children }: FurnitureButtonProps) {
  const text = useText();
  const store = useDraftingStore();
  return (
    <button
      type="button"
      className={`drafting-furniture ${className}`}
      title={text("drafting.details")}
      onClick={() => store.setState({ dialog: "details", dialogField: field })}
      {...marks}
    >
      {children}
    </button>
  );
}
