import type { ParentDraft } from "../../shared/contract/parents";
import type { Duty } from "../../shared/domain/duties";
import { emptyDuty } from "../../shared/domain/duties";
import type { ParentItem, Register } from "../../shared/domain/parent-plan/types";
import type { Unit } from "../../shared/domain/unit";

/** A commune committee's unit as its clerk would fill it in. */
export const aUnit: Unit = {
  name: "Đảng uỷ xã Suối Ngàn",
  level: "commune",
  superior: "Đảng bộ tỉnh Hoà Sơn",
  place: "Suối Ngàn",
  symbol: "ĐU",
  authority: "T/M BAN THƯỜNG VỤ",
  post: "BÍ THƯ",
  signer: "Lò Thị Mai",
  recipients: ["Ban Thường vụ Tỉnh uỷ (báo cáo)", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"],
};

/** The register of an invented parent plan. */
export const aRegister: Register = {
  typeName: "Nghị quyết",
  number: "12",
  symbol: "NQ/TU",
  date: "2026-03-05",
  issuer: "Tỉnh uỷ Hoà Sơn",
  place: "Hoà Sơn",
  title: "về chuyển đổi số trong các cơ quan của tỉnh",
  signer: "",
};

/** A parent item with only what a test is about. */
export function anItem(given: Partial<ParentItem> & Pick<ParentItem, "id" | "text">): ParentItem {
  return {
    parentId: null,
    isGroup: false,
    kind: "duty",
    path: given.id,
    label: "",
    at: { from: 0, to: given.text.length },
    bodies: [],
    dates: [],
    isDoubtful: false,
    isAllowed: false,
    ...given,
  };
}

/** A parent plan as the correction screen hands it in. */
export function aParentDraft(items: readonly ParentItem[] = []): ParentDraft {
  const text = items.map((item) => item.text).join("\n");
  return { fileName: "nghi-quyet.docx", register: aRegister, text, paragraphs: [], items: [...items] };
}

/** A duty with a lead, a due date and a product. */
export function aDuty(given: Partial<Duty> = {}): Duty {
  return {
    ...emptyDuty,
    lead: { bodyId: null, name: "Ban Xây dựng Đảng" },
    due: { date: "2026-06-30", shown: "30/6/2026" },
    product: "Báo cáo",
    resourcesNone: true,
    ...given,
  };
}
