import type { welcome as source } from "../vi/welcome";

/** English words: welcome. */
export const welcome: Record<keyof typeof source, string> = {
  "welcome.title": "Getting started with Lộ Trình",
  "welcome.lead":
    "Describe the unit once. Every later document takes its header, number and signing block from here.",
  "welcome.start": "Start working",
  "welcome.sample": "Open the sample office",
  "welcome.sample-hint": "Look around with an invented unit and figures; describe your own unit later.",
  "welcome.level": "Level of the unit",
  "welcome.level-province": "Province or city committee",
  "welcome.level-commune": "Commune, ward or special zone committee",
  "welcome.level-grassroots": "Grassroots committee",
  "welcome.level-cell": "Party cell",
  "welcome.name": "Name of the issuing unit",
  "welcome.name-hint":
    "Type it as in a sentence; printed in bold capitals on the second line (05-HD/VPTW, annex 2).",
  "welcome.name-example-province": "Tỉnh uỷ Điện Biên",
  "welcome.name-example-commune": "Đảng uỷ xã Trà My",
  "welcome.name-example-grassroots": "Đảng uỷ Cục Bảo trợ xã hội",
  "welcome.name-example-cell": "Chi bộ thôn Trung Nam",
  "welcome.superior": "Superior body",
  "welcome.superior-hint":
    "Printed in capitals, not bold, on the first line: the superior Party organisation, such as Đảng bộ thành phố Đà Nẵng.",
  "welcome.superior-none": "Province and city committees have no superior line.",
  "welcome.place": "Place",
  "welcome.place-hint":
    "Proper name of the place, printed before the date. One-syllable names and names of persons carry the level: Thành phố Huế.",
  "welcome.place-example": "Trà My",
  "welcome.symbol": "Symbol",
  "welcome.symbol-hint":
    "End of the number: TU for province committees, ĐU for other committees, CB for cells.",
  "welcome.signing": "Signature",
  "welcome.authority": "Signing authority",
  "welcome.authority-hint": "Capitals, bold.",
  "welcome.post": "Post",
  "welcome.post-hint": "Capitals, not bold.",
  "welcome.signer": "Full name",
  "welcome.signer-hint": "May stay empty for now.",
  "welcome.signer-example": "Nguyễn Văn A",
  "welcome.recipients": "Recipients",
  "welcome.recipients-hint": "One recipient a line, without dashes.",
  "welcome.required": "Fill in this field.",
  "welcome.preview": "Header and signature as printed",
  "welcome.preview-rule": "After Guidance 05-HD/VPTW",
  "welcome.preview-number": "Số {blank}-CTr/{symbol}",
  "welcome.preview-date": "{place}, ngày {blank} tháng {blank} năm {year}",
  "welcome.preview-party": "ĐẢNG CỘNG SẢN VIỆT NAM",
  "welcome.preview-recipients": "Nơi nhận:",
  "welcome.unit": "Unit",
  "welcome.unit-who":
    "For the office clerk. Changes apply to documents made from now on; existing ones keep their header.",
  "welcome.saved": "Unit saved",
  "welcome.sample-now": "This is the sample office. Enter your own unit and save; programmes you tried stay.",
};
