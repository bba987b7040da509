import type { Language } from './index.js';

/** The output of `--help`. */
export const help: Record<Language, string> = {
  vi: `bantin: đọc nguồn tin, nói trong đó có gì, và đưa tin vào trang

  bantin read <địa chỉ|tệp|-> …                     nhận định dạng, liệt kê bài, nhắc chỗ chưa ổn;
                                                    nhiều nguồn thì gộp lại như trên trang
  bantin snapshot <địa chỉ|tệp|-> --out feed.json   ghi lại thành JSON của bantin; tệp cũ còn nguyên nếu hỏng
  bantin embed <địa chỉ>                            in đoạn HTML để dán vào trang, có sẵn tin lúc này
  bantin bake <trang.html>                          ghi tin lúc này vào các thẻ trong trang, cho máy tìm kiếm
                                                    và bạn đọc không có script; chỉ thay phần nó từng ghi

Tùy chọn
  --json                 (read) in một đối tượng JSON
  -o, --out <tệp>        (snapshot) tệp cần ghi; - là đầu ra chuẩn
  --html                 (snapshot) ghi các dòng liên kết để chèn vào trang (SSI, PHP) thay cho JSON
  --limit <số>           (read, snapshot, embed) nhiều nhất bao nhiêu bài, 1–1000; HTML mặc định 10
  --script <địa chỉ>     (embed) tệp script ở đâu; mặc định /bantin/<phiên bản>/bantin.js
  --url <địa chỉ>        địa chỉ thật của tệp hay trang, để hiểu các địa chỉ tương đối
  --items-path <đường>   danh sách bài nằm ở đâu trong JSON lạ, ví dụ data.list
  --field-map <json>     tên trường của JSON lạ, ví dụ '{"headline":"tieuDe","url":"duongDan"}'
  --timeout <giây>       chờ mạng bao lâu; mặc định 30
  -q, --quiet            không báo tiến độ; snapshot và bake chỉ lên tiếng khi hỏng
  --lang <vi|en>         ngôn ngữ; mặc định theo LC_ALL, LC_MESSAGES, LANG
  --version, -h, --help

Mã thoát: 0 xong, kể cả khi có cảnh báo; 1 có nguồn không đọc được, có thẻ không ghi được, hoặc không
          ghi được tệp; 2 gõ sai lệnh; 130 bị ngắt (Ctrl-C)`,
  en: `bantin: reads a news feed, says what is in it, and puts news into pages

  bantin read <address|file|-> …                     tells the format, lists the articles, warns;
                                                     merges several feeds as a page does
  bantin snapshot <address|file|-> --out feed.json   writes it as bantin JSON; on failure the old file stays
  bantin embed <address>                             prints HTML to paste into a page, with the news of now
  bantin bake <page.html>                            writes the news of now into the tags of a page, for
                                                     crawlers and readers without script; replaces only
                                                     what it wrote itself

Options
  --json                 (read) prints one JSON object
  -o, --out <file>       (snapshot) the file to write; - is the standard output
  --html                 (snapshot) writes lines of links to include in a page (SSI, PHP), not JSON
  --limit <number>       (read, snapshot, embed) the most articles, 1–1000; for HTML 10 by default
  --script <address>     (embed) where the script file is; /bantin/<version>/bantin.js by default
  --url <address>        the real address of the file or page, which relative ones stand against
  --items-path <path>    where the articles are in JSON of another shape, such as data.list
  --field-map <json>     its names of fields, such as '{"headline":"tieuDe","url":"duongDan"}'
  --timeout <seconds>    how long to wait for the network; 30 by default
  -q, --quiet            no progress; snapshot and bake speak up on failure only
  --lang <vi|en>         language; by default that of LC_ALL, LC_MESSAGES, LANG
  --version, -h, --help

Exit codes: 0 done, with warnings too; 1 something could not be read or written, or a tag not filled;
            2 wrong usage; 130 stopped (Ctrl-C)`,
};
