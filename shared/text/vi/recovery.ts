/** Vietnamese words: recovery. */
export const recovery = {
  "recovery.page-crashed": "Cửa sổ vừa gặp sự cố và đã được mở lại. Nội dung đã lưu vẫn còn nguyên.",
  "recovery.page-crashed-again": "Cửa sổ gặp sự cố nhiều lần liên tiếp. Nội dung đã lưu vẫn còn nguyên.",
  "recovery.page-hint": "Hãy mở lại cửa sổ. Nếu vẫn không được, hãy khởi động lại máy rồi mở Lộ Trình.",
  "recovery.app-failed":
    "Lộ Trình gặp sự cố và phải đóng. Nội dung đã lưu vẫn còn nguyên. Hãy mở lại chương trình.",
  "recovery.unsent": "Phần vừa gõ chưa lưu được.",
  "recovery.unsent-hint":
    "Đóng cửa sổ bây giờ thì phần này có thể mất. Hãy ở lại để xem lý do, rồi lưu lại hoặc chép phần đó ra.",
  "recovery.stay": "Ở lại",
  "recovery.close-anyway": "Đóng, bỏ phần chưa lưu",
  "recovery.reload": "Mở lại cửa sổ",
  "recovery.quit": "Thoát",
  "recovery.menu-file": "Tệp",
  "recovery.menu-edit": "Sửa",
  "recovery.menu-view": "Xem",
  "recovery.menu-close": "Đóng cửa sổ",
  "recovery.menu-cut": "Cắt",
  "recovery.menu-copy": "Sao chép",
  "recovery.menu-paste": "Dán",
  "recovery.menu-paste-plain": "Dán văn bản thuần",
  "recovery.menu-select-all": "Chọn tất cả",
  "recovery.menu-zoom-in": "Phóng to",
  "recovery.menu-zoom-out": "Thu nhỏ",
  "recovery.menu-zoom-reset": "Cỡ gốc",
  "recovery.menu-full-screen": "Toàn màn hình",
} as const;
