/** Why an address cannot be read: what the page says otherwise than the command line. */
export const failureTexts = {
  vi: {
    'no-address':
      '“{address}” không phải địa chỉ. Hãy dán địa chỉ đầy đủ của nguồn tin, ví dụ https://bao.example/rss/tin-moi.rss, hoặc /tin-moi.json nếu tệp nằm trên chính trang của bạn.',
    'too-long': 'Địa chỉ dài quá {max} ký tự, nên không dùng được. Hãy bớt nguồn, hoặc tìm địa chỉ ngắn hơn.',
    'with-password':
      'Địa chỉ có tên hay mật khẩu (phần trước dấu @): trình duyệt không đọc địa chỉ như vậy, và ai xem mã của trang cũng thấy mật khẩu. Hãy dùng nguồn không cần đăng nhập.',
    'no-scheme': '“{address}” thiếu phần đầu. Có phải là https://{address} không?',
    'other-scheme': '“{address}” không phải địa chỉ http hay https, nên không đọc.',
    insecure:
      'Địa chỉ là http: mà trang này là https:, nên trình duyệt chặn. Trang https: của bạn cũng sẽ bị chặn như vậy: hãy thử địa chỉ https:.',
    offline: 'Máy của bạn đang không có mạng.',
    'no-cors':
      'Máy chủ {host} có trả lời, nhưng không cho trang ở tên miền khác đọc. Nhờ họ trả về dòng Access-Control-Allow-Origin: *, hoặc đọc nguồn qua máy chủ của bạn: bằng proxy (trang “Proxy cho nguồn không mở CORS” của tài liệu), hay bằng lệnh bantin snapshot. Nếu trang của bạn cũng ở {host} thì không sao: cứ dán đoạn mã.',
    unreachable:
      'Không kết nối được với {address}. Hãy kiểm tra tên miền, hoặc mở thẳng địa chỉ ấy xem có gì.',
    timeout: '{address} trả lời quá chậm: quá 10 giây, hoặc 5 giây không thêm được gì.',
    'http-not-found':
      'Máy chủ trả lời {status}: không có gì ở {address}. Địa chỉ bắt đầu bằng / thì được tìm trên trang này; hãy kiểm tra, hoặc ghi địa chỉ đầy đủ.',
    'too-large': '{address} dài hơn 5 MB. Hãy bớt số bài, hoặc bỏ toàn văn trong nguồn: vài chục bài là đủ.',
    'web-page':
      '{address} là một trang web, không phải nguồn tin: có thể là trang đăng nhập, hoặc trang không có JSON-LD. Hãy tìm địa chỉ nguồn tin (RSS, JSON), đọc được mà không cần đăng nhập.',
    'unknown-json':
      '{address} là JSON, nhưng không theo định dạng nào đã biết. Hãy ghi items-path (chỗ của danh sách bài) và field-map (chỗ của các trường) ở nhóm “Cách đọc nguồn”.',
    'unknown-json-lists':
      '{address} là JSON, nhưng không theo định dạng nào đã biết. Trong đó có danh sách: {found}. Hãy ghi items-path và field-map ở nhóm “Cách đọc nguồn”.',
    unexpected: 'Có lỗi không lường trước.',
  },
  en: {
    'no-address':
      '“{address}” is not an address. Paste the full address of the feed, such as https://bao.example/rss/tin-moi.rss, or /tin-moi.json for a file on your own site.',
    'too-long':
      'The address is longer than {max} characters, which is too long. Use fewer feeds, or a shorter address.',
    'with-password':
      'The address has a name or a password (what stands before @): browsers do not read such addresses, and everybody who looks at the code of the page sees the password. Use a feed that needs no login.',
    'no-scheme': '“{address}” lacks its beginning. Is it https://{address}?',
    'other-scheme': '“{address}” is not an http or https address, so it is not read.',
    insecure:
      'The address is http: and this page is https:, so the browser blocks it. It would do the same on your https: page: try the https: address.',
    offline: 'Your device is offline.',
    'no-cors':
      'The server {host} answers, but does not let pages of other sites read it. Ask its owner to send Access-Control-Allow-Origin: *, or read the feed through your own server: with a proxy (“Proxies for feeds without CORS” in the documentation), or with bantin snapshot. If your page is on {host} as well, there is no problem: paste the snippet.',
    unreachable: 'No connection to {address}. Check the host name, or open the address itself.',
    timeout: '{address} is too slow: more than 10 seconds, or 5 seconds without a byte.',
    'http-not-found':
      'The server answers {status}: there is nothing at {address}. An address that begins with / is looked for on this site; check it, or write the full address.',
    'too-large': '{address} is larger than 5 MB. Publish fewer articles, or leave out their full text.',
    'web-page':
      '{address} is a web page, not a feed: perhaps a login page, or a page without JSON-LD. Look for the address of the feed (RSS, JSON), which must be readable without logging in.',
    'unknown-json':
      '{address} is JSON, but in no known format. Fill in items-path (where the articles are) and field-map (where their fields are), under “Reading the source”.',
    'unknown-json-lists':
      '{address} is JSON, but in no known format. It has these lists: {found}. Fill in items-path and field-map, under “Reading the source”.',
    unexpected: 'Something unforeseen went wrong.',
  },
};
