import type { OfficeView } from "../../../shared/contract/office";
import type { ParentView } from "../../../shared/contract/parents";
import { type ProgrammeDetails, plainForm } from "../../../shared/domain/programme/details";
import type { Template, TemplateContext } from "../../../shared/domain/programme/template";
import { formatCitation } from "../../../shared/domain/register";
import { issuingBody, type Unit } from "../../../shared/domain/unit";

/** What a template's placeholders say for a unit and its parent plans. */
export function templateContext(unit: Unit, parents: readonly ParentView[]): TemplateContext {
  const cited = (form: "full" | "short") =>
    parents.map(({ register }) => formatCitation(register, form)).join("; ");
  return { parents: cited("full"), parentNames: cited("short"), unit: unit.name, issuer: issuingBody(unit) };
}

/** The details a new programme starts with: first draft, the unit's own form and signing block. */
export function newDetails(template: Template, unit: Unit, { settings }: OfficeView): ProgrammeDetails {
  return {
    typeCode: template.typeCode,
    typeName: template.typeName,
    ruleSet: settings.ruleSet,
    draftNumber: 1,
    isFinal: false,
    number: "",
    symbol: unit.symbol,
    place: unit.place,
    date: null,
    authority: unit.authority,
    post: unit.post,
    signer: unit.signer,
    recipients: unit.recipients,
    periodFrom: null,
    periodTo: null,
    form: plainForm,
  };
}
