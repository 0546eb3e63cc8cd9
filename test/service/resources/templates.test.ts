import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadResources } from "../../../electron/service/resources";
import { typeIn } from "../../../shared/domain/form-rules";
import { ProgrammeDetails, plainForm } from "../../../shared/domain/programme/details";
import { documentFromTemplate } from "../../../shared/domain/programme/template";
import { documentTypes } from "../../../shared/domain/register/document-types";
import { finalDetails, layoutSample } from "../../support/docx-samples";

const { templates, ruleSets } = loadResources(join(import.meta.dirname, "..", "..", "..", "resources"));
const context = {
  parents: "Nghị quyết số 12-NQ/TU, ngày 05/3/2026 của Tỉnh uỷ về chuyển đổi số",
  parentNames: "Nghị quyết số 12-NQ/TU của Tỉnh uỷ",
  unit: "Đảng uỷ xã Suối Ngàn",
  issuer: "Ban Thường vụ Đảng uỷ xã Suối Ngàn",
};

describe("every template", () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    "is of a type whose form is ruled: %s",
    (_, template) => {
      const [party] = ruleSets.filter(({ system }) => system === "party");
      const types = party?.types.map(({ name, code }) => [name.toLocaleUpperCase("vi"), code]);
      expect(types).toContainEqual([template.typeName, template.typeCode]);
    },
  );

  it.each(templates.map((template) => [template.id, template] as const))(
    "can be laid out as it stands: %s",
    (_, template) => {
      let ids = 0;
      const doc = documentFromTemplate(template, context, () => `b${++ids}`);
      const laid = layoutSample(doc, { ...finalDetails, typeName: template.typeName });
      expect(laid.title).toContain(context.parentNames);
      expect(JSON.stringify(laid)).not.toMatch(/\{(?:parents|parentNames|unit|issuer)\}/u);
    },
  );
});

describe("the types of the rule sets", () => {
  it("have the codes by which parent plans are read", () => {
    const known = documentTypes.map(({ name, code }) => `${name} ${code}`);
    const shared = ruleSets
      .flatMap(({ types }) => types)
      .filter(({ name }) => documentTypes.some((one) => one.name === name));
    expect(shared.filter(({ name, code }) => code !== "" && !known.includes(`${name} ${code}`))).toEqual([]);
    expect(shared.length).toBeGreaterThan(40);
  });

  it("lay out the usual programme under a title", () => {
    expect(ruleSets.map((rule) => typeIn(rule, { typeName: "CHƯƠNG TRÌNH", typeCode: "CTr" }).form)).toEqual(
      ruleSets.map(() => "titled"),
    );
  });
});

describe("details stored before a document had marks", () => {
  it("are read as those of a plain document", () => {
    const { form: _, ...older } = finalDetails;
    expect(ProgrammeDetails.parse(older)).toEqual({ ...older, form: plainForm });
    expect(ProgrammeDetails.parse({ ...older, form: { urgency: "urgent" } }).form).toEqual({
      ...plainForm,
      urgency: "urgent",
    });
  });
});
