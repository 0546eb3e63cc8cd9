/** Names of issuing bodies as they are written in running text, for headings set in capitals. Longer names first. */
const names: readonly string[] = [
  "Ban Chấp hành Trung ương",
  "Ban Chấp hành Đảng bộ",
  "Uỷ ban Thường vụ Quốc hội",
  "Thủ tướng Chính phủ",
  "Bộ Chính trị",
  "Ban Bí thư",
  "Ban Thường vụ",
  "Ban Tuyên giáo và Dân vận",
  "Ban Tuyên giáo",
  "Ban Dân vận",
  "Ban Tổ chức",
  "Ban Nội chính",
  "Ban Xây dựng Đảng",
  "Ban Chỉ đạo",
  "Uỷ ban Kiểm tra",
  "Uỷ ban nhân dân",
  "Hội đồng nhân dân",
  "Uỷ ban Mặt trận Tổ quốc Việt Nam",
  "Đại hội đại biểu Đảng bộ",
  "Văn phòng",
  "Chính phủ",
  "Quốc hội",
  "Tỉnh uỷ",
  "Thành uỷ",
  "Huyện uỷ",
  "Quận uỷ",
  "Thị uỷ",
  "Đảng uỷ",
  "Đảng bộ",
  "Chi bộ",
  "Trung ương Đảng",
  "Trung ương",
  "Khoa học và Công nghệ",
  "Giáo dục và Đào tạo",
  "Văn hoá, Thể thao và Du lịch",
  "Nông nghiệp và Môi trường",
  "Dân tộc và Tôn giáo",
  "Thông tin và Truyền thông",
  "Kế hoạch và Đầu tư",
  "Lao động - Thương binh và Xã hội",
  "Tài nguyên và Môi trường",
  "Nông nghiệp và Phát triển nông thôn",
  "Giao thông vận tải",
  "Công Thương",
  "Nội vụ",
  "Tài chính",
  "Tư pháp",
  "Xây dựng",
  "Y tế",
  "Ngoại giao",
  "Quốc phòng",
  "Công an",
  "Bộ",
  "Sở",
  "Phòng",
  "của",
  "và",
  "các cơ quan",
  "tỉnh",
  "thành phố",
  "thị xã",
  "huyện",
  "quận",
  "xã",
  "phường",
  "đặc khu",
];

const folded = (text: string) =>
  text.normalize("NFC").toLowerCase().replaceAll("ủy", "uỷ").replaceAll("óa", "oá").replaceAll("òa", "oà");

const known = names.map((name) => ({ name, key: folded(name) }));

function startsWithWords(text: string, words: string): boolean {
  return (
    text.startsWith(words) && (text.length === words.length || !/[\p{L}\d]/u.test(text.charAt(words.length)))
  );
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Writes a name set in capitals as running text does: "TỈNH UỶ ĐIỆN BIÊN" becomes "Tỉnh uỷ Điện Biên". */
export function issuerName(capitals: string): string {
  const words: string[] = [];
  let rest = folded(capitals).trim().replaceAll(/\s+/gu, " ");
  while (rest !== "") {
    const hit = known.find(({ key }) => startsWithWords(rest, key));
    const length = hit ? hit.key.length : (/^\S+/u.exec(rest)?.[0].length ?? rest.length);
    words.push(hit ? hit.name : titleCase(rest.slice(0, length)));
    rest = rest.slice(length).trimStart();
  }
  const text = words.join(" ").replaceAll(/\s+,/gu, ",");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const organisation =
  /^(?:ban|bộ|uỷ ban|hội|đoàn|mặt trận|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng|chi bộ|chính phủ|thủ tướng|chủ tịch|quốc hội|sở|phòng|văn phòng|đại hội|toà án|viện|trường|tiểu ban|tổng cục|cục|trung tâm|công an|học viện|ngân hàng|thanh tra|kiểm toán)(?!\p{L})/u;

/** True for a line in capitals that opens with the kind of a body; other lines go on with a name that was broken. */
export function startsName(capitals: string): boolean {
  return organisation.test(folded(capitals).trim());
}
