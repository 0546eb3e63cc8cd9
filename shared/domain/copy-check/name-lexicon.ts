/**
 * Names of bodies, posts and places as offices write them; matched after folding, the longest first. Words in the
 * first list are names wherever they stand.
 */
export const namePhrases: readonly string[] = [
  // Party
  "đảng cộng sản việt nam", "ban chấp hành trung ương", "ban chấp hành đảng bộ", "ban chấp hành", "bộ chính trị",
  "ban bí thư", "ban thường vụ", "thường trực", "tỉnh uỷ", "thành uỷ", "huyện uỷ", "quận uỷ", "thị uỷ", "đảng uỷ",
  "cấp uỷ", "chi uỷ", "đảng bộ", "chi bộ", "đảng đoàn", "ban cán sự đảng", "uỷ ban kiểm tra", "ban tổ chức",
  "ban tuyên giáo và dân vận", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ban kinh tế", "ban xây dựng đảng",
  "văn phòng cấp uỷ", "trung tâm chính trị", "trường chính trị", "quân uỷ trung ương", "trung ương đảng",
  // State
  "quốc hội", "uỷ ban thường vụ quốc hội", "chính phủ", "thủ tướng chính phủ", "thủ tướng", "chủ tịch nước",
  "hội đồng nhân dân", "uỷ ban nhân dân", "toà án nhân dân tối cao", "toà án nhân dân", "viện kiểm sát nhân dân tối cao",
  "viện kiểm sát nhân dân", "kiểm toán nhà nước", "ngân hàng nhà nước việt nam", "ngân hàng nhà nước",
  "thanh tra chính phủ", "văn phòng chính phủ", "văn phòng quốc hội", "văn phòng chủ tịch nước", "bảo hiểm xã hội việt nam",
  "cơ quan ngang bộ", "cơ quan thuộc chính phủ", "trực thuộc trung ương", "hđnd", "ubnd", "ubmttq",
  // Front and organisations
  "mặt trận tổ quốc việt nam", "mặt trận tổ quốc", "uỷ ban mặt trận tổ quốc", "đoàn thanh niên cộng sản hồ chí minh",
  "đoàn thanh niên", "hội liên hiệp phụ nữ", "hội nông dân", "hội cựu chiến binh", "liên đoàn lao động", "công đoàn",
  "tổng liên đoàn lao động việt nam",
  // Posts
  "phó bí thư thường trực", "phó bí thư", "bí thư", "phó chủ tịch", "chủ tịch", "phó thủ tướng", "bộ trưởng",
  "thứ trưởng", "thủ trưởng", "phó giám đốc", "giám đốc", "tổng giám đốc", "phó trưởng ban", "trưởng ban", "chủ nhiệm",
  "phó chủ nhiệm", "chánh văn phòng", "phó chánh văn phòng", "cục trưởng", "vụ trưởng", "tổng cục trưởng", "chi cục trưởng",
  "trưởng phòng", "thống đốc", "tổng thanh tra", "tổng kiểm toán", "chánh án", "viện trưởng", "người đứng đầu",
  // Places
  "thành phố hồ chí minh", "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu",
  "hà nội", "hải phòng", "đà nẵng", "cần thơ", "huế", "việt nam",
];

/** Fields of bodies ("Bộ …", "Sở …", "Phòng …"): names after one of `bodyHeads`, or where written with a capital. */
export const bodyFields: readonly string[] = [
  "tài chính", "y tế", "nội vụ", "công thương", "tư pháp", "xây dựng", "giao thông vận tải", "quốc phòng", "công an",
  "ngoại giao", "khoa học và công nghệ", "thông tin và truyền thông", "giáo dục và đào tạo", "kế hoạch và đầu tư",
  "nông nghiệp và phát triển nông thôn", "nông nghiệp và môi trường", "tài nguyên và môi trường", "văn hoá thể thao và du lịch",
  "văn hoá và thể thao", "văn hoá thông tin", "lao động thương binh và xã hội", "dân tộc và tôn giáo", "dân tộc", "tôn giáo",
  "thương mại", "công nghiệp", "thuỷ sản", "nông nghiệp", "bưu chính viễn thông", "hải quan", "thuế", "kho bạc nhà nước",
  "chứng khoán nhà nước", "dự trữ nhà nước", "thống kê", "du lịch", "thanh tra", "tư pháp hộ tịch", "kinh tế", "văn phòng",
  "văn hoá xã hội", "kinh tế hạ tầng", "hành chính công",
];

/** Words that begin the name of a body and make the field after them part of it. */
export const bodyHeads = "bộ sở phòng ban cục vụ chi cục tổng cục ngành trung tâm viện trường hội uỷ ban kho bạc";

/** Words that belong to a date or citation when a number follows ("ngày 15 tháng 5", "khoản 2 Điều 7", "Quý IV"). */
export const numberHeads = "ngày tháng năm quý số khoản điều điểm mục chương phần tiết khoá lần thứ kỳ phụ lục";
