/**
 * Names of bodies as official texts write them, before and after the reform of 1/7/2025 (both are met in real parent
 * plans). Patterns are regular-expression source in which a space matches any white space, a first lower-case letter
 * either case, and <slots> stand for the lists below. Tone marks may be typed in either place.
 */
export const bodySlots: Readonly<Record<string, string>> = {
  person: "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai)",
  place: String.raw`(?!<person> \p{Lu}\p{Ll}+ \p{Lu})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}`,
  level: "(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|cấp tỉnh|cấp huyện|cấp xã|các cấp|khu vực)",
  area: "(?:<level>(?: <place>)?|các <level>(?:, <level>)*(?: và <level>)?(?: trực thuộc [Tt]rung ương)?|<place>)",
  committee:
    "(?:(?:các )?(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) ?uỷ(?:, (?:tỉnh|thành|huyện|quận|thị|đảng) uỷ)*(?: và (?:tỉnh|thành|huyện|quận|thị|đảng) uỷ)*(?: trực thuộc(?: Trung ương)?)?(?: <place>)?|<partyCommittee>)",
  partyCommittee:
    "(?:(?:[Đđ]ảng uỷ|[Cc]hi uỷ)(?: (?:các )?(?:<agency>|[Cc]ông an|[Qq]uân sự|[Bb]ộ đội Biên phòng|[Bb]iên phòng|cơ quan Đảng|cơ quan đảng|các cơ quan Đảng|các cơ quan đảng|[Kk]hối [^,.;:]{3,40}?|trực thuộc|cơ sở|cấp trên cơ sở)(?: (?:Trung ương|<area>))?)?(?: <area>)?)",
  agency: "(?:Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Chính phủ|Quốc hội|Bộ <sector>|Sở <sector>|Mặt trận Tổ quốc(?: Việt Nam)?(?:, các đoàn thể)?(?: Trung ương)?)",
  of: "(?: (?:Trung ương(?: Đảng)?|<committee>|<area>))?",
  sector:
    "(?:Khoa học và Công nghệ|Khoa học - Công nghệ|Giáo dục và Đào tạo|Văn h(?:oá|óa),? Thể thao và Du lịch|Văn h(?:oá|óa) và Thể thao|Văn h(?:oá|óa) - Xã hội|Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Tài nguyên và Môi trường|Thông tin và Truyền thông|Kế hoạch và Đầu tư|Kế hoạch - Tài chính|Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Giao thông vận tải|Dân tộc và Tôn giáo|Công Thương|Công thương|Ngoại giao|Ngoại vụ|Nội vụ|Tài chính|Tư pháp|Xây dựng|Y tế|Công an|Quốc phòng|Du lịch|Kinh tế|Kinh tế, Hạ tầng và Đô thị)",
  union: "(?:Thanh niên Cộng sản Hồ Chí Minh|Thanh niên)",
};

/** Party bodies: committees, their standing boards, advisory and service bodies. */
const partyBodies: readonly string[] = [
  "Ban Chấp hành Trung ương(?: Đảng)?(?: Cộng sản Việt Nam)?",
  "Ban Chấp hành Đảng bộ(?: <area>)?",
  "Bộ Chính trị",
  "Ban Bí thư(?: Trung ương Đảng)?",
  "ban Thường vụ(?: (?:các )?(?:<committee>|cấp uỷ(?: các cấp)?))?",
  "ban thường vụ (?:các )?(?:cấp uỷ|<committee>|huyện, thị, thành uỷ)",
  "Thường trực <committee>",
  "<committee>",
  "đảng đoàn(?: (?:<agency>|các tổ chức chính trị - xã hội|Mặt trận Tổ quốc Việt Nam)(?: <area>)?)?",
  "ban cán sự [Đđ]ảng(?: (?:<agency>|Toà án nhân dân tối cao|Viện kiểm sát nhân dân tối cao)(?: <area>)?)?",
  "Văn phòng Trung ương(?: Đảng)?",
  "[Vv]ăn phòng <committee>",
  "(?:các )?[Bb]an [Xx]ây dựng [Đđ]ảng(?: của)?<of>",
  "(?:các )?[Bb]an [Đđ]ảng(?: ở)? Trung ương",
  "Ban Tuyên giáo và Dân vận<of>",
  "Ban (?:Tuyên giáo|Dân vận|Tổ chức|Nội chính|Kinh tế|Đối ngoại|Chính sách, chiến lược)<of>",
  "(?:Cơ quan )?Uỷ ban [Kk]iểm tra<of>",
  "Hội đồng Lý luận Trung ương",
  "Học viện Chính trị quốc gia Hồ Chí Minh",
  "Trường Chính trị(?: <area>)?",
  "Trung tâm [Cc]hính trị(?: <area>)?",
  "Ban [Cc]hỉ đạo(?: (?:Trung ương|<area>|cấp \\p{L}+|\\d{1,3}))?",
  "Hội đồng Tư vấn quốc gia",
  "Tạp chí Cộng sản",
  "Báo Nhân Dân",
  "[Bb]áo và [Pp]hát thanh,? [Tt]ruyền hình(?: <area>)?",
  "(?:các )?cấp uỷ, tổ chức đảng(?:, chính quyền)?(?: trực thuộc)?(?: các cấp)?",
  "(?:các )?cấp uỷ(?: đảng)?(?: các cấp| cơ sở| trực thuộc)?",
  "các (?:đảng bộ|chi bộ)(?: trực thuộc| cơ sở)?",
];

/** State bodies of the centre and the localities. */
const stateBodies: readonly string[] = [
  "(?:Văn phòng )?Chính phủ(?! (?:số|điện tử|kiến tạo))",
  "(?:Văn phòng )?Quốc hội",
  "Văn phòng Chủ tịch nước",
  "Thủ tướng Chính phủ",
  "Uỷ ban [Tt]hường vụ Quốc hội",
  "Đoàn đại biểu Quốc hội(?: <area>)?",
  "(?:Thường trực )?(?:Hội đồng nhân dân|HĐND)(?: <area>)?",
  "(?:Văn phòng )?(?:Uỷ ban nhân dân|UBND)(?: <area>)?",
  "Toà án nhân dân(?: tối cao| <area>)?",
  "Viện [Kk]iểm sát nhân dân(?: tối cao| <area>)?",
  "Kiểm toán [Nn]hà nước",
  "Thanh tra (?:Chính phủ|<area>)",
  "Ngân hàng Nhà nước(?: Việt Nam)?",
  "Bộ <sector>",
  "Bộ Chỉ huy [Qq]uân sự(?: <area>)?",
  "Bộ Chỉ huy Bộ đội Biên phòng(?: <area>)?",
  "Sở <sector>",
  "Phòng <sector>",
  "Ban Chỉ huy [Qq]uân sự(?: <area>)?",
  "Công an <area>",
  "Kho bạc Nhà nước(?: <area>)?",
  "Trung tâm Phục vụ hành chính công(?: <area>)?",
  "Viện Hàn lâm Khoa học (?:và Công nghệ|xã hội) Việt Nam",
  "(?:các )?bộ, (?:cơ quan ngang bộ(?:, cơ quan thuộc Chính phủ)?|ban, ngành(?: Trung ương)?|ngành(?:, địa phương)?)(?: liên quan)?",
  "(?:các )?[Ss]ở, (?:ban, )?ngành(?:, đoàn thể)?(?: <area>)?(?: liên quan)?",
];

/** The Front, mass organisations, and the collective names assignments use. */
const frontBodies: readonly string[] = [
  "(?:Uỷ ban (?:Trung ương )?)?Mặt trận Tổ quốc(?: Việt Nam)?(?: <area>)?",
  "(?:các )?tổ chức chính trị - xã hội(?: <area>| các cấp)?",
  "(?:[Tt]ỉnh đoàn|[Tt]hành đoàn|Trung ương Đoàn)(?: <union>)?",
  "Đoàn <union>(?: <area>)?",
  "Hội (?:Liên hiệp Phụ nữ|Nông dân|Cựu chiến binh)(?: Việt Nam)?(?: <area>)?",
  "(?:Tổng )?Liên đoàn Lao động(?: Việt Nam)?(?: <area>)?",
  "Liên hiệp các [Hh]ội [Kk]hoa học và [Kk]ỹ thuật(?: <area>)?",
  "các (?:cơ quan|đơn vị|địa phương|tổ chức|ngành)(?:, (?:cơ quan|đơn vị|địa phương|tổ chức|ngành|cá nhân))*(?: có)? liên quan",
];

/** All patterns; the longest match at a place wins. */
export const bodyPatterns: readonly string[] = [...partyBodies, ...stateBodies, ...frontBodies];
