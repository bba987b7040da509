import { expect } from '@open-wc/testing';
import { normalizeText, toPlainText } from '../../../src/data/text/normalize.js';
import { toTitle } from '../../../src/data/text/titles.js';

const read = (title: string) => toPlainText(toTitle(title));

describe('toTitle', () => {
  for (const [written, title] of Object.entries({
    '<b>Nóng:</b> lũ lên': 'Nóng: lũ lên',
    'CO<sub>2</sub> và m<SUP class="x">3</SUP>': 'CO2 và m3',
    'Lũ lên<br>cầu trôi<br />đường ngập': 'Lũ lên cầu trôi đường ngập',
    '&lt;em&gt;Tít&lt;/em&gt; bài': 'Tít bài',
    '&amp;lt;strong&amp;gt;Tít&amp;lt;/strong&amp;gt; bài': 'Tít bài',
    '<i><b>Tít</i></b>': 'Tít',
    '<b style="color: red"><u>Nóng:</u></b> lũ lên': 'Nóng: lũ lên',
    '<b class=red>Nóng:</b> &amp;amp;': 'Nóng: &',
    '<strong style="color: red">Tít</strong> <b>bài': 'Tít <b>bài',
  })) {
    it(`reads "${written}" as "${title}"`, () => expect(read(written)).to.equal(title));
  }

  it('leaves what is no tag of an editor, or has no beginning or end', () => {
    for (const title of [
      'Tôi <3 Huế',
      'a < b và c > d',
      'Thẻ <script> là gì?',
      '<p>Đoạn</p>',
      'x<y>z',
      '</b>Tít<b>',
      '<b>Tít',
      'Bỏ thẻ <i> đi',
      'Thẻ <span> và <a>',
      'Thẻ <a> và </a>',
      'Thẻ <code> và </code>',
      'KT&ĐU',
    ])
      expect(read(title)).to.equal(normalizeText(title));
  });
});
