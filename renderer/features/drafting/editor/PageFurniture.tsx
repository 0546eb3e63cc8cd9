import type { ReactNode } from "react";
import { formatOfficialDate } from "../../../../shared/domain/dates";
import { useOffice } from "../../../client";
import { paperText, useText } from "../../../ui/use-text";
import { type ProgrammeView, useDrafting, useDraftingStore } from "../state";

/** Room to write a number by hand (em spaces). */
const blank = "\u2003\u2003";

type Details = ProgrammeView["details"];

/** The head of the document as it will print (05-HD/VPTW, official-documents.md 1.3): a click changes it. */
export function PageHeader() {
  const { unit } = useOffice();
  const details = useDrafting((state) => state.programme.details);
  return (
    <FurnitureButton className="drafting-head">
      <span className="drafting-head-issuer">
        {unit?.superior && <span className="drafting-superior">{unit.superior}</span>}
        <span className="drafting-unit">{unit?.name ?? ""}</span>
        <span>*</span>
        <span>{numberLine(details)}</span>
        {!details.isFinal && (
          <span className="drafting-draft-number">
            {paperText("drafting.draft-number", { number: details.draftNumber })}
          </span>
        )}
      </span>
      <span className="drafting-head-party">
        <span className="drafting-party">{paperText("drafting.party")}</span>
        <span className="drafting-place-date">{placeAndDate(details)}</span>
      </span>
      <span className="drafting-type-name">{details.typeName.toLocaleUpperCase("vi")}</span>
    </FurnitureButton>
  );
}

/** The foot of the document: recipients and the signing block. */
export function PageFooter() {
  const details = useDrafting((state) => state.programme.details);
  return (
    <FurnitureButton className="drafting-foot">
      <span className="drafting-recipients">
        <span className="drafting-recipients-label">{paperText("drafting.recipients")}</span>
        {details.recipients.map((recipient, index) => (
          <span
            key={recipient}
          >{`- ${recipient}${index === details.recipients.length - 1 ? "." : ";"}`}</span>
        ))}
      </span>
      <span className="drafting-signature">
        <span className="drafting-authority">{details.authority}</span>
        <span>{details.post}</span>
        <span className="drafting-signer">{details.signer}</span>
      </span>
    </FurnitureButton>
  );
}

function FurnitureButton({ className, children }: { className: string; children: ReactNode }) {
  const text = useText();
  const store = useDraftingStore();
  return (
    <button
      type="button"
      className={`drafting-furniture ${className}`}
      title={text("drafting.details")}
      onClick={() => store.setState({ dialog: "details" })}
    >
      {children}
    </button>
  );
}

function numberLine({ number, typeCode, symbol }: Details): string {
  const params = { number: number.padStart(2, "0"), type: typeCode, symbol, blank };
  return paperText(number === "" ? "drafting.no-number" : "drafting.number", params);
}

function placeAndDate({ place, date }: Details): string {
  const year = new Date().getFullYear();
  const shown =
    date === null ? paperText("drafting.no-date", { year, blank }) : formatOfficialDate(date, "words");
  return paperText("drafting.place-date", { place, date: shown });
}
