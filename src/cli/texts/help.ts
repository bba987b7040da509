import type { Language } from './index.js';

/** The output of `--help`. */
export const help: Record<Language, string> = {
  vi: `bantin: đọc nguồn tin và nói trong đó có gì

  bantin read <địa chỉ|tệp|-> …                     nhận định dạng, liệt kê bài, nhắc chỗ chưa ổn;
                                                    nhiều nguồn thì gộp lại như trên trang
  bantin snapshot <địa chỉ|tệp|-> --out feed.json   ghi lại thành JSON của bantin; tệp cũ còn nguyên nếu hỏng

Tùy chọn
  --json                 (read) in một đối tượng JSON
  -o, --out <tệp>        (snapshot) tệp cần ghi; - là đầu ra chuẩn
  --url <địa chỉ>        địa chỉ thật của tệp, để hiểu các liên kết tương đối
  --items-path <đường>   danh sách bài nằm ở đâu trong JSON lạ, ví dụ data.list
  --field-map <json>     tên trường của JSON lạ, ví dụ '{"headline":"tieuDe","url":"duongDan"}'
  --timeout <giây>       chờ mạng bao lâu; mặc định 30
  -q, --quiet            không báo tiến độ; snapshot chỉ lên tiếng khi hỏng
  --lang <vi|en>         ngôn ngữ; mặc định theo LC_ALL, LC_MESSAGES, LANG
  --version, -h, --help

Mã thoát: 0 xong, kể cả khi có cảnh báo; 1 có nguồn không đọc được, hoặc không ghi được;
          2 gõ sai lệnh; 130 bị ngắt (Ctrl-C)`,
  en: `bantin: reads a news feed and says what is in it

  bantin read <address|file|-> …                     tells the format, lists the articles, warns;
                                                     merges several feeds as a page does
  bantin snapshot <address|file|-> --out feed.json   writes it as bantin JSON; on failure the old file stays

Options
  --json                 (read) prints one JSON object
  -o, --out <file>       (snapshot) the file to write; - is the standard output
  --url <address>        the file's real address, which relative links stand against
  --items-path <path>    where the articles are in JSON of another shape, such as data.list
  --field-map <json>     its names of fields, such as '{"headline":"tieuDe","url":"duongDan"}'
  --timeout <seconds>    how long to wait for the network; 30 by default
  -q, --quiet            no progress; snapshot speaks up on failure only
  --lang <vi|en>         language; by default that of LC_ALL, LC_MESSAGES, LANG
  --version, -h, --help

Exit codes: 0 done, with warnings too; 1 something could not be read or written;
            2 wrong usage; 130 stopped (Ctrl-C)`,
};
