/** A type of document with its code; `isParty` and `isState` say in which system the code is used. */
export type DocumentType = { code: string; name: string; isParty: boolean; isState: boolean };

const both = { isParty: true, isState: true };
const party = { isParty: true, isState: false };
const state = { isParty: false, isState: true };

/** Types and codes of 05-HD/VPTW (1.4), 399-QĐ/TW and Decree 30/2020 annex III; where a code is shared, the commoner first. */
export const documentTypes: readonly DocumentType[] = [
  { code: "NQ", name: "Nghị quyết", ...both },
  { code: "QĐ", name: "Quyết định", ...both },
  { code: "QĐ", name: "Quy định", ...party },
  { code: "QyĐ", name: "Quy định", ...state },
  { code: "CT", name: "Chỉ thị", ...both },
  { code: "CTr", name: "Chương trình", ...both },
  { code: "KH", name: "Kế hoạch", ...both },
  { code: "KL", name: "Kết luận", ...party },
  { code: "HD", name: "Hướng dẫn", ...both },
  { code: "TB", name: "Thông báo", ...both },
  { code: "BC", name: "Báo cáo", ...both },
  { code: "QC", name: "Quy chế", ...both },
  { code: "TT", name: "Thông tri", ...party },
  { code: "TT", name: "Thông tư", ...state },
  { code: "TTr", name: "Tờ trình", ...both },
  { code: "CV", name: "Công văn", ...party },
  { code: "BB", name: "Biên bản", ...both },
  { code: "ĐA", name: "Đề án", ...both },
  { code: "PA", name: "Phương án", ...both },
  { code: "DA", name: "Dự án", ...both },
  { code: "QH", name: "Quy hoạch", ...party },
  { code: "TC", name: "Thông cáo", ...both },
  { code: "NĐ", name: "Nghị định", ...state },
  { code: "CĐ", name: "Công điện", ...state },
  { code: "VBHN", name: "Văn bản hợp nhất", ...state },
  { code: "", name: "Luật", ...state },
  { code: "", name: "Pháp lệnh", ...state },
  { code: "", name: "Chiến lược", ...both },
];

/** Name of the type a code stands for, or "" when the code is none; case counts (CTr is not CT). */
export function typeOfCode(code: string, isParty: boolean): string {
  const fits = documentTypes.filter((type) => type.code === code && code !== "");
  return (fits.find((type) => (isParty ? type.isParty : type.isState)) ?? fits[0])?.name ?? "";
}

/** The type a line in capitals announces ("CHƯƠNG TRÌNH HÀNH ĐỘNG" is a Chương trình), or "". */
export function typeOfTitleLine(line: string): string {
  const upper = line.normalize("NFC").trim();
  if (upper !== upper.toUpperCase()) return "";
  return documentTypes.find(({ name }) => isSameOrLonger(upper, name.toUpperCase()))?.name ?? "";
}

function isSameOrLonger(line: string, name: string): boolean {
  return line === name || line.startsWith(`${name} `) || line.startsWith(`${name}\t`);
}
