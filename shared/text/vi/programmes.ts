/** Vietnamese words: programmes. */
export const programmes = {
  "programmes.title": "Chương trình",
  "programmes.new": "Soạn chương trình mới",
  "programmes.filter": "Lọc theo tên",
  "programmes.column-title": "Tên văn bản",
  "programmes.column-parents": "Căn cứ",
  "programmes.column-state": "Tình trạng",
  "programmes.column-duties": "Nhiệm vụ",
  "programmes.column-gaps": "Còn thiếu",
  "programmes.column-updated": "Sửa lần cuối",
  "programmes.column-actions": "Thao tác",
  "programmes.draft": "Dự thảo lần {number}",
  "programmes.final": "Bản chính thức",
  "programmes.remove": "Xoá {title}",
  "programmes.removed": "Đã xoá “{title}”",
  "programmes.removing": "Chương trình đang giữ số",
  "programmes.removing-hint":
    "“{title}” đang giữ “{shown}”. Xoá chương trình thì số vẫn ở trong sổ, ở tình trạng đang giữ. Nên huỷ số kèm lý do trước.",
  "programmes.remove-anyway": "Vẫn xoá",
  "programmes.see-number": "Đến phần số",
  "programmes.no-gaps": "Đủ",
  "programmes.shown":
    "{hidden, plural, =0 {{total, number} chương trình} other {{shown, number} trên {total, number} chương trình}}",
  "programmes.empty": "Chưa có chương trình nào",
  "programmes.empty-hint":
    "Chọn văn bản cấp trên làm căn cứ rồi soạn chương trình của đơn vị bên cạnh văn bản đó.",
  "programmes.nothing-found": "Không có chương trình nào khớp với “{query}”",
  "programmes.nothing-found-hint": "Gõ ít chữ hơn, hoặc xoá ô lọc để xem tất cả.",
  "programmes.clear-filter": "Xoá ô lọc",
  "programmes.new-title": "Soạn chương trình mới",
  "programmes.choose-parents": "Căn cứ vào văn bản nào của cấp trên?",
  "programmes.choose-parents-hint":
    "Có thể chọn nhiều văn bản của các cấp khác nhau; văn bản chọn trước đứng trước trong căn cứ.",
  "programmes.order": "Căn cứ {order}",
  "programmes.no-parents": "Chưa có văn bản cấp trên",
  "programmes.no-parents-hint":
    "Mở nghị quyết, chương trình hoặc kế hoạch của cấp trên trước, rồi quay lại đây.",
  "programmes.choose-template": "Soạn theo mẫu nào?",
  "programmes.choose-template-hint":
    "Mẫu cho sẵn các phần. Phần khoá không sửa được, phần bắt buộc phải có nội dung, phần tự chọn có thể bỏ.",
  "programmes.rule-locked": "khoá",
  "programmes.rule-required": "bắt buộc",
  "programmes.rule-free": "tự chọn",
  "programmes.create": "Tạo và bắt đầu soạn",
  "programmes.pick-parent-first": "Chọn ít nhất một văn bản cấp trên.",
  "programmes.item-count": "{count, number} mục",
  "programmes.open-parent": "Mở văn bản cấp trên",
} as const;
