import type { Block } from '../../../src/data/article.js';
import { means, p } from './means.js';

const embed = (url: string, title = new URL(url).host): Block => ({ type: 'embed', url, title });
const youtube = embed('https://www.youtube.com/watch?v=GheNgo00001');

describe('what is embedded in a body', () => {
  it(
    'leaves a link where editors write an address',
    means({
      '<figure class="media"><oembed url="https://www.youtube.com/watch?v=GheNgo00001"></oembed></figure>': [
        youtube,
      ],
      '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=GheNgo00001\n</div><figcaption>Chặng cuối</figcaption></figure>':
        [youtube, p('Chặng cuối')],
      '<div data-oembed-url="https://vimeo.com/7"><div style="height:0"><iframe src="https://player.vimeo.com/video/7"></iframe></div></div>':
        [embed('https://player.vimeo.com/video/7')],
      '<div data-oembed-url="https://vimeo.com/7"></div>': [embed('https://vimeo.com/7')],
      '<lite-youtube videoid="GheNgo00001" title="Đua ghe"><button>Phát</button></lite-youtube>': [
        { ...youtube, title: 'Đua ghe' } as Block,
      ],
      '<lite-vimeo videoid="7"></lite-vimeo>': [embed('https://vimeo.com/7')],
    }),
  );

  it(
    'leaves a link behind the heading or the table that it stands in',
    means({
      '<h2>Chặng cuối <iframe src="https://www.youtube.com/watch?v=GheNgo00001"></iframe></h2><p>Về đích.</p>':
        [{ type: 'heading', level: 2, children: ['Chặng cuối'] }, youtube, p('Về đích.')],
      '<h3><lite-youtube videoid="GheNgo00001"></lite-youtube></h3>': [youtube],
      '<table><tr><td>Đội</td><td>Clip</td></tr><tr><td>Ghe xanh</td><td><video src="https://doighe.example/1.mp4"></video></td></tr></table>':
        [
          {
            type: 'table',
            head: [],
            rows: [
              [{ children: ['Đội'] }, { children: ['Clip'] }],
              [{ children: ['Ghe xanh'] }, { children: [] }],
            ],
          },
          embed('https://doighe.example/1.mp4'),
        ],
    }),
  );

  it(
    'leaves a link to the post of a network, unless there is one',
    means({
      '<div class="fb-post" data-href="https://www.facebook.com/doighe/posts/1"></div>': [
        embed('https://www.facebook.com/doighe/posts/1'),
      ],
      '<div class="fb-video" data-href="//www.facebook.com/doighe/videos/2"><blockquote>Về đích</blockquote></div>':
        [{ type: 'quote', children: [p('Về đích')] }, embed('https://www.facebook.com/doighe/videos/2')],
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ghe/video/3"><section><a href="https://www.tiktok.com/@ghe">@ghe</a></section></blockquote>':
        [
          {
            type: 'quote',
            children: [
              p({ type: 'link', url: 'https://www.tiktok.com/@ghe', children: ['@ghe'] }),
              embed('https://www.tiktok.com/@ghe/video/3'),
            ],
          },
        ],
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ghe/"></blockquote>':
        [{ type: 'quote', children: [embed('https://www.instagram.com/p/Ghe/')] }],
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/ghe/status/5"></a></blockquote>': [
        { type: 'quote', children: [embed('https://twitter.com/ghe/status/5')] },
      ],
      '<blockquote class="twitter-tweet"><p>Về nhất</p><a href="https://twitter.com/ghe/status/5">23/11</a></blockquote>':
        [
          {
            type: 'quote',
            children: [
              p('Về nhất'),
              p({ type: 'link', url: 'https://twitter.com/ghe/status/5', children: ['23/11'] }),
            ],
          },
        ],
      '<a class="embedly-card" href="https://ghe.example/clip">Clip</a>': [
        p({ type: 'link', url: 'https://ghe.example/clip', children: ['Clip'] }),
      ],
      '<p>Xem</p><a class="embed" href="https://ghe.example/clip"></a>': [
        p('Xem'),
        embed('https://ghe.example/clip'),
      ],
      '<div class="fb-page" data-href="https://www.facebook.com/doighe"></div>': [
        embed('https://www.facebook.com/doighe'),
      ],
      '<div class="pb_feed" data-game="https://doghe.example/do-vui"></div>': [
        embed('https://doghe.example/do-vui'),
      ],
      '<div class="fb-like" data-href="https://www.facebook.com/doighe"></div>': [],
      '<div class="embed" data-url="javascript:1"><a href="#top"></a></div>': [
        embed('https://mienbien.example/thoi-su/bao-so-9.html#top'),
      ],
    }),
  );

  it(
    'leaves what stands in an object, or a link to it',
    means({
      '<object data="/qd.pdf" type="application/pdf"><p>Tải <a href="/qd.pdf">quyết định</a>.</p></object>': [
        p('Tải ', { type: 'link', url: 'https://mienbien.example/qd.pdf', children: ['quyết định'] }, '.'),
      ],
      '<object data="/qd.pdf" type="application/pdf">Trình duyệt không xem được PDF</object>sau': [
        embed('https://mienbien.example/qd.pdf'),
        p('sau'),
      ],
      '<object width="480"><param name="movie" value="https://www.youtube.com/v/Ghe"><param name="wmode" value="x"><embed src="https://www.youtube.com/v/Ghe"></object>':
        [embed('https://www.youtube.com/v/Ghe')],
      '<object data="/so-do.svg" type="image/svg+xml" title="Sơ đồ"></object>': [
        embed('https://mienbien.example/so-do.svg', 'Sơ đồ'),
      ],
      '<object data="/quang-cao.swf">Cài Flash</object><embed src="/quang-cao.swf?v=2">': [],
    }),
  );

  it(
    'leaves a link on AMP pages',
    means({
      '<amp-youtube data-videoid="GheNgo00001" layout="responsive"></amp-youtube>': [youtube],
      '<amp-video src="/v.mp4" poster="/a.jpg"><div fallback>Không xem được</div></amp-video>': [
        embed('https://mienbien.example/v.mp4'),
      ],
      '<amp-ad type="doubleclick"><div placeholder>Quảng cáo</div></amp-ad>': [],
      '<amp-embed type="taboola" data-url="https://mienbien.example/bai"></amp-embed>': [],
      '<amp-audio><source src="/n.mp3"></amp-audio>': [embed('https://mienbien.example/n.mp3')],
      '<amp-iframe src="https://bando.example/1"><amp-img placeholder src="/a.jpg"></amp-img></amp-iframe>': [
        embed('https://bando.example/1'),
      ],
      '<amp-twitter data-tweetid="5"></amp-twitter>': [embed('https://twitter.com/i/status/5')],
      '<amp-facebook data-href="https://www.facebook.com/doighe/posts/1"></amp-facebook>': [
        embed('https://www.facebook.com/doighe/posts/1'),
      ],
      '<amp-google-document-embed src="/qd.pdf"></amp-google-document-embed>': [
        embed('https://mienbien.example/qd.pdf'),
      ],
      '<amp-instagram data-shortcode="Ghe" width="1" height="1" layout="responsive"></amp-instagram>': [
        embed('https://www.instagram.com/p/Ghe'),
      ],
    }),
  );

  it(
    'leaves a link where a script was to put a player',
    means({
      '<div class="rll-youtube-player" data-src="https://www.youtube.com/embed/Ghe" data-id="Ghe"></div><noscript><iframe src="https://www.youtube.com/embed/Ghe"></iframe></noscript>':
        [embed('https://www.youtube.com/embed/Ghe')],
      '<div class="youtube-player" data-id="GheNgo00001" data-thumb="https://anh.example/a.jpg"></div>': [
        youtube,
      ],
      '<script src="https://gist.github.com/doighe/0a1b.js?file=lich.md"></script>': [
        embed('https://gist.github.com/doighe/0a1b'),
      ],
      '<script src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="doighe/7"></script>': [
        embed('https://t.me/doighe/7'),
      ],
      '<div class="flourish-embed" data-src="visualisation/7"><script src="/f.js"></script></div>': [
        embed('https://public.flourish.studio/visualisation/7'),
      ],
      '<div class="flourish-embed" data-src="visualisation/7?1234"></div>': [
        embed('https://public.flourish.studio/visualisation/7'),
      ],
      '<div class="elementor-widget-video" data-id="a1" data-settings="{&quot;youtube_url&quot;:&quot;https:\\/\\/youtu.be\\/Ghe&quot;}"></div>':
        [embed('https://youtu.be/Ghe')],
      '<div type="VideoStream" data-vid="ghe/1.mp4" data-src="//phat.example/e/1"><p>Về đích</p></div>': [
        p('Về đích'),
        embed('https://phat.example/e/1'),
      ],
      '<iframe src="about:blank" data-placeholder-image="https://a.example/a.jpg" data-src-cmplz="https://video.example/e/1"></iframe>':
        [embed('https://video.example/e/1')],
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ghe/post/7"></blockquote>':
        [{ type: 'quote', children: [embed('https://www.threads.net/@ghe/post/7')] }],
      '<object><param name="allowFullScreen" value="true"><param name="movie" value="https://video.example/v/1"></object>':
        [embed('https://video.example/v/1')],
      '<a class="social youtube" href="https://www.youtube.com/@ghe"></a>': [],
    }),
  );

  it(
    'leaves a link where a script was to load it late, and none of what only counts readers',
    means({
      '<iframe src="about:blank" data-src="https://video.example/e/1"></iframe>': [
        embed('https://video.example/e/1'),
      ],
      '<iframe data-lazy-src="//video.example/e/1"></iframe>': [embed('https://video.example/e/1')],
      '<iframe srcdoc="<a href=https://video.example/e/1?autoplay=1><img src=/a.jpg></a>"></iframe>': [
        embed('https://video.example/e/1?autoplay=1'),
      ],
      '<video><source data-src="/v.mp4"></video>': [embed('https://mienbien.example/v.mp4')],
      '<video>Không xem được, <a href="/v.mp4">tải về</a></video>': [embed('https://mienbien.example/v.mp4')],
      '<iframe src="https://dem.example/ns.html" width="0" height="0"></iframe>': [],
      '<iframe src="https://googleads.g.doubleclick.net/x" width="300" height="250"></iframe>': [],
      '<blockquote class="wp-embedded-content"><a href="https://khac.example/bai">Bài khác</a></blockquote><iframe class="wp-embedded-content" style="position: absolute; visibility: hidden;" src="https://khac.example/bai/embed/"></iframe>':
        [
          {
            type: 'quote',
            children: [p({ type: 'link', url: 'https://khac.example/bai', children: ['Bài khác'] })],
          },
        ],
      '<iframe style="opacity:0" data-src="https://video.example/e/1"></iframe>': [
        embed('https://video.example/e/1'),
      ],
      '<iframe src="https://dem.example/ns.html" style="display:none;visibility:hidden"></iframe>': [],
      '<iframe src="https://dem.example/ns.html" style="width:1px;height:1px"></iframe>': [],
    }),
  );
});
