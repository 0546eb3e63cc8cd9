export const recovery = {
  "recovery.page-crashed": "Cửa sổ vừa gặp sự cố và đã được mở lại. Nội dung đã lưu vẫn còn nguyên.",
  "recovery.page-crashed-again": "Cửa sổ gặp sự cố nhiều lần liên tiếp. Nội dung đã lưu vẫn còn nguyên.",
  "recovery.page-hint": "Hãy mở lại cửa sổ. Nếu vẫn không được, hãy khởi động lại máy rồi mở Lộ Trình.",
  "recovery.reload": "Mở lại cửa sổ",
  "recovery.quit": "Thoát",
  "recovery.menu-file": "Tệp",
  "recovery.menu-edit": "Sửa",
  "recovery.menu-view": "Xem",
  "recovery.menu-print": "In",
} as const;
