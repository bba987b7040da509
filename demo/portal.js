// The portal's own script: today's date in the masthead, and keywords from the address. The rest is HTML, CSS and bantin.
const today = document.getElementById('hom-nay');
const parts = Object.fromEntries(
  new Intl.DateTimeFormat('vi', {
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
    .formatToParts()
    .map(({ type, value }) => [type, value]),
);
if (today) {
  today.textContent = `${parts.weekday}, ${parts.day}/${parts.month}/${parts.year}`;
  today.dateTime = `${parts.year}-${parts.month}-${parts.day}`;
}

// Keywords on reading pages lead here: "/?tu-khoa=mua-lu" filters the list as its own chips do.
const slug = new URLSearchParams(location.search).get('tu-khoa');
const list = document.getElementById('moi');
if (slug && list) {
  list.setAttribute('keyword', slug.replaceAll('-', ' '));
  list.scrollIntoView();
}

// The page "Tổng hợp" says which source is silent: the event names its address. What came before this script listens is
// in `error`.
const digest = document.getElementById('tong-hop');
const silent = new Set();

function showSources() {
  for (const line of document.querySelectorAll('[data-source]')) {
    const isSilent = silent.has(new URL(line.dataset.source, location.href).href);
    line.className = isSilent ? 'silent' : 'reads';
    line.textContent = isSilent ? 'không trả lời' : 'đang phát';
  }
}

function noteSilent(error) {
  if (error) silent.add(error.url);
  if (digest.state !== 'loading') showSources();
}

if (digest) {
  digest.addEventListener('news-error', ({ error }) => noteSilent(error));
  digest.addEventListener('news-load', () => {
    if (digest.state === 'ready') silent.clear();
    showSources();
  });
  customElements.whenDefined('hot-events').then(() => noteSilent(digest.error));
}
