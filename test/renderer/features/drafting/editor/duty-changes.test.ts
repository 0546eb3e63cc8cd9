import { closeHistory, undo, undoDepth } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import {
  isOvertaken,
  newRefusals,
  withCoordinating,
  withLead,
  withoutRepeats,
} from "../../../../../renderer/features/drafting/editor/duty-changes";
import { proposedDuty, setBlockDetail } from "../../../../../renderer/features/drafting/editor/take-over";
import { type BodyRef, checkDuty, Duty, emptyDuty } from "../../../../../shared/domain/duties";
import { anItem } from "../../../../support/builders";
import { programmeOf, TestEditor } from "../../../drafting/editor-states";

const body = (name: string, bodyId: string | null = null): BodyRef => ({ name, bodyId });
const names = (bodies: readonly BodyRef[]) => bodies.map(({ name }) => name);
const noDates = { parentIssued: null };

describe("the lead told again on leaving its field", () => {
  it("gives way to the lead another window chose after it was taken, never what was typed since", () => {
    const [mine, theirs] = [body("Công an xã"), body("Đoàn xã")];
    expect(isOvertaken({ lead: theirs }, mine, false)).toBe(true);
    expect(isOvertaken({ lead: null }, mine, false)).toBe(true);
    expect(isOvertaken({ lead: mine }, mine, false)).toBe(false);
    expect(isOvertaken({ lead: theirs }, mine, true)).toBe(false);
  });
});

describe("co-ordinating bodies", () => {
  it("are added once, whatever the spelling, and the repeat is told", () => {
    const duty = { lead: null, coordinating: [body("Uỷ ban xã")] };
    const { coordinating, refusals } = withCoordinating(duty, [body("Ủy ban xã"), body("Công an xã")]);
    expect(names(coordinating)).toEqual(["Uỷ ban xã", "Công an xã"]);
    expect(refusals.map(({ code }) => code)).toEqual(["coordinating-twice"]);
  });

  it("never hold the lead, known by its place in the directory or by its name", () => {
    const lead = body("Ban Xây dựng Đảng", "b1");
    const { coordinating, refusals } = withCoordinating({ lead, coordinating: [] }, [
      body("Tên cũ của ban", "b1"),
      body("Công an xã"),
    ]);
    expect(names(coordinating)).toEqual(["Công an xã"]);
    expect(refusals.map(({ code, field }) => `${code} ${field}`)).toEqual([
      "lead-also-coordinating coordinating",
    ]);
  });

  it("lose the one that comes to lead", () => {
    const duty = { ...emptyDuty, coordinating: [body("Công an xã"), body("Đoàn xã")] };
    const now = { ...duty, ...withLead(duty, body("công an xã")) };
    expect(names(now.coordinating)).toEqual(["Đoàn xã"]);
    expect(checkDuty(now, noDates)).toEqual([]);
  });

  it("that stand twice from before are marked, and do not hold up mending another field", () => {
    const old = { ...emptyDuty, coordinating: [body("Đoàn xã"), body("Đoàn xã")] };
    const shown = withoutRepeats([...checkDuty(old, noDates), ...checkDuty(old, noDates)]);
    expect(shown.map(({ code }) => code)).toEqual(["coordinating-twice"]);
    expect(newRefusals(old, { ...old, product: "Danh sách" }, noDates)).toEqual([]);
    const worse = { ...old, lead: body("Đoàn xã") };
    expect(newRefusals(old, worse, noDates).map(({ code }) => code)).toContain("lead-also-coordinating");
  });
});

describe("the duty an item proposes", () => {
  const at = { from: 0, to: 1 };
  const context = { bodies: [], on: "2026-03-10" };

  it("is never one the service refuses", () => {
    const item = anItem({
      id: "1",
      text: "…",
      bodies: [
        { name: "Uỷ ban nhân dân tỉnh", role: "lead", at },
        { name: "Ủy ban nhân dân tỉnh", role: "coordinating", at },
        { name: "Sở Y tế", role: "coordinating", at },
        { name: "sở y tế", role: "coordinating", at },
      ],
      dates: [{ text: "năm 2020", date: "2020-12-31", at }],
    });
    const duty = proposedDuty(item, context, "2025-06-01");
    expect(names(duty.coordinating)).toEqual(["Sở Y tế"]);
    expect(duty.due).toBeNull();
    expect(checkDuty(duty, { parentIssued: "2025-06-01" })).toEqual([]);
    expect(proposedDuty(item, context, null).due?.date).toBe("2020-12-31");
  });
});

describe("a visit to a field", () => {
  const set = (editor: TestEditor, product: string, visit?: object) => {
    const value = { ...Duty.parse(editor.state.doc.child(1).attrs.duty), product };
    const tr = setBlockDetail(editor.state, "b1", { name: "duty", value, visit });
    if (tr) editor.dispatch(tr);
    return tr;
  };
  const product = (editor: TestEditor) => Duty.parse(editor.state.doc.child(1).attrs.duty).product;

  it("is one step to undo, however often its text was handed in", () => {
    const editor = new TestEditor(programmeOf(["duty", "Mở lớp"]));
    const [first, second] = [{}, {}];
    set(editor, "Danh", first);
    set(editor, "Danh sách", first);
    editor.dispatch(closeHistory(editor.state.tr));
    set(editor, "Danh sách lớp", second);
    expect(undoDepth(editor.state)).toBe(2);
    editor.run(undo);
    expect(product(editor)).toBe("Danh sách");
    editor.run(undo);
    expect(product(editor)).toBe("");
  });

  it("changes nothing when the duty is so already", () => {
    const editor = new TestEditor(programmeOf(["duty", "Mở lớp"]));
    set(editor, "Danh sách");
    expect(set(editor, "Danh sách")).toBeNull();
  });
});
