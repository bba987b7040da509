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
