import { expect } from '@open-wc/testing';
import { toName } from '../../../src/data/text/names.js';

describe('toName', () => {
  for (const [written, name] of Object.entries({
    'toasoan@bao.example (Nguyễn Lệ)': 'Nguyễn Lệ',
    'Nguyễn Lệ <toasoan@bao.example>': 'Nguyễn Lệ',
    '"Nguyễn Lệ" &lt;mailto:le@bao.example&gt;': 'Nguyễn Lệ',
    'Nguyễn Lệ (le@bao.example)': 'Nguyễn Lệ',
    'Nguyễn Lệ - le@bao.example': 'Nguyễn Lệ',
    'Nguyễn Lệ, le@bao.example': 'Nguyễn Lệ',
    'Nguyễn Lệ;le@bao.example': 'Nguyễn Lệ',
    'Nguyễn Lệ/le@bao.example': 'Nguyễn Lệ',
    'le@bao.example,Nguyễn Lệ': 'Nguyễn Lệ',
    'Nguyễn Lệ, Phan Đức (le@bao.example,duc@bao.example)': 'Nguyễn Lệ, Phan Đức',
    'Nguyễn Lệ - Email: le@bao.example': 'Nguyễn Lệ',
    'E-mail: le@bao.example': '',
    '<a href="https://bao.example/le" title="Bài của Lệ">Nguyễn Lệ</a>': 'Nguyễn Lệ',
    '&lt;span class="tacgia"&gt;&lt;b&gt;Nguyễn Lệ&lt;/b&gt;&lt;/span&gt;': 'Nguyễn Lệ',
    '<a href="mailto:le@bao.example">le@bao.example</a>': '',
    'Phan Đức <em@bao.example>': 'Phan Đức',
    'le@bao.example': '',
    'mailto:le@bao.example': '',
    ' <le@bao.example> ': '',
    'le@bao.example, toasoan@bao.example': '',
    '@nguyenle': '@nguyenle',
    'Nguyễn Lệ (Hà Nội)': 'Nguyễn Lệ (Hà Nội)',
    'Kinh tế & Đô thị': 'Kinh tế & Đô thị',
  })) {
    it(`reads "${written}" as "${name}"`, () => expect(toName(written)).to.equal(name));
  }

  it('reads nothing from what is no text', () => {
    for (const value of [null, undefined, {}, ['a'], true]) expect(toName(value)).to.equal('');
  });
});
