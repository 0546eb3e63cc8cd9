import type { ErrorCode } from "../../contract/errors";

/** One sentence for each refusal: what is the matter and what to do next. */
export const errors = {
  "error.internal":
    "Có lỗi trong chương trình, việc vừa rồi chưa được thực hiện. Nội dung đã lưu vẫn còn nguyên. Hãy thử lại; nếu lặp lại, báo số {log} cho người hỗ trợ.",
  "error.service-unavailable": "Phần lưu trữ đang khởi động lại. Hãy đợi vài giây rồi thử lại.",
  "error.address-changed":
    "Địa chỉ của chương trình đã đổi, trang này không còn liên lạc được. Hãy mở lại từ địa chỉ mà Lộ Trình vừa đưa ra khi khởi động.",
  "error.invalid-input":
    "Thông tin gửi đi chưa đúng mẫu nên chưa được nhận. Hãy kiểm tra lại các ô vừa nhập.",
  "error.not-found": "Không còn tìm thấy mục này, có thể đã bị xoá ở cửa sổ khác. Hãy quay lại danh sách.",
  "error.no-office": "Chưa khai báo đơn vị. Hãy điền thông tin đơn vị trước.",
  "error.office-described":
    "Đơn vị đã được khai báo nên không mở cơ quan mẫu đè lên. Hãy dùng một thư mục dữ liệu khác để xem mẫu.",
  "error.file-missing": "Không tìm thấy tệp {name}. Hãy kiểm tra tên tệp hoặc ổ USB rồi mở lại.",
  "error.file-empty": "Tệp {name} không có nội dung. Hãy chọn tệp khác.",
  "error.file-locked":
    "Tệp {name} đang mở ở chương trình khác (thường là Word). Hãy đóng tệp đó rồi thử lại.",
  "error.file-protected":
    "Tệp {name} có đặt mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.",
  "error.file-damaged":
    "Tệp {name} bị hỏng hoặc chép chưa hết. Hãy chép lại từ nguồn, hoặc mở bằng Word rồi lưu thành tệp mới.",
  "error.file-too-large":
    "Nội dung của tệp {name} lớn hơn {limitMb} MB nên không mở. Hãy tách phần phụ lục, hình ảnh rồi mở lại.",
  "error.file-not-docx":
    "Tệp {name} không phải văn bản Word. Hãy kiểm tra lại tệp, hoặc mở bằng Word rồi lưu thành .docx.",
  "error.file-legacy-doc":
    "Tệp {name} là dạng Word cũ (.doc). Hãy mở bằng Word, chọn Lưu thành tệp .docx rồi mở lại ở đây.",
  "error.file-unsupported":
    "Chưa đọc được tệp dạng {kind}. Hãy dùng tệp .docx, hoặc sao chép nội dung rồi dán vào.",
  "error.file-not-text": "Tệp {name} không phải văn bản đọc được. Hãy chọn tệp .docx, .txt hoặc .md.",
  "error.file-secret":
    "Văn bản có dấu chỉ độ mật ({mark}) nên không được mở trên máy này. Không có nội dung nào được lưu lại. Hãy xử lý trên máy tính dành riêng cho tài liệu mật.",
  "error.disk-full":
    "Ổ đĩa đã đầy nên chưa lưu được. Hãy xoá bớt tệp không cần rồi thử lại; nội dung đang soạn vẫn còn.",
  "error.folder-read-only":
    "Không được phép ghi vào thư mục {folder}. Hãy chọn thư mục khác hoặc nhờ quản trị máy cấp quyền.",
  "error.folder-missing": "Không tìm thấy thư mục {folder}. Hãy kiểm tra ổ đĩa hoặc chọn nơi khác.",
  "error.data-folder-in-use":
    "Dữ liệu đang được một cửa sổ Lộ Trình khác sử dụng. Hãy đóng cửa sổ đó rồi mở lại.",
  "error.database-newer":
    "Dữ liệu này do bản Lộ Trình mới hơn tạo ra. Hãy cài bản mới rồi mở lại; dữ liệu không bị thay đổi.",
  "error.database-damaged":
    "Tệp dữ liệu bị hỏng nên không mở. Hãy khôi phục từ bản sao lưu gần nhất trong thư mục {folder}.",
  "error.revision-conflict": "Văn bản vừa được sửa ở cửa sổ khác. Phần sửa đang được ghép lại.",
  "error.revision-unknown": "Không có bản sửa số {revision} của văn bản này.",
  "error.steps-rejected":
    "Phần sửa vừa rồi không ghép được vào văn bản nên chưa lưu. Hãy hoàn tác rồi làm lại.",
  "error.template-locked": "Đây là phần mẫu do cấp trên quy định, không được sửa hoặc xoá.",
  "error.duty-refused": "Phân công này chưa hợp lệ nên chưa lưu. Hãy xem lại chủ trì và thời hạn.",
  "error.parent-in-use":
    "Văn bản đang là căn cứ của {count} chương trình nên chưa xoá được. Hãy gỡ khỏi các chương trình đó trước.",
  "error.parent-linked":
    "Văn bản đang được {count} đoạn của chương trình cụ thể hoá nên chưa gỡ được. Hãy bỏ liên kết ở các đoạn đó trước.",
  "error.parent-has-units":
    "Văn bản đang giữ {count} chương trình các đơn vị gửi về nên chưa xoá được. Hãy xoá các chương trình đó trước.",
  "error.opinion-what-missing": "Chưa có nội dung góp ý. Hãy ghi nội dung rồi lưu lại.",
  "error.opinion-author-missing": "Chưa rõ ai góp ý. Hãy ghi tên người hoặc cơ quan góp ý.",
  "error.opinion-reason-missing":
    "Tiếp thu một phần hoặc không tiếp thu thì phải ghi lý do. Hãy ghi lý do rồi lưu lại.",
  "error.rule-set-unknown": "Không có thể thức {id}. Các thể thức có sẵn: {known}.",
  "error.stage-refused":
    "Văn bản đang ở bước “{from, select, draft {dự thảo} consultation {lấy ý kiến} submitted {đã trình} discussed {đã thảo luận tại đại hội} approved {đã duyệt} other {đã ban hành}}” nên chưa chuyển sang bước “{to, select, draft {dự thảo} consultation {lấy ý kiến} submitted {đã trình} discussed {đã thảo luận tại đại hội} approved {đã duyệt} other {ban hành}}” được. Hãy làm lần lượt các bước.",
  "error.stage-date-refused":
    "Ngày của bước này không được sau hôm nay ({latest}) và không được trước bước liền trước ({earliest, select, none {chưa có} other {{earliest}}}). Hãy xem lại ngày.",
  "error.reason-needed": "Việc này cần ghi lý do. Hãy viết một câu, lý do được lưu cùng hồ sơ.",
  "error.already-issued":
    "Văn bản đã ban hành nên không đổi được nữa. Muốn sửa, hãy đưa về dự thảo kèm lý do rồi trình duyệt lại.",
  "error.number-held": "Văn bản này đang giữ {shown}. Hãy dùng số đó, hoặc huỷ số kèm lý do rồi lấy số khác.",
  "error.number-taken":
    "{shown} {state, select, reserved {đã được {by} giữ cho “{title}”} issued {đã ban hành cho “{title}”} other {đã huỷ, trước đó giữ cho “{title}”}}. Hãy lấy số tiếp theo.",
  "error.number-gap": "Không lấy số {asked} được vì sẽ bỏ trống số {next}. Số tiếp theo là {next}.",
  "error.number-before-series": "Sổ này bắt đầu từ số {first} nên không lấy số {asked} được.",
  "error.number-settled":
    "{shown} {state, select, issued {đã ban hành nên không huỷ được} other {đã huỷ từ trước}}. Hãy mở lại sổ để xem.",
  "error.type-without-number": "Loại “{type}” không có số và ký hiệu nên không cần lấy số.",
  "error.term-missing":
    "Chưa khai nhiệm kỳ cấp uỷ cho ngày {date} nên chưa lấy số được. Hãy ghi ngày bế mạc đại hội mở đầu nhiệm kỳ.",
  "error.term-order": "Nhiệm kỳ “{name}” kết thúc trước khi bắt đầu. Hãy xem lại hai ngày.",
  "error.term-overlap": "Nhiệm kỳ này trùng thời gian với “{name}”. Hãy xem lại ngày bắt đầu và kết thúc.",
  "error.term-in-use": "Nhiệm kỳ này đã có {count} số văn bản nên không xoá được.",
  "error.series-begun": "Sổ này đã có số ({shown}) nên không đổi số bắt đầu được nữa.",
  "error.rehearsal-outdated":
    "Văn bản hoặc sổ số đã thay đổi sau lần rà soát vừa rồi nên chưa ban hành. Hãy rà soát lại.",
  "error.issue-stopped": "Còn {count} điểm phải sửa trước khi ban hành. Hãy xem danh sách rà soát.",
  "error.dossier-damaged":
    "Tệp {name} trong hồ sơ không còn đúng như lúc ban hành nên không xuất. Hãy khôi phục dữ liệu từ bản sao lưu.",
  "error.copy-date-refused":
    "Ngày sao phải từ ngày ký văn bản ({earliest}) đến hôm nay ({latest}). Hãy sửa ngày sao.",
  "error.copy-parts-missing": "Trích sao phải có ít nhất một phần của văn bản. Hãy chọn phần cần trích.",
  "error.copy-differs":
    "Văn bản dựng lại không còn đúng từng chữ như lúc ban hành nên không sao từ đây được. Hãy sao từ tệp trong hồ sơ.",
  "error.export-failed": "Chưa tạo được văn bản để xuất. Nội dung đang soạn vẫn còn nguyên; hãy thử lại.",
} as const satisfies Record<`error.${ErrorCode}`, string>;
