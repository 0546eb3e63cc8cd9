/**
 * A class of names of bodies as official texts write them, before and after the reform of 1/7/2025 (both are met in real
 * parent plans). Patterns are regular-expression source in which <slots> stand for the lists of `bodySlots`; tone marks may
 * be typed in either place.
 */
export type BodyClass = {
  patterns: readonly string[];
  /** What may follow the name: the body it belongs to ("Ban Tuyên giáo" + "Tỉnh uỷ"), a place ("UBND" + "tỉnh"), nothing. */
  takes: "owner" | "area" | "nothing";
  /** True when other bodies can belong to it. */
  isOwner: boolean;
  /** True when the words are a body only together with what follows ("Văn phòng" + "Chính phủ"). */
  needsMore: boolean;
};

const level =
  "(?:cấp (?:tỉnh|huyện|xã)|các cấp|tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|khu vực)";
/** Family names: three capitalised words that begin with one are a person, not a place. */
const person = "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai)";
const place = String.raw`(?!${person} \p{Lu}\p{Ll}+ \p{Lu})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}`;

/** Lists that patterns name as <slots>: areas, fields of work, words of collective names. */
export const bodySlots: Readonly<Record<string, string>> = {
  area: `(?:${level}(?:, ${level})+(?: và ${level})?|${level}(?: (?:${place}))?|các ${level}(?:, ${level})*(?: và ${level})?(?: trực thuộc [Tt]rung ương)?|Trung ương(?: Đảng)?|${place})`,
  uỷ: "(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ",
  sector:
    "(?:Khoa học (?:và|-) Công nghệ|Giáo dục và Đào tạo|Văn h(?:oá|óa)(?:, Thể thao và Du lịch| và Thể thao| - Xã hội)|" +
    "Nông nghiệp và (?:Môi trường|Phát triển nông thôn)|Tài nguyên và Môi trường|Thông tin và Truyền thông|" +
    "Kế hoạch (?:và Đầu tư|- Tài chính)|Lao động(?: -|,) Thương binh và Xã hội|Giao thông vận tải|Dân tộc và Tôn giáo|" +
    "Công [Tt]hương|Ngoại (?:giao|vụ)|Nội vụ|Tài chính|Tư pháp|Xây dựng|Y tế|Công an|Quốc phòng|Du lịch|Kinh tế(?:, Hạ tầng và Đô thị)?)",
  related: "(?:cơ quan|đơn vị|địa phương|tổ chức|ngành|cá nhân)",
};

/** Committees: other Party bodies belong to them, and they to a place or an agency. */
const committees: BodyClass = {
  takes: "owner",
  isOwner: true,
  needsMore: false,
  patterns: [
    "(?:[Cc]ác )?(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) uỷ(?:, <uỷ>)*(?: và <uỷ>)*(?: trực thuộc(?: Trung ương)?)?",
    "(?:[Cc]ác )?[Đđ]ảng uỷ(?: các cơ quan [Đđ]ảng| [Cc]ông an| [Qq]uân sự| (?:Bộ đội )?[Bb]iên phòng| trực thuộc| cơ sở| cấp trên cơ sở)?",
    "[Cc]ác huyện, thị, thành uỷ",
    "Ban Chấp hành (?:Trung ương(?: Đảng)?(?: Cộng sản Việt Nam)?|Đảng bộ)",
  ],
};

/** Agencies of the state and the Front: Party organisations are named after them, and they sit somewhere. */
const agencies: BodyClass = {
  takes: "area",
  isOwner: true,
  needsMore: false,
  patterns: [
    "Chính phủ(?! (?:số|điện tử|kiến tạo))",
    "(?:Uỷ ban [Tt]hường vụ |Đoàn đại biểu )?Quốc hội",
    "Hội đồng nhân dân",
    "HĐND",
    "Uỷ ban nhân dân",
    "UBND",
    "Toà án nhân dân(?: tối cao)?",
    "Viện [Kk]iểm sát nhân dân(?: tối cao)?",
    "(?:Bộ|Sở|Phòng) <sector>",
    "(?:Uỷ ban (?:Trung ương )?)?Mặt trận Tổ quốc(?: Việt Nam)?",
    "(?:[Cc]ác )?tổ chức chính trị - xã hội",
    "Bộ (?:Chỉ huy|Tư lệnh) (?:[Qq]uân sự|Bộ đội Biên phòng)",
    "Ban Chỉ huy [Qq]uân sự",
    "(?:[Cc]ác )?[Ss]ở, (?:ban, )?ngành(?:, đoàn thể)?",
    "(?:[Cc]ác )?[Cc]ấp uỷ(?:, tổ chức đảng)?(?: đảng)?(?:, chính quyền)?(?: cơ sở| trực thuộc)?",
    "Đoàn Thanh niên(?: Cộng sản Hồ Chí Minh)?",
    "Hội (?:Liên hiệp Phụ nữ|Nông dân|Cựu chiến binh)(?: Việt Nam)?",
    "(?:Tổng )?Liên đoàn Lao động(?: Việt Nam)?",
    "Liên hiệp các [Hh]ội [Kk]hoa học và [Kk]ỹ thuật",
    "(?:Trường|Trung tâm) [Cc]hính trị",
    "Trung tâm Phục vụ hành chính công",
    "Kho bạc Nhà nước",
    "[Bb]áo và [Pp]hát thanh,? [Tt]ruyền hình",
    "Ban [Cc]hỉ đạo(?: \\d{1,3})?",
  ],
};

/** Boards and offices of a committee or an agency. */
const organs: BodyClass = {
  takes: "owner",
  isOwner: false,
  needsMore: false,
  patterns: [
    "[Bb]an [Tt]hường vụ",
    "[Đđ]ảng đoàn",
    "(?:[Cc]ác )?[Bb]an cán sự [Đđ]ảng",
    "(?:[Cc]ác )?[Bb]an [Xx]ây dựng [Đđ]ảng",
    "Ban Tuyên giáo(?: và Dân vận)?",
    "Ban (?:Dân vận|Tổ chức|Nội chính|Đối ngoại|Kinh tế|Chính sách, chiến lược)",
    "(?:Cơ quan )?Uỷ ban [Kk]iểm tra",
  ],
};

/** Words that make a body only with a place or an owner after them. */
const incomplete: BodyClass = {
  takes: "owner",
  isOwner: true,
  needsMore: true,
  patterns: ["[Vv]ăn phòng", "Thường trực", "Công an", "Thanh tra", "(?:[Cc]ác )?[Bb]an [Đđ]ảng(?: ở)?"],
};

/** Names that stand for themselves, and the collective names assignments use. */
const fixed: BodyClass = {
  takes: "nothing",
  isOwner: false,
  needsMore: false,
  patterns: [
    "Bộ Chính trị",
    "Ban Bí thư(?: Trung ương Đảng)?",
    "Văn phòng (?:Trung ương(?: Đảng)?|Chủ tịch nước)",
    "Hội đồng Lý luận Trung ương",
    "Hội đồng Tư vấn quốc gia",
    "Học viện Chính trị quốc gia Hồ Chí Minh",
    "Tạp chí Cộng sản",
    "Báo Nhân Dân",
    "Thủ tướng Chính phủ",
    "Kiểm toán [Nn]hà nước",
    "Ngân hàng Nhà nước(?: Việt Nam)?",
    "Viện Hàn lâm Khoa học (?:và Công nghệ|xã hội) Việt Nam",
    "[Cc]ác (?:đảng bộ|chi bộ)(?: trực thuộc| cơ sở)?",
    "(?:[Cc]ác )?bộ, (?:cơ quan ngang bộ(?:, cơ quan thuộc Chính phủ)?|ban, ngành(?: Trung ương)?|ngành(?:, địa phương)?)(?: liên quan)?",
    "(?:[Tt]ỉnh đoàn|[Tt]hành đoàn|Trung ương Đoàn)",
    "[Cc]ác <related>(?:, <related>)*(?: có)? liên quan",
  ],
};

/** All classes; where several names fit at a place, the longest wins. */
export const bodyClasses: readonly BodyClass[] = [committees, agencies, organs, incomplete, fixed];
