import type { Node as ProgrammeNode } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import type { ProgrammeView } from "../../shared/contract/programmes";
import { programmeSchema } from "../../shared/domain/programme/schema";
import { readDocument } from "../../shared/domain/programme/steps";
import { aDuty, anItem, aParentDraft, aRegister, aUnit } from "./builders";
import type { TestOffice } from "./office";

/** Sentences of an invented parent plan: copied as it stands, edited, renamed, moved, and one that units may repeat. */
const sentences = {
  first:
    "Xây dựng hệ thống tiếp nhận phản ánh của nhân dân trên nền tảng số, bảo đảm mỗi phản ánh được phân loại trong ngày và có người chịu trách nhiệm trả lời.",
  second:
    "Ban Tổ chức Tỉnh uỷ chủ trì rà soát đội ngũ cán bộ làm công tác chuyên trách về công nghệ, lập danh sách cần đào tạo lại, gửi về trước ngày 30/6/2026.",
  third:
    "Bố trí điểm truy cập mạng miễn phí tại nhà văn hoá, trạm y tế và trường học ở những nơi sóng yếu, ưu tiên các bản xa trung tâm và đồng bào dân tộc thiểu số.",
  fourth:
    "Tổng kết kinh nghiệm của những đơn vị làm tốt, nhân rộng bằng hình thức cầm tay chỉ việc giữa các chi bộ thay cho hội nghị tập trung đông người.",
  allowed:
    "Năm nhóm nhiệm vụ nêu trên là yêu cầu chung đối với mọi cấp uỷ và phải được ghi nguyên văn trong chương trình của từng đơn vị.",
} as const;

/** Blocks of a programme by what the check should call them. */
export const copies: readonly (readonly [id: string, type: string, text: string])[] = [
  ["moved-late", "paragraph", sentences.fourth],
  ["verbatim", "paragraph", `Đảng uỷ xã đồng thời ${lower(sentences.first)}`],
  [
    "adapted",
    "paragraph",
    "Bố trí điểm truy cập mạng miễn phí tại nhà văn hoá thôn, trạm y tế xã và trường học ở nơi sóng yếu, trước hết là các bản xa trung tâm và đồng bào dân tộc thiểu số.",
  ],
  [
    "renamed",
    "paragraph",
    "Ban Xây dựng Đảng chủ trì rà soát đội ngũ cán bộ làm công tác chuyên trách về công nghệ, lập danh sách cần đào tạo lại, gửi về trước ngày 15/8/2026.",
  ],
  ["quoted", "paragraph", `Tỉnh uỷ nêu rõ: “${sentences.fourth}”`],
  ["allowed", "paragraph", sentences.allowed],
  [
    "own",
    "paragraph",
    "Bà Lò Thị Pánh ở thôn Nà Lốc mở sân phơi cho tổ công nghệ mượn mỗi chiều thứ bảy, trẻ con dạy ông bà quét mã khi bán chè.",
  ],
];

/** A duty that stands in an earlier programme and again in the present one. */
const promise =
  "Lắp xong máy phát sóng ở đỉnh dốc Pá Hiêng để ba thôn phía tây gọi được cho trạm y tế vào ban đêm.";

/** The parent plan's sentences as items of its tree. */
export function aCopiedPlan() {
  let from = 0;
  const items = Object.entries(sentences).map(([name, text], at) => {
    const item = anItem({
      id: name,
      text,
      path: `II.${at + 1}`,
      at: { from, to: from + text.length },
      isAllowed: name === "allowed",
    });
    from += text.length + 1;
    return item;
  });
  return { ...aParentDraft(items), register: aRegister };
}

/** An office with a plan, an earlier programme and one that copies from both in every way. */
export async function officeWithCopies(office: TestOffice): Promise<ProgrammeView> {
  await office.client.office.saveUnit({ unit: aUnit });
  const parent = await office.client.parents.add({ draft: aCopiedPlan() });
  const create = () =>
    office.client.programmes.create({ templateId: "action-programme", parentIds: [parent.id] });
  await write(office, await create(), [["old-promise", "duty", promise]]);
  return write(office, await create(), [...copies, ["promise", "duty", promise]]);
}

/** Adds blocks at the end of a programme's text. */
export async function write(
  office: TestOffice,
  view: ProgrammeView,
  blocks: readonly (readonly [id: string, type: string, text: string])[],
): Promise<ProgrammeView> {
  const tr = new Transform(readDocument(view.document));
  tr.insert(tr.doc.content.size, blocks.map(node));
  const steps = tr.steps.map((step) => ({ stepType: "", ...step.toJSON() }));
  const { id, revision: baseRevision } = view;
  await office.client.programmes.applySteps({ id, baseRevision, clientId: "test", steps });
  return office.client.programmes.get({ id });
}

function node([id, type, text]: readonly [string, string, string]): ProgrammeNode {
  const attrs = type === "duty" ? { id, duty: aDuty() } : { id };
  return programmeSchema.node(type, attrs, programmeSchema.text(text));
}

function lower(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase("vi") + text.slice(1);
}
