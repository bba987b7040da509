import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { HotEvents } from '../src/index.js';
import { element, note, type Attributes } from './element.js';
import { setAnswer } from './stories-api.js';

/** Running stories, shelves, signs of what is to be seen or heard, and several sources. */
const meta: Meta<Attributes> = {
  title: 'Event and shelf',
  component: 'hot-events',
  render: (args) => element('hot-events', args),
  args: { src: 'stories-api/bao-so-5.json', layout: 'event', heading: 'Bão số 5' },
};

export default meta;

type Story = StoryObj<Attributes>;

/** An address that answers with one update more the second time. */
const GROWING = 'truc-tiep-truoc.json?dang-lon';

const shelf = { src: 'stories-api/phim.json', layout: 'shelf', heading: 'Phim và ảnh' };

export const SuKien: Story = {
  name: 'Running story · Sự kiện đang diễn ra',
  parameters: note(
    '`event`: tin chính, tin liên quan bên cạnh, và các mốc giờ ở dưới, mới nhất trước.',
    '`event`: the lead, what belongs to it beside it, and below a still rail of times, the newest first.',
  ),
};

export const SuKienHep: Story = {
  name: 'Running story, 320 px · Sự kiện, khung 320 px',
  globals: { width: '320' },
  parameters: note('Trong khung hẹp, các mốc giờ xếp dọc.', 'In a narrow box the rail goes down.'),
};

export const CuNhatTruoc: Story = {
  name: 'Oldest first · Mốc cũ nhất trước',
  args: { order: 'oldest' },
  parameters: note('`order="oldest"`: kể từ đầu.', '`order="oldest"`: told from the beginning.'),
};

export const TuongThuat: Story = {
  name: 'Live blog (LiveBlogPosting) · Tường thuật trực tiếp',
  args: { src: 'stories-api/truc-tiep.json' },
  parameters: note(
    'JSON-LD mà tòa soạn đã viết cho máy tìm kiếm: mỗi cập nhật là một mốc.',
    'JSON-LD that newsrooms write for search engines: each update is a time of the rail.',
  ),
};

export const CapNhatMoi: Story = {
  name: 'A new update · Có cập nhật mới',
  args: { src: `stories-api/${GROWING}`, refresh: 60 },
  beforeEach: () => () => setAnswer(GROWING),
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector<HotEvents>('hot-events')!;
    if (list.state === 'loading')
      await new Promise((resolve) => list.addEventListener('news-load', resolve, { once: true }));
    setAnswer(GROWING, 'truc-tiep.json');
    await list.reload();
  },
  parameters: note(
    '`refresh`: cập nhật vừa tới mang dấu “Mới”, và dòng đang đọc vẫn nằm yên.',
    '`refresh`: an update that has just come is marked “New”, and what is being read stays where it is.',
  ),
};

export const SuKienNenToi: Story = {
  name: 'Running story, dark page · Sự kiện trên nền tối',
  globals: { scheme: 'dark' },
  parameters: note('Trang khai `color-scheme: dark`.', 'The page declares `color-scheme: dark`.'),
};

export const SuKienTheme: Story = {
  name: 'Event and shelf, theme="dark" · Sự kiện và kệ',
  args: { theme: 'dark' },
  render: (args) =>
    html`${element('hot-events', args)} ${element('hot-events', { ...shelf, theme: args['theme'] })}`,
  parameters: note(
    'Khối có nền riêng: chấm của mốc giờ mang màu nền ấy.',
    'The block has a surface of its own: the dots of the rail have its colour.',
  ),
};

export const Ke: Story = {
  name: 'Shelf · Kệ phim',
  args: shelf,
  parameters: note(
    '`shelf`: một hàng cuộn ngang, thẻ sau ló ra; chuột có nút, bàn phím dùng phím mũi tên.',
    '`shelf`: one row that scrolls and snaps, the next card peeks in; a mouse has buttons, a keyboard its arrows.',
  ),
};

export const KeHep: Story = {
  name: 'Shelf, 320 px · Kệ phim, khung 320 px',
  args: shelf,
  globals: { width: '320' },
  parameters: note('Trên điện thoại nhỏ.', 'On a small phone.'),
};

export const KeNenToi: Story = {
  name: 'Shelf, dark page · Kệ phim trên nền tối',
  args: shelf,
  globals: { scheme: 'dark' },
  parameters: note('Dấu trên ảnh vẫn đọc được.', 'The marks on the pictures can still be read.'),
};

export const DauHieu: Story = {
  name: 'Video, pictures, audio · Phim, ảnh, âm thanh',
  args: { ...shelf, heading: undefined, layout: undefined },
  render: ({ src }) =>
    html`<div class="columns">
        ${['list', 'headlines'].map((layout) =>
          element('hot-events', { src, layout, heading: `layout="${layout}"` }),
        )}
      </div>
      ${element('hot-events', { src, layout: 'grid', heading: 'layout="grid"' })}
      <div class="columns">
        ${[0, 1, 2, 5].map((at) => element('news-card', { src, 'article-id': `xem-nghe-${at}` }))}
      </div>`,
  parameters: note(
    'Dấu ▶ 6:27, 12 ảnh, nghe 5:03 nằm trên ảnh; không có ảnh thì đứng trước tiêu đề. Trình đọc màn hình nghe đủ câu.',
    'The marks stand on the picture; without one, before the headline. Screen readers hear them in full.',
  ),
};

export const MoiTinh: Story = {
  name: 'Just published, just updated · Tin vừa đăng, tin vừa cập nhật',
  args: { src: 'stories-api/feed.json', layout: 'list', limit: 3, heading: 'Sự kiện hot' },
  parameters: note(
    'Chưa đầy một giờ: giờ mang màu nhấn. Tin trực tiếp ghi “cập nhật … trước”.',
    'Under an hour, a time has the accent. A live story says when it was updated.',
  ),
};

export const GocNhin: Story = {
  name: 'Opinion with portraits · Góc nhìn có chân dung',
  args: { src: 'stories-api/goc-nhin.json', layout: 'list', heading: 'Góc nhìn' },
  render: (args) =>
    html`${element('hot-events', args)}
      <div class="columns">
        ${['y-kien-1', 'y-kien-3'].map((id) => element('news-card', { src: args['src'], 'article-id': id }))}
      </div>`,
  parameters: note(
    'Góc nhìn, Ý kiến, Bình luận: tên người viết đứng trước tiêu đề, có ảnh thì kèm chân dung tròn.',
    'Opinions: the author’s name stands before the headline, with a round portrait if there is one.',
  ),
};

export const NhieuNguon: Story = {
  name: 'Four feeds, one silent · Bốn nguồn, một nguồn im lặng',
  args: {
    src: 'stories-api/dai-tinh.rss stories-api/nong-thon.atom stories-api/cong-an.json stories-api/404',
    layout: 'list',
    heading: 'Tổng hợp',
  },
  parameters: note(
    'Bốn địa chỉ trong một `src`: tin trộn theo giờ, tin nào ghi nguồn nấy; nguồn hỏng không làm hỏng ba nguồn kia.',
    'Four addresses in one `src`: merged by time, each with its source; the one that fails does not take the others down.',
  ),
};

export const DangTaiSuKien: Story = {
  name: 'Running story, loading · Sự kiện đang tải',
  args: { src: 'stories-api/never' },
  parameters: note('Khung xương có chỗ cho cả các mốc giờ.', 'The skeleton has room for the rail, too.'),
};

export const DangTaiKe: Story = {
  name: 'Shelf, loading · Kệ đang tải',
  args: { ...shelf, src: 'stories-api/never' },
  parameters: note('Một hàng, cao không đổi.', 'One row of constant height.'),
};
