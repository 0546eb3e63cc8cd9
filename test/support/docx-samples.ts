import { join } from "node:path";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { writeDocx } from "../../electron/service/exports";
import { loadRuleSets } from "../../electron/service/resources";
import type { RuleSet } from "../../shared/domain/form-rules";
import { layoutProgramme, type OfficialDocument } from "../../shared/domain/official-document";
import { type ProgrammeDetails, plainForm } from "../../shared/domain/programme/details";
import { withIds } from "../../shared/domain/programme/rules";
import { programmeSchema } from "../../shared/domain/programme/schema";
import type { Unit } from "../../shared/domain/unit";
import { aDuty, aUnit } from "./builders";

/** A block of a sample programme: its type, text and attributes; bold text as a second part. */
export type SampleBlock = readonly [type: string, text: string, attrs?: Readonly<Record<string, unknown>>];

/** A programme document of the given blocks, with ids in order. */
export function aProgramme(title: string, blocks: readonly SampleBlock[]): ProgrammeNode {
  const all: readonly SampleBlock[] = [["title", title], ...blocks];
  const nodes = all.map(([type, text, attrs = {}]) =>
    programmeSchema.node(type, attrs, text === "" ? [] : [programmeSchema.text(text)]),
  );
  let ids = 0;
  return withIds(programmeSchema.node("doc", null, nodes), () => `b${++ids}`);
}

/** The same document, numbered in articles. */
export function inArticles(doc: ProgrammeNode): ProgrammeNode {
  return programmeSchema.node("doc", { numbering: "articles" }, doc.children);
}

/** Details of a programme that is still a draft and has neither number nor date. */
export const draftDetails: ProgrammeDetails = {
  typeCode: "CTr",
  typeName: "Chương trình",
  ruleSet: "05-HD/VPTW",
  draftNumber: 2,
  isFinal: false,
  number: "",
  symbol: "ĐU",
  place: "",
  date: null,
  authority: "",
  post: "",
  signer: "",
  recipients: [],
  periodFrom: null,
  periodTo: null,
  form: plainForm,
};

/** Details of the same programme ready to be issued. */
export const finalDetails: ProgrammeDetails = {
  ...draftDetails,
  isFinal: true,
  number: "5",
  date: "2026-02-03",
};

const resourcesDir = join(import.meta.dirname, "..", "..", "resources");

/** The rule sets that ship with the program, by id. */
export const ruleSets: ReadonlyMap<string, RuleSet> = new Map(
  loadRuleSets(resourcesDir).map((rule) => [rule.id, rule]),
);

/** A shipped rule set. */
export function ruleSet(id = "05-HD/VPTW"): RuleSet {
  const found = ruleSets.get(id);
  if (!found) throw new Error(`no rule set ${id}`);
  return found;
}

/** A sample laid out on 10 March 2026. */
export function layoutSample(
  doc: ProgrammeNode,
  details: ProgrammeDetails = draftDetails,
  unit: Unit = aUnit,
  rule: RuleSet = ruleSet(),
): OfficialDocument {
  return layoutProgramme({ doc, details, unit, ruleSet: rule, today: "2026-03-10" });
}

/** A sample as the bytes of its DOCX. */
export async function docxOf(...given: Parameters<typeof layoutSample>): Promise<Uint8Array> {
  return writeDocx(layoutSample(...given));
}

const title = "hành động thực hiện Nghị quyết số 12-NQ/TU của Tỉnh uỷ về chuyển đổi số";
const sentence =
  "Đảng uỷ xã giao bí thư các chi bộ đăng ký mỗi quý một việc làm cụ thể về chuyển đổi số, báo cáo kết quả trước ngày 20 của tháng cuối quý để Văn phòng Đảng uỷ tổng hợp. ";

/** A programme as offices write them: bases, four parts, twelve duties in a run, targets, lettered points. */
export const typicalProgramme: ProgrammeNode = aProgramme(title, [
  ["basis", "Nghị quyết số 12-NQ/TU, ngày 05/3/2026 của Tỉnh uỷ về chuyển đổi số;"],
  ["basis", "Quy chế làm việc của Ban Chấp hành Đảng bộ xã, nhiệm kỳ 2025 - 2030."],
  ["paragraph", `${sentence}Ban Thường vụ Đảng uỷ ban hành Chương trình hành động như sau:`],
  ["heading", "Mục đích, yêu cầu", { level: 1 }],
  ["heading", "Mục đích", { level: 2 }],
  ["paragraph", sentence.repeat(2).trim()],
  ["heading", "Yêu cầu", { level: 2 }],
  ["point", "Bám sát tình hình của 11 chi bộ thôn.", { style: "dash" }],
  ["point", "Rõ người, rõ việc, rõ thời gian.", { style: "plus" }],
  ["heading", "Mục tiêu", { level: 1 }],
  ["target", "95% hồ sơ được xử lý trên môi trường mạng."],
  ["target", "412 đảng viên biết dùng Sổ tay đảng viên điện tử."],
  ["heading", "Nhiệm vụ, giải pháp", { level: 1 }],
  ["heading", "Nâng cao nhận thức, đổi mới tư duy", { level: 2 }],
  ...Array.from({ length: 12 }, (_, at) => aSampleDuty(at)),
  ["heading", "Hạ tầng số", { level: 2 }],
  ["heading", "Mạng và thiết bị", { level: 3 }],
  ["paragraph", sentence.trim()],
  ["heading", "Nhà văn hoá thôn", { level: 3 }],
  ["point", "Lắp mạng không dây tại 11 nhà văn hoá thôn.", { style: "letter" }],
  ["heading", "Tổ chức thực hiện", { level: 1 }],
  ["paragraph", "Văn phòng Đảng uỷ theo dõi, đôn đốc, hằng quý báo cáo Ban Thường vụ Đảng uỷ."],
]);

function aSampleDuty(at: number): SampleBlock {
  const text = `Mở lớp kỹ năng số thứ ${at + 1} cho đảng viên, trong đó có phần thực hành tại thôn.`;
  const coordinating = ["Uỷ ban Mặt trận Tổ quốc xã", "Trường THCS Suối Ngàn"].map((name) => ({
    bodyId: null,
    name,
  }));
  return ["duty", text, { duty: aDuty({ coordinating, product: `Danh sách lớp ${at + 1}` }) }];
}

/** A programme in two "Phần" with every level of headings; the name of the second fills two lines. */
export const dividedProgramme: ProgrammeNode = aProgramme(title, [
  ["paragraph", sentence.trim()],
  ["heading", "Tình hình và kết quả", { level: 0 }],
  ["paragraph", sentence.trim()],
  ["heading", "Kết quả đạt được", { level: 1 }],
  ["heading", "Công tác lãnh đạo", { level: 2 }],
  ["heading", "Tuyên truyền", { level: 3 }],
  ["heading", "Trong đảng viên", { level: 4 }],
  ["paragraph", sentence.repeat(2).trim()],
  ["heading", "Ngoài Nhân dân", { level: 4 }],
  ["point", "Mở 12 lớp kỹ năng số.", { style: "letter" }],
  ["point", "Còn 2 thôn chưa có sóng di động.", { style: "letter" }],
  ["heading", "Hạn chế", { level: 1 }],
  ...Array.from({ length: 8 }, (): SampleBlock => ["paragraph", sentence.repeat(2).trim()]),
  [
    "heading",
    "Phương hướng, mục tiêu, nhiệm vụ và giải pháp chủ yếu đến năm 2030 của Đảng bộ xã",
    { level: 0 },
  ],
  ["heading", "Mục tiêu", { level: 1 }],
  ["target", "95% hồ sơ được xử lý trên môi trường mạng."],
  ["heading", "Nhiệm vụ", { level: 1 }],
  ["heading", "Nâng cao nhận thức", { level: 2 }],
  ...Array.from({ length: 3 }, (_, at) => aSampleDuty(at)),
]);

/** A programme of about a hundred pages whose annex has three hundred rows. */
export const longProgramme: ProgrammeNode = aProgramme(
  title,
  Array.from({ length: 30 }, (_, part): readonly SampleBlock[] => [
    ["heading", `Nhóm nhiệm vụ thứ ${part + 1}`, { level: 1 }],
    ...Array.from({ length: 9 }, (): SampleBlock => ["paragraph", sentence.repeat(4).trim()]),
    ...Array.from({ length: 10 }, (_, at) => aSampleDuty(at)),
  ]).flat(),
);

const hostile = "\u0000\u0008\uD83D \u202Eabc\u202C <b>&amp;</b> \u{1F600} שלום مرحبا \uFFFE]]> \u2028 hết";

/** A unit with a name of five lines and a programme with a 400-character title. */
export const wideUnit: Unit = {
  ...aUnit,
  superior: "Đảng bộ các cơ quan Đảng, đoàn thể, tư pháp và doanh nghiệp nhà nước tỉnh Hoà Sơn",
  name: "Đảng uỷ Tổng công ty Xây dựng công trình giao thông, thuỷ lợi, hạ tầng kỹ thuật đô thị và phát triển nông thôn miền núi tỉnh Hoà Sơn, một thành viên, trách nhiệm hữu hạn",
};

/** The programmes every check of a written document runs on. */
export const samples: Readonly<Record<string, Parameters<typeof layoutSample>>> = {
  empty: [aProgramme("", [["paragraph", ""]])],
  typical: [typicalProgramme],
  final: [typicalProgramme, finalDetails],
  divided: [dividedProgramme, finalDetails],
  long: [longProgramme, finalDetails],
  wide: [
    aProgramme("về thực hiện nhiệm vụ ".repeat(19).trim().slice(0, 400), [["paragraph", sentence.trim()]]),
    draftDetails,
    wideUnit,
  ],
  hostile: [
    aProgramme(hostile, [
      ["heading", hostile, { level: 3 }],
      ["paragraph", hostile],
      ["duty", hostile, { duty: aDuty({ product: hostile }) }],
      ["paragraph", `Câu cuối.`],
    ]),
    draftDetails,
    { ...aUnit, name: hostile, recipients: [hostile] },
  ],
};
