import type { Block, Picture } from '../../../src/data/article.js';
import { means, p } from './means.js';

const at = (name: string) => `https://mienbien.example/${name}`;
const figure = (name: string, more: Partial<Picture> = {}): Block => ({
  type: 'figure',
  picture: { src: at(name), alt: '', ...more },
});

describe('pictures in a body', () => {
  it(
    'have the captions that editors put beside them',
    means({
      '<div class="wp-caption alignnone"><img src="/a.jpg"><p class="wp-caption-text">Đê vỡ. Ảnh: Minh</p></div><p>Sau</p>':
        [figure('a.jpg', { caption: 'Đê vỡ.', credit: 'Minh' }), p('Sau')],
      '<table class="tr-caption-container"><tr><td><img src="/a.jpg"></td></tr><tr><td class="tr-caption">Đê vỡ</td></tr></table>':
        [figure('a.jpg', { caption: 'Đê vỡ' })],
      '<div class="VCSortableInPreviewMode" type="Photo"><div><img src="/a.jpg"></div><div><p>Đê vỡ</p></div></div>':
        [figure('a.jpg', { caption: 'Đê vỡ' })],
      '<div class="img_caption none"><img src="/a.jpg"><p>Đê vỡ (Nguồn hình ảnh: TTXVN)</p></div>': [
        figure('a.jpg', { caption: 'Đê vỡ', credit: 'TTXVN' }),
      ],
      '<table class="tplCaption"><tr><td><img src="/a.jpg"></td></tr><tr><td class="Image">Đê vỡ</td></tr></table>':
        [figure('a.jpg', { caption: 'Đê vỡ' })],
      '<div class="has-picture picture"><p>Một</p><img src="/a.jpg"><p>Hai</p></div>': [
        p('Một'),
        figure('a.jpg'),
        p('Hai'),
      ],
      '<div class="wp-caption"><p>Không có ảnh</p></div>': [p('Không có ảnh')],
      '<div class="has-caption"><img src="/a.jpg"><p>Chữ</p></div>': [figure('a.jpg'), p('Chữ')],
    }),
  );

  describe('that are emoji or icons', () => {
    it(
      'are what they say, in their place in the sentence',
      means({
        '<p>Chợ nổi <img class="wp-smiley" src="/e.png" alt="🛶" style="height: 1em; max-height: 1em;"> họp sớm</p>':
          [p('Chợ nổi 🛶 họp sớm')],
        '<p>Nóng<img height="16" width="16" alt="🔥" src="https://static.xx.fbcdn.net/images/emoji.php/v9/t8c/1/16/1f525.png">quá</p>':
          [p('Nóng🔥quá')],
        '<p>Mưa <b><img draggable="false" alt="🌧" src="https://twemoji.maxcdn.com/v/14.0.2/72x72/1f327.png"></b></p>':
          [p('Mưa ', { type: 'strong', children: ['🌧'] })],
        '<p>Vui <img src="/wp-includes/images/smilies/icon_smile.gif" alt=":-)"></p>': [p('Vui :-)')],
        '<p>Vui <img src="http://l.yimg.com/emoticons7/1.gif" alt=":))"></p>': [p('Vui :))')],
        '<p>Cảm ơn <img src="/kho/1f64f.png" alt="🙏🏽" width="20"></p>': [p('Cảm ơn 🙏🏽')],
        '<p>Cờ <img src="//cdn.example/72x72/1f1fb-1f1f3.svg" alt="🇻🇳"></p>': [p('Cờ 🇻🇳')],
        '<p>Diện tích <img src="https://s0.wp.com/latex.php?latex=m%5E2" alt="m^2" class="latex"></p>': [
          p('Diện tích m^2'),
        ],
        '<p>Lười <img class="emoji" src="data:image/gif;base64,R0" data-src="/1f525.png" alt="🔥"><noscript><img class="emoji" src="/1f525.png" alt="🔥"></noscript></p>':
          [p('Lười 🔥')],
      }),
    );

    it(
      'are text in headings, lists, cells, and alone',
      means({
        '<h2><img class="emoji" src="/e.png" alt="🌾"> Giá lúa</h2>': [
          { type: 'heading', level: 2, children: ['🌾 Giá lúa'] },
        ],
        '<ul><li><img class="emoji" src="/e.png" alt="✅">Đê đã vá</li></ul>': [
          { type: 'list', ordered: false, items: [[p('✅Đê đã vá')]] },
        ],
        '<p><img class="emoji" src="/e.png" alt="🎉"></p><p>Hết</p>': [p('🎉'), p('Hết')],
        '<p><img class="emoji" src="/e.png"></p>': [],
      }),
    );

    it(
      'are left out where they only decorate',
      means({
        '<p>Tải <img src="/pdf.gif" width="16" height="16" alt="PDF"> kế hoạch</p>': [p('Tải kế hoạch')],
        '<p><img class="icon-lich" src="/lich.svg">Thứ Hai</p>': [p('Thứ Hai')],
        '<p><img src="/giao-dien/icons/dong-ho.png">10 giờ</p>': [p('10 giờ')],
        '<img src="/ke.gif" style="width:600px;height:8px">': [],
        '<img src="/icon-chia-se.png"><img src="/nut/in-icon.svg">': [],
      }),
    );

    it(
      'are none where a photo is only called so',
      means({
        '<img src="/mat-cuoi.jpg" alt="😀">': [figure('mat-cuoi.jpg', { alt: '😀' })],
        '<img class="emoji-cua-nam" src="/goi.jpg" width="800" height="500">': [
          figure('goi.jpg', { width: 800, height: 500 }),
        ],
        '<img class="iconic" src="/cau-vang.jpg">': [figure('cau-vang.jpg')],
        '<img src="/icon-thoi-trang.jpg"><p>và</p><img src="/iconsiam.png">': [
          figure('icon-thoi-trang.jpg'),
          p('và'),
          figure('iconsiam.png'),
        ],
      }),
    );
  });

  it(
    'are left out where nobody is to see them',
    means({
      '<img src="/d.gif" style="DISPLAY : none !important">Một': [p('Một')],
      '<p>Gió <img src="/d.gif" style="visibility:hidden;position:absolute"> giảm</p>': [p('Gió giảm')],
      '<img src="/d.gif" style="border:0;opacity:0"><img src="/d.gif" hidden>': [],
      '<img src="/d.gif" style="position:absolute;left:-9999px"><img src="/d.gif" style="clip:rect(0,0,0,0)">':
        [],
      '<img src="/d.gif" style="height:0;width:0"><img src="/d.gif" style="max-width: 1px">': [],
      '<img src="/d.gif" style="opacity: 0.0; width: 90%">': [],
      '<img src="/a.jpg" style="backface-visibility:hidden; opacity: 0.05">': [figure('a.jpg')],
      '<div style="display:none"><a href="/x"><img src="/d.gif"></a></div>': [],
      '<div hidden><img src="/d.gif"></div>': [],
      '<div style="display:none">Xem thêm ý kiến</div>': [p('Xem thêm ý kiến')],
      '<img src="/a.jpg" style="line-height:1; opacity:0.9; width:100%; border-width:0">': [figure('a.jpg')],
      '<div style="height:0;padding-bottom:56%"><img src="/a.jpg" style="height: 2.5px !important"></div>':
        [],
      '<div style="height:0;padding-bottom:56%"><img src="/b.jpg"></div>': [figure('b.jpg')],
    }),
  );

  it(
    'are no faces of authors, films, counters or placeholders',
    means({
      '<img src="https://secure.gravatar.com/avatar/0a1b?s=96" alt="Lệ">': [],
      '<img class="avatar avatar-96 photo" src="/le.jpg" width="96" height="96">': [],
      '<img src="https://lh3.googleusercontent.com/a/ACg8ocK=s96-c">': [],
      '<img src="/phim.mp4"><img src="/tai-lieu.pdf?ban=2">': [],
      '<img src="https://feeds.feedburner.com/~r/mienbien/~4/abc">': [],
      '<img src="/images/blank.gif"><img src="/skin/lazy_placeholder.png">': [],
      '<img src="/images/no-image.png"><img src="/noimage.jpg"><img src="/tin-default-thumb-300x200.jpg">':
        [],
      '<img src="https://yt3.ggpht.com/ytc/a=s88"><img src="/data/avatars/m/0/1.jpg">': [],
      '<img src="https://www.google-analytics.com/collect?v=1">': [],
      '<img src="https://ui-avatars.com/api/?name=Le"><img src="/default-avatar.png"><img src="https://s0.wp.com/i/blank.jpg">':
        [],
      '<img src="https://dem.mienbien.example/matomo.php?idsite=1&rec=1"><img src="/px.gif">': [],
      '<img src="https://feeds.wordpress.com/1.0/comments/mienbien.wordpress.com/1/">': [],
      '<a href="https://kho.example/x?usp=share_link"><img src="https://thecounter.org/a.jpg"></a>': [
        { type: 'figure', picture: { src: 'https://thecounter.org/a.jpg', alt: '' } },
      ],
      '<img src="/avatar/2026/lu.jpg">': [figure('avatar/2026/lu.jpg')],
      '<img class="avatar" src="/dai-dien.jpg" width="640" height="400">': [
        figure('dai-dien.jpg', { width: 640, height: 400 }),
      ],
      '<img src="/so-do.svg">': [figure('so-do.svg')],
    }),
  );

  describe('that a script was to load late', () => {
    const names = [
      ...[
        'data-src',
        'data-original',
        'data-lazy-src',
        'data-lazyload',
        'data-lazy',
        'data-echo',
        'data-ll-src',
      ],
      ...[
        'data-actualsrc',
        'data-hi-res-src',
        'data-cfsrc',
        'data-ezsrc',
        'nitro-lazy-src',
        'data-pagespeed-lazy-src',
      ],
      ...['_src', 'lazysrc', 'original', 'pagespeed_lazy_src'],
      ...['data-orig-file', 'data-large-file', 'data-full-url', 'data-url', 'data-image'],
    ];
    const before = [
      '',
      'src="data:image/gif;base64,R0lGOD"',
      'src="/images/blank.gif" width="1" height="1"',
      'style="opacity:0"',
    ];
    for (const name of names)
      it(
        `are found in ${name}`,
        means(Object.fromEntries(before.map((src) => [`<img ${src} ${name}="/a.jpg">`, [figure('a.jpg')]]))),
      );

    it(
      'keep their own address where nothing else is one',
      means({
        '<img src="/a.jpg" data-lazy="true" data-original-title="TP.HCM" data-src-fallback="/khong.png">': [
          figure('a.jpg'),
        ],
        '<img src="/a.jpg" data-permalink="/bai/anh-1" data-large-file="/a-1024.jpg" data-lazy-sizes="auto">':
          [figure('a.jpg')],
        '<img src="/a.jpg" data-src="{{anh}}" data-placeholder-src="/cho.jpg" data-lowsrc="/mo.jpg">': [
          figure('a.jpg'),
        ],
        '<img src="/a.jpg" thumbsrc="/nho.jpg" hoversrc="/re.jpg">': [figure('a.jpg')],
        '<img src="/a.jpg" original="Nguồn: baosong.example">': [figure('a.jpg')],
        '<img src="/cho.gif" data-flow-src="/a.jpg">': [figure('a.jpg')],
      }),
    );

    it(
      'have the candidates of the loader, or only candidates',
      means({
        '<img src="data:image/gif;base64,R0" srcset="data:image/gif;base64,R0 1w" data-src="/a.jpg" data-lazy-srcset="/a-300.jpg 300w, /a.jpg 900w">':
          [figure('a.jpg', { srcset: `${at('a-300.jpg')} 300w, ${at('a.jpg')} 900w` })],
        '<img srcset="/a-300.jpg 300w,/a.jpg 900w">': [
          figure('a-300.jpg', { srcset: `${at('a-300.jpg')} 300w, ${at('a.jpg')} 900w` }),
        ],
        '<img srcset="/c/w_300,h_200/a.jpg 300w, /c/w_900,h_600/a.jpg 900w" src="/images/spacer.gif">': [
          figure('c/w_300,h_200/a.jpg', {
            srcset: `${at('c/w_300,h_200/a.jpg')} 300w, ${at('c/w_900,h_600/a.jpg')} 900w`,
          }),
        ],
      }),
    );

    it(
      'have those of <picture> where they have no address',
      means({
        '<picture><source media="(max-width: 9em)" srcset="/vuong.jpg"><source type="image/webp" srcset="/a.webp 1x"><img alt="Đê"></picture>':
          [figure('a.webp', { alt: 'Đê', srcset: `${at('a.webp')} 1x` })],
        '<picture><source data-srcset="/a.jpg 1x, /a2.jpg 2x"><img src="data:image/gif;base64,R0"></picture>':
          [figure('a.jpg', { srcset: `${at('a.jpg')} 1x, ${at('a2.jpg')} 2x` })],
        '<picture><source srcset="/a.jpg"><img src="/d.gif" style="display:none"></picture>': [],
        '<picture><source media="(min-width: 9em)" data-srcset="/a.jpg"><img src="data:image/gif;base64,R0"></picture>':
          [figure('a.jpg', { srcset: `${at('a.jpg')} 1x` })],
        '<picture>Chữ <p>và chữ': [p('Chữ'), p('và chữ')],
      }),
    );

    it(
      'stand once, also where <noscript> repeats them',
      means({
        '<img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>': [figure('a.jpg')],
        '<noscript><img src="/a-1024x640.jpg"></noscript><img src="/images/blank.gif" data-lazy-src="/a.jpg">':
          [figure('a-1024x640.jpg')],
        '<figure><img class="lazy" src="/images/blank.gif"><noscript><img src="/a.jpg"></noscript><figcaption>Đê</figcaption></figure>':
          [figure('a.jpg', { caption: 'Đê' })],
        '<img src="data:image/gif;base64,R0"><noscript><img src="/_next/image?url=%2Fa.jpg&w=640"></noscript>':
          [figure('_next/image?url=%2Fa.jpg&w=640')],
        '<p>Một <noscript><img src="https://dem.example/p?c1=2"><p>Hãy bật JavaScript</p></noscript> hai</p>':
          [p('Một hai')],
        '<img src="/a.jpg"><p>giữa</p><img src="/a.jpg">': [figure('a.jpg'), p('giữa'), figure('a.jpg')],
      }),
    );

    it(
      'are found on AMP pages',
      means({
        '<amp-img src="/a.jpg" width="800" height="500" layout="responsive"><noscript><img src="/a.jpg"></noscript></amp-img><p>Sau</p>':
          [figure('a.jpg', { width: 800, height: 500 }), p('Sau')],
        '<amp-img src="/a.jpg">Chữ': [figure('a.jpg'), p('Chữ')],
        '<amp-img src="/d.gif" width="1" height="1"></amp-img>': [],
        '<amp-img src="/a.jpg" width="16" height="9" layout="responsive"></amp-img>': [figure('a.jpg')],
        '<amp-anim src="/a.gif" width="400" height="300"></amp-anim>': [
          figure('a.gif', { width: 400, height: 300 }),
        ],
        '<amp-img src="/a.webp"><amp-img fallback src="/b.jpg"></amp-img><amp-img placeholder src="/c.jpg"></amp-img></amp-img>':
          [figure('a.webp')],
      }),
    );
  });
});
