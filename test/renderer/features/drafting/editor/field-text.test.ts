import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FieldText, type Handing } from "../../../../../renderer/features/drafting/editor/field-text";
import { OpenFields } from "../../../../../renderer/features/drafting/editor/open-fields";

interface Handed extends Handing {
  readonly typed: string;
}

let handed: Handed[];
let refused: string;
let field: FieldText;

beforeEach(() => {
  vi.useFakeTimers();
  handed = [];
  refused = "";
  field = new FieldText("Cũ", (typed, handing) => {
    handed.push({ typed, ...handing });
    return typed !== refused;
  });
  field.enter();
});

afterEach(() => {
  vi.useRealTimers();
});

const texts = () => handed.map(({ typed, isLeaving }) => `${typed}${isLeaving ? " |" : ""}`);

describe("the text of a field", () => {
  it("is handed in after a pause, so that a crash costs at most half a second of it", () => {
    field.type("Mớ");
    vi.advanceTimersByTime(300);
    field.type("Mới");
    vi.advanceTimersByTime(499);
    expect(texts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(["Mới"]);
  });

  it("is handed in once by Enter and the blur that follows it", () => {
    field.type("Mới");
    field.hand();
    field.leave();
    vi.advanceTimersByTime(2000);
    expect(texts()).toEqual(["Mới |"]);
  });

  it("is new on leaving when the pause could not hand it in", () => {
    refused = "Mới";
    field.type("Mới");
    vi.advanceTimersByTime(500);
    refused = "";
    field.leave();
    field.enter();
    field.type("Khác");
    vi.advanceTimersByTime(500);
    field.hand();
    expect(handed.map(({ typed, isLeaving, isNew }) => [typed, isLeaving, isNew])).toEqual([
      ["Mới", false, true],
      ["Mới", true, true],
      ["Khác", false, true],
    ]);
  });

  it("is not handed in when nothing was typed", () => {
    field.leave();
    expect(texts()).toEqual([]);
  });

  it("is not replaced by the programme's wording while it has the focus", () => {
    field.type("q2/26");
    vi.advanceTimersByTime(500);
    field.setValue("Quý II/2026");
    expect(field.text()).toBe("q2/26");
    field.setValue("Quý III/2026");
    expect(field.text()).toBe("q2/26");
    field.leave();
    expect(field.text()).toBe("Quý III/2026");
  });

  it("follows the programme while nobody is in it", () => {
    field.leave();
    field.setValue("Sửa ở cửa sổ khác");
    expect(field.text()).toBe("Sửa ở cửa sổ khác");
  });

  it("waits with half composed letters, and hands the whole in afterwards", () => {
    field.compose(true);
    field.type("Moi");
    vi.advanceTimersByTime(5000);
    expect(texts()).toEqual([]);
    field.type("Mới");
    field.compose(false);
    vi.advanceTimersByTime(500);
    expect(texts()).toEqual(["Mới"]);
  });

  it("stays to be mended when it is refused, and is tried again on leaving", () => {
    refused = "31/2";
    field.type("31/2");
    expect(field.hand()).toBe(false);
    field.leave();
    field.setValue("Khác");
    expect(field.text()).toBe("31/2");
    expect(texts()).toEqual(["31/2 |", "31/2 |"]);
  });

  it("does not come back over what another window wrote after it was taken", () => {
    field.type("Mới");
    vi.advanceTimersByTime(500);
    field.setValue("Mới");
    field.setValue("Của cửa sổ khác");
    field.leave();
    expect(texts()).toEqual(["Mới"]);
    expect(field.text()).toBe("Của cửa sổ khác");
  });

  it("tells of leaving where that is asked for, and whether anything is new", () => {
    field = new FieldText("Cũ", (typed, handing) => handed.push({ typed, ...handing }) > 0, {
      tellsLeaving: true,
    });
    field.type("Mới");
    vi.advanceTimersByTime(500);
    field.leave();
    field.type("Mới hơn");
    field.leave();
    expect(handed.map(({ isLeaving, isNew }) => [isLeaving, isNew])).toEqual([
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  it("keeps the editor open while it is not taken, and lets it close once it is mended", () => {
    refused = "31/4";
    const fields = new OpenFields();
    const forget = fields.add(field);
    field.type("31/4");
    vi.advanceTimersByTime(500);
    expect(fields.hand()).toBe(false);
    field.type("30/4");
    expect(fields.hand()).toBe(true);
    field.type("31/4");
    forget();
    expect(fields.hand()).toBe(true);
    expect(texts()).toEqual(["31/4", "31/4 |", "30/4 |"]);
  });

  it("belongs to one visit until the field is left", () => {
    field.type("a");
    vi.advanceTimersByTime(500);
    field.type("ab");
    field.leave();
    field.enter();
    field.type("abc");
    field.leave();
    const visits = handed.map(({ visit }) => visit);
    expect(visits[1]).toBe(visits[0]);
    expect(visits[2]).not.toBe(visits[0]);
  });
});
