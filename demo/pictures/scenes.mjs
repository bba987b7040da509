// Draws the demo's pictures as SVG, 1600 × 1000: landscapes and interiors of a coastal Vietnamese province.
//   node demo/pictures/scenes.mjs FOLDER
// The WebP files beside this one are these drawings, cropped to several ratios and drawn on a canvas by a browser.
import { writeFileSync, mkdirSync } from 'node:fs';
const W = 1600,
  H = 1000;
const random = (seed) => () => {
  seed |= 0;
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const gradient = (id, stops, x2 = 0, y2 = 1) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stops.map(([o, c, a = 1]) => `<stop offset="${o}" stop-color="${c}" stop-opacity="${a}"/>`).join('')}</linearGradient>`;
const ridge = (r, base, height, step, sharp = 1) => {
  let d = `M0 ${H}V${base}`;
  for (let x = 0; x <= W + step; x += step) {
    const y =
      base -
      height * Math.pow(Math.abs(Math.sin((x / W) * 5.3 + r() * 0.55 + base)), sharp) * (0.45 + r() * 0.55);
    d += `L${x} ${y.toFixed(0)}`;
  }
  return d + `V${H}Z`;
};
const smooth = (r, base, amp, waves, phase) => {
  let d = `M0 ${H}`;
  for (let x = 0; x <= W; x += 40)
    d += `L${x} ${(base + Math.sin((x / W) * Math.PI * 2 * waves + phase) * amp + Math.sin((x / W) * 17 + phase * 3) * amp * 0.18).toFixed(0)}`;
  return d + `V${H}Z`;
};
const karst = (r, x, w, top, base) =>
  `M${x} ${base}C${x + w * 0.04} ${top + (base - top) * 0.5} ${x + w * (0.1 + r() * 0.1)} ${top + 20} ${x + w * (0.32 + r() * 0.1)} ${top}C${x + w * 0.55} ${top - 12} ${x + w * 0.72} ${top + 40 + r() * 50} ${x + w * 0.8} ${top + (base - top) * 0.35}C${x + w * 0.9} ${top + (base - top) * 0.5} ${x + w * 0.93} ${base - 40} ${x + w} ${base}Z`;
const svg = (defs, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" width="${W}" height="${H}"><defs>${defs}<filter id="grain" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 0 0 0 .14 0"/></filter></defs>${body}<rect width="${W}" height="${H}" filter="url(#grain)" opacity=".55"/></svg>`;
const sun = (x, y, r, c) =>
  `<circle cx="${x}" cy="${y}" r="${r * 3.4}" fill="${c}" opacity=".10"/><circle cx="${x}" cy="${y}" r="${r * 1.9}" fill="${c}" opacity=".18"/><circle cx="${x}" cy="${y}" r="${r}" fill="${c}"/>`;
const boat = (x, y, s, c) =>
  `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-90 0Q0 44 100 -6L84 30Q0 56-70 30Z" fill="${c}"/><path d="M-8 -4V-150L66 -30Z" fill="${c}" opacity=".82"/><path d="M-16 -8V-128L-62 -22Z" fill="${c}" opacity=".6"/></g>`;
const person = (x, y, s, c) =>
  `<g transform="translate(${x} ${y}) scale(${s})" fill="${c}"><circle r="17" cy="-62"/><path d="M-34 0C-34-34-22-44 0-44S34-34 34 0Z"/></g>`;

const scenes = {
  bay(r) {
    const d =
      gradient('s', [
        [0, '#7fb2cf'],
        [0.55, '#f3d9b1'],
        [1, '#f6c98f'],
      ]) +
      gradient('w', [
        [0, '#e9c796'],
        [0.25, '#7fa7b0'],
        [1, '#274c5e'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>${sun(1120, 430, 46, '#fff2d0')}`;
    for (const [n, top, base, c, o] of [
      [7, 330, 600, '#8aa7ad', 0.75],
      [6, 280, 620, '#57808a', 0.85],
      [5, 210, 650, '#2f5a64', 1],
    ])
      for (let i = 0; i < n; i++) {
        const w = 220 + r() * 230;
        b += `<path d="${karst(r, (i * W) / n - 90 + r() * 90, w, top + r() * 170, base)}" fill="${c}" opacity="${o}"/>`;
      }
    b += `<rect y="600" width="${W}" height="400" fill="url(#w)"/>`;
    for (let i = 0; i < 60; i++)
      b += `<rect x="${r() * W}" y="${640 + r() * 340}" width="${40 + r() * 160}" height="2" fill="#fff" opacity="${0.05 + r() * 0.18}"/>`;
    return svg(
      d,
      b + boat(520, 790, 1.15, '#7a2e1d') + boat(1180, 700, 0.5, '#3d2a25') + boat(960, 676, 0.3, '#3d2a25'),
    );
  },
  terraces(r) {
    const d = gradient('s', [
      [0, '#a9cfe0'],
      [1, '#f5ecd2'],
    ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/><path d="${ridge(r, 420, 190, 70)}" fill="#8fb3b5"/><path d="${ridge(r, 500, 160, 60)}" fill="#6c9a8d"/>`;
    const c = [
      '#4f8f4a',
      '#6aa54c',
      '#8bbb4e',
      '#b6cf5a',
      '#d9dc77',
      '#a8c654',
      '#7fb04d',
      '#5b963f',
      '#467f39',
    ];
    for (let i = 0; i < 9; i++)
      b += `<path d="${smooth(r, 520 + i * 56, 26 + i * 3, 1.1 + (i % 3) * 0.25, i * 0.8)}" fill="${c[i]}"/><path d="${smooth(r, 524 + i * 56, 26 + i * 3, 1.1 + (i % 3) * 0.25, i * 0.8)}" fill="none" stroke="#fff" stroke-width="3" opacity=".35"/>`;
    return svg(
      d,
      b +
        person(760, 770, 0.55, '#4a2f22') +
        `<path d="M738 728h44l-22-20z" fill="#d9b56a"/>` +
        person(850, 800, 0.55, '#203a4a') +
        `<path d="M828 758h44l-22-20z" fill="#e2c27b"/>`,
    );
  },
  city(r) {
    const d =
      gradient('s', [
        [0, '#1d2b4f'],
        [0.5, '#7b4b73'],
        [0.8, '#e58a5c'],
        [1, '#f6c27a'],
      ]) +
      gradient('w', [
        [0, '#c9795b'],
        [1, '#1b2440'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>${sun(400, 600, 60, '#ffdf9e')}`;
    for (const [c, h, n] of [
      ['#4b3b62', 300, 26],
      ['#2b2a4c', 400, 20],
    ])
      for (let i = 0; i < n; i++) {
        const w = (W / n) * (0.7 + r() * 0.5),
          hh = h * (0.35 + r() * 0.75),
          x = (i * W) / n,
          y = 700 - hh;
        b += `<rect x="${x}" y="${y}" width="${w}" height="${hh}" fill="${c}"/>`;
        for (let k = 0; k < 14; k++)
          b += `<rect x="${x + 8 + r() * (w - 20)}" y="${y + 12 + r() * (hh - 30)}" width="6" height="9" fill="#ffd98a" opacity="${0.25 + r() * 0.7}"/>`;
      }
    b += `<rect y="700" width="${W}" height="300" fill="url(#w)"/><g stroke="#f2e6d0" fill="none"><path d="M0 742H1600" stroke-width="14" stroke="#2a2036"/><path d="M180 742Q520 420 800 742Q1080 420 1420 742" stroke-width="9" stroke="#d9573f"/>`;
    for (let x = 220; x < 1420; x += 40) {
      const t = x < 800 ? (x - 180) / 620 : (x - 800) / 620;
      b += `<path d="M${x} 740V${742 - 322 * 2 * t * (1 - t)}" stroke-width="2" opacity=".6"/>`;
    }
    b += '</g>';
    for (let i = 0; i < 70; i++)
      b += `<rect x="${r() * W}" y="${770 + r() * 220}" width="${20 + r() * 90}" height="3" fill="#ffcf87" opacity="${0.08 + r() * 0.3}"/>`;
    return svg(d, b);
  },
  hall() {
    const d =
      gradient('s', [
        [0, '#5d1f1a'],
        [1, '#8d2f22'],
      ]) +
      gradient('f', [
        [0, '#caa06a'],
        [1, '#7d5632'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="#efe3cd"/><rect x="150" y="60" width="1300" height="520" fill="url(#s)"/>`;
    for (let x = 150; x < 1450; x += 52)
      b += `<rect x="${x}" y="60" width="22" height="520" fill="#000" opacity=".09"/>`;
    b += `<rect x="420" y="170" width="760" height="26" rx="4" fill="#f5d98b"/><rect x="500" y="226" width="600" height="16" rx="3" fill="#f5d98b" opacity=".85"/><rect x="560" y="262" width="480" height="12" rx="3" fill="#f5d98b" opacity=".7"/>`;
    b += `<rect y="580" width="${W}" height="420" fill="url(#f)"/><rect x="360" y="500" width="880" height="120" fill="#6a3b22"/><rect x="360" y="500" width="880" height="14" fill="#8b5633"/>`;
    for (let i = 0; i < 7; i++)
      b +=
        person(430 + i * 123, 504, 0.92, ['#23303f', '#3b2a3a', '#1f3a37', '#2d2d44'][i % 4]) +
        `<circle cx="${430 + i * 123}" cy="447" r="16" fill="#d9a883"/>` +
        `<rect x="${408 + i * 123}" y="486" width="44" height="16" fill="#fff" opacity=".9"/>`;
    for (let row = 0; row < 3; row++)
      for (let i = 0; i < 12 - row; i++)
        b += person(
          60 + row * 60 + i * 138,
          800 + row * 95,
          1.25 + row * 0.28,
          ['#2c2531', '#1e2833', '#33261f'][(i + row) % 3],
        );
    return svg(d, b);
  },
  school(r) {
    const d = gradient('s', [
      [0, '#79bde2'],
      [1, '#e7f4f6'],
    ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>`;
    for (let i = 0; i < 5; i++)
      b += `<ellipse cx="${r() * W}" cy="${110 + r() * 180}" rx="${120 + r() * 130}" ry="${26 + r() * 26}" fill="#fff" opacity=".8"/>`;
    b += `<path d="M180 420L800 270L1420 420Z" fill="#b4452f"/><rect x="220" y="420" width="1160" height="360" fill="#f4d58a"/>`;
    for (let f = 0; f < 2; f++)
      for (let i = 0; i < 9; i++)
        b += `<rect x="${262 + i * 122}" y="${456 + f * 168}" width="78" height="104" fill="#3f6f83"/><rect x="${262 + i * 122}" y="${456 + f * 168}" width="78" height="10" fill="#fff" opacity=".6"/>`;
    b += `<rect x="220" y="590" width="1160" height="18" fill="#fff" opacity=".7"/><rect y="780" width="${W}" height="220" fill="#d9b98c"/>`;
    for (let i = 0; i < 6; i++) {
      const x = 90 + i * 290 + r() * 40;
      b += `<rect x="${x - 9}" y="640" width="18" height="160" fill="#6b4a30"/><circle cx="${x}" cy="610" r="${78 + r() * 24}" fill="#3f7d45"/><circle cx="${x - 40}" cy="640" r="52" fill="#57944f"/><circle cx="${x + 20}" cy="580" r="30" fill="#c8402f" opacity=".75"/>`;
    }
    for (let i = 0; i < 16; i++)
      b += person(150 + i * 88 + r() * 40, 890 + r() * 60, 0.62, i % 3 ? '#fdfdfd' : '#e5eef5') + '';
    return svg(d, b);
  },
  harbour(r) {
    const d =
      gradient('s', [
        [0, '#cfdfe6'],
        [1, '#f4e9da'],
      ]) +
      gradient('w', [
        [0, '#9fc0c4'],
        [1, '#2d6470'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/><path d="${smooth(r, 470, 46, 1.4, 2)}" fill="#8fb0a8"/><path d="${smooth(r, 520, 30, 2, 1)}" fill="#5f8a7c"/><rect y="560" width="${W}" height="440" fill="url(#w)"/>`;
    const c = ['#b23a2a', '#1f5f8b', '#2d7a53', '#c98a2b', '#7a3d6a'];
    for (let i = 0; i < 9; i++) {
      const x = 90 + i * 175 + r() * 40,
        y = 640 + (i % 3) * 80,
        s = 0.8 + (i % 3) * 0.28;
      b += `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-110 -20Q0 36 120 -34L92 34H-78Z" fill="${c[i % 5]}"/><path d="M-110 -20Q0 36 120 -34L116 -24Q0 46-104 -10Z" fill="#fff" opacity=".5"/><rect x="-40" y="-74" width="66" height="52" fill="#f2efe6"/><rect x="-32" y="-64" width="20" height="18" fill="#35525e"/><rect x="-4" y="-64" width="20" height="18" fill="#35525e"/><path d="M40 -20V-160M40 -150L96 -36" stroke="#5b4636" stroke-width="4"/><path d="M40 -158l30 9-30 11z" fill="#d23b2c"/></g>`;
    }
    return svg(d, b);
  },
  storm(r) {
    const d =
      gradient('s', [
        [0, '#2d3a45'],
        [0.6, '#6f7f86'],
        [1, '#a9b1ac'],
      ]) +
      gradient('w', [
        [0, '#8d8a74'],
        [1, '#5c5541'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>`;
    for (let i = 0; i < 14; i++)
      b += `<ellipse cx="${r() * W}" cy="${40 + r() * 220}" rx="${220 + r() * 260}" ry="${50 + r() * 60}" fill="#1e2932" opacity="${0.18 + r() * 0.25}"/>`;
    b += `<path d="${ridge(r, 560, 120, 60)}" fill="#4c5b58"/><rect y="640" width="${W}" height="360" fill="url(#w)"/>`;
    for (let i = 0; i < 5; i++) {
      const x = 120 + i * 310;
      b += `<path d="M${x - 30} 610L${x + 90} 540L${x + 210} 610Z" fill="#7c3a2b"/><rect x="${x}" y="610" width="180" height="80" fill="#d7c9a9"/><rect x="${x + 64}" y="632" width="50" height="58" fill="#4a5359"/>`;
    }
    b += `<g transform="translate(760 800)"><path d="M-190 0Q0 70 200 -8L170 50Q0 84-150 50Z" fill="#c5532d"/>${person(-70, 8, 0.9, '#274b63')}${person(10, 10, 0.95, '#e08a2a')}${person(90, 6, 0.9, '#274b63')}</g>`;
    for (let i = 0; i < 260; i++) {
      const x = r() * W,
        y = r() * H;
      b += `<path d="M${x} ${y}l-14 46" stroke="#fff" stroke-width="2" opacity="${0.08 + r() * 0.2}"/>`;
    }
    return svg(d, b);
  },
  market(r) {
    const d = gradient('s', [
      [0, '#f7e3bd'],
      [1, '#f1c68a'],
    ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>`;
    const c = ['#c8402f', '#2f7d5b', '#d9902f', '#2f6a8b', '#a63d63'];
    for (let i = 0; i < 8; i++) {
      const x = i * 205 - 20;
      b += `<path d="M${x} 330h205l26 130H${x - 26}Z" fill="${c[i % 5]}"/>`;
      for (let k = 0; k < 4; k++)
        b += `<path d="M${x + k * 52} 330h26l5 130h-30Z" fill="#fff" opacity=".28"/>`;
      b += `<rect x="${x + 90}" y="460" width="12" height="240" fill="#7c5535"/>`;
    }
    b += `<rect y="690" width="${W}" height="310" fill="#9c6b41"/>`;
    const f = ['#d8392b', '#f0a52b', '#7fae3a', '#e9d24a', '#5b8f3c', '#c95a2f'];
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 46; i++)
        b += `<circle cx="${i * 36 + row * 14 + r() * 10}" cy="${720 + row * 52 + r() * 12}" r="${17 + r() * 9}" fill="${f[Math.floor(i / 8 + row) % 6]}"/>`;
    for (let i = 0; i < 6; i++)
      b +=
        person(140 + i * 265, 690, 1.5, ['#3a4f6b', '#6b3a4a', '#3f6b4f'][i % 3]) +
        `<circle cx="${140 + i * 265}" cy="597" r="25" fill="#e0b08a"/><path d="M${92 + i * 265} 588h96l-48 -52z" fill="#e7cf92"/>`;
    return svg(d, b);
  },
  road(r) {
    const d = gradient('s', [
      [0, '#86c5e6'],
      [1, '#eaf6f4'],
    ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/><path d="${ridge(r, 520, 220, 80)}" fill="#7fa59a"/><path d="${smooth(r, 560, 40, 1.5, 0.5)}" fill="#5f9358"/><path d="M560 1000C700 760 900 700 880 560L940 560C1000 700 1080 780 1400 1000Z" fill="#4a4f55"/><path d="M960 1000C930 820 925 700 908 560" stroke="#fff" stroke-width="9" stroke-dasharray="46 34" fill="none"/>`;
    for (let i = 0; i < 9; i++) {
      const x = 1130 + i * 58,
        y = 620 + i * 34,
        s = 0.4 + i * 0.11;
      b += `<rect x="${x}" y="${y - 120 * s}" width="${8 * s}" height="${120 * s}" fill="#6b5a45"/><circle cx="${x}" cy="${y - 150 * s}" r="${54 * s}" fill="#3f7f45"/>`;
    }
    b += `<g transform="translate(790 850)"><rect x="-90" y="-84" width="180" height="92" rx="16" fill="#d8432f"/><rect x="-72" y="-72" width="144" height="38" rx="6" fill="#cfe6ee"/><circle cx="-52" cy="12" r="20" fill="#222"/><circle cx="52" cy="12" r="20" fill="#222"/></g>`;
    return svg(d, b);
  },
  clinic() {
    const d = gradient('s', [
      [0, '#dff1f0'],
      [1, '#f8fbfa'],
    ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/><rect y="740" width="${W}" height="260" fill="#c9dfdc"/>`;
    for (let i = 0; i < 4; i++)
      b += `<rect x="${80 + i * 400}" y="120" width="300" height="340" fill="#bfe0ea"/><rect x="${80 + i * 400}" y="120" width="300" height="340" fill="none" stroke="#fff" stroke-width="16"/><path d="M${230 + i * 400} 120V460" stroke="#fff" stroke-width="10"/>`;
    b += `<rect x="520" y="560" width="620" height="70" rx="14" fill="#fff"/><rect x="520" y="620" width="620" height="130" fill="#8fbfbb"/><rect x="560" y="520" width="160" height="54" rx="24" fill="#fdfdfd"/>`;
    for (let i = 0; i < 4; i++)
      b +=
        person(300 + i * 330, 760, 2.1, i % 2 ? '#f6f9fb' : '#4f9c97') +
        `<circle cx="${300 + i * 330}" cy="630" r="36" fill="#dba883"/><path d="M${264 + i * 330} 640h72v26q-36 20-72 0z" fill="#e6f2f6"/>`;
    b += `<g transform="translate(1440 220)" fill="#d8432f"><rect x="-16" y="-52" width="32" height="104"/><rect x="-52" y="-16" width="104" height="32"/></g>`;
    return svg(d, b);
  },
  windfarm(r) {
    const d =
      gradient('s', [
        [0, '#8fc1e3'],
        [0.6, '#dcecf2'],
        [1, '#fdf0d4'],
      ]) +
      gradient('w', [
        [0, '#6fa3b5'],
        [1, '#1f4d66'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>${sun(300, 470, 44, '#fff6df')}<rect y="640" width="${W}" height="360" fill="url(#w)"/>`;
    for (let i = 0; i < 60; i++)
      b += `<rect x="${r() * W}" y="${660 + r() * 330}" width="${40 + r() * 160}" height="2" fill="#fff" opacity="${0.05 + r() * 0.2}"/>`;
    for (const [x, y, s, a] of [
      [240, 650, 0.45, 10],
      [560, 656, 0.6, 40],
      [900, 662, 0.8, 75],
      [1300, 690, 1.25, 22],
    ]) {
      b += `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-7 0L-4-330H4L7 0Z" fill="#f7f7f2"/><rect x="-26" y="0" width="52" height="26" fill="#d9a441"/>`;
      for (let k = 0; k < 3; k++)
        b += `<path d="M0-330L-9-350L0-520L7-346Z" fill="#fff" transform="rotate(${a + k * 120} 0 -330)"/>`;
      b += '<circle cy="-330" r="11" fill="#e6e6df"/></g>';
    }
    return svg(d, b + boat(1010, 860, 0.7, '#7a2e1d'));
  },
  regatta(r) {
    const d = gradient('w', [
      [0, '#9cc9d3'],
      [1, '#2b6d7e'],
    ]);
    let b = `<rect width="${W}" height="${H}" fill="#f3e6cf"/><path d="${ridge(r, 330, 150, 80)}" fill="#7fa59a"/><rect y="330" width="${W}" height="60" fill="#6b8f5a"/>`;
    for (let i = 0; i < 46; i++)
      b +=
        person(20 + i * 35, 396, 0.5, ['#a8201a', '#2f5a64', '#d9a441', '#54433a'][i % 4]) +
        `<circle cx="${20 + i * 35}" cy="366" r="9" fill="#d9a883"/>`;
    b += `<rect y="390" width="${W}" height="610" fill="url(#w)"/>`;
    for (const [x, y, s, c] of [
      [380, 520, 0.7, '#d8432f'],
      [760, 640, 1, '#2a5d9c'],
      [520, 820, 1.4, '#d9a441'],
    ]) {
      b += `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-330-8Q0 60 350-30L330 18Q0 70-310 26Z" fill="${c}"/><path d="M330-22q60-30 70-70q10 60-40 90z" fill="${c}"/>`;
      for (let i = 0; i < 8; i++)
        b += `<g transform="translate(${-240 + i * 68} 0)">${person(0, 8, 0.62, '#f6f2e8')}<circle cy="-31" r="11" fill="#c98f68"/><path d="M10-20L56 70" stroke="#6b4a2b" stroke-width="7"/></g>`;
      b += '</g>';
    }
    for (let i = 0; i < 50; i++)
      b += `<rect x="${r() * W}" y="${420 + r() * 560}" width="${30 + r() * 140}" height="3" fill="#fff" opacity="${0.08 + r() * 0.25}"/>`;
    return svg(d, b);
  },
  football(r) {
    const d = gradient('s', [
      [0, '#1b2a49'],
      [1, '#40507a'],
    ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>`;
    for (const x of [180, 1420])
      b += `<rect x="${x - 6}" y="60" width="12" height="380" fill="#2a2f3d"/><rect x="${x - 80}" y="40" width="160" height="70" fill="#fdf6d8"/><ellipse cx="${x}" cy="80" rx="300" ry="190" fill="#fdf6d8" opacity=".14"/>`;
    b += `<rect y="300" width="${W}" height="190" fill="#3a3550"/>`;
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 64; i++)
        b += `<circle cx="${12 + i * 25 + row * 9}" cy="${322 + row * 42}" r="11" fill="${['#d9a883', '#c98f68', '#a8201a', '#f5d98b', '#e6e6df'][Math.floor(r() * 5)]}" opacity=".9"/>`;
    for (let i = 0; i < 8; i++)
      b += `<rect x="${i * 200}" y="490" width="200" height="510" fill="${i % 2 ? '#4f9447' : '#5aa351'}"/>`;
    b +=
      '<ellipse cx="800" cy="720" rx="240" ry="90" fill="none" stroke="#fff" stroke-width="6" opacity=".8"/><path d="M800 490V1000" stroke="#fff" stroke-width="6" opacity=".8"/>';
    for (const [x, y, c] of [
      [420, 760, '#d8432f'],
      [640, 650, '#f6f2e8'],
      [900, 840, '#d8432f'],
      [1120, 700, '#f6f2e8'],
      [1330, 860, '#d8432f'],
      [240, 900, '#f6f2e8'],
    ])
      b += `<ellipse cx="${x}" cy="${y + 4}" rx="42" ry="10" opacity=".25"/>${person(x, y - 40, 1.25, c)}<circle cx="${x}" cy="${y - 118}" r="20" fill="#c98f68"/><path d="M${x - 16} ${y - 40}L${x - 26} ${y}M${x + 14} ${y - 40}L${x + 30} ${y - 6}" stroke="#c98f68" stroke-width="13"/>`;
    return svg(
      d,
      b + '<circle cx="770" cy="800" r="17" fill="#fff"/><circle cx="770" cy="800" r="6" fill="#222"/>',
    );
  },
  salt(r) {
    const d =
      gradient('s', [
        [0, '#f4b183'],
        [0.5, '#fbdcae'],
        [1, '#fdf1d8'],
      ]) +
      gradient('w', [
        [0, '#f0cfa6'],
        [1, '#8fb7bd'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>${sun(1180, 330, 50, '#fff3d3')}<path d="${ridge(r, 400, 110, 90)}" fill="#a98d86"/><rect y="400" width="${W}" height="600" fill="url(#w)"/>`;
    for (let row = 0; row < 5; row++) {
      const y = 410 + row * row * 28 + row * 24;
      b += `<rect y="${y}" width="${W}" height="${6 + row * 4}" fill="#9b8468"/>`;
      for (let i = 0; i < 7; i++)
        b += `<path d="M${800 + (i - 3.5) * (150 + row * 60)} ${y}l${(i - 3.5) * 46} 150" stroke="#9b8468" stroke-width="${4 + row * 3}"/>`;
    }
    for (let i = 0; i < 22; i++) {
      const y = 520 + r() * 440,
        s = (y - 380) / 420;
      b += `<path d="M${r() * W} ${y}l${38 * s}-${62 * s}l${38 * s} ${62 * s}z" fill="#fff" opacity=".95"/>`;
    }
    return svg(
      d,
      b +
        person(430, 800, 1.5, '#3f5f7a') +
        '<path d="M372 704h116l-58-46z" fill="#d9b56a"/><path d="M470 760L640 850" stroke="#6b4a2b" stroke-width="10"/>' +
        person(1060, 690, 1, '#7a2e1d') +
        '<path d="M1022 626h76l-38-30z" fill="#e2c27b"/>',
    );
  },
  library(r) {
    let b = `<rect width="${W}" height="${H}" fill="#f3e6cf"/>`;
    const c = ['#a8201a', '#2f5a64', '#d9a441', '#54433a', '#6c9a8d', '#7b4b73', '#c9795b', '#e6d6b8'];
    for (let shelf = 0; shelf < 4; shelf++) {
      const y = 70 + shelf * 165;
      b += `<rect x="60" y="${y + 132}" width="1480" height="16" fill="#8b5633"/>`;
      for (let x = 70; x < 1520;) {
        const w = 16 + r() * 30,
          h = 84 + r() * 44;
        if (r() > 0.07)
          b += `<rect x="${x}" y="${y + 132 - h}" width="${w}" height="${h}" fill="${c[Math.floor(r() * 8)]}"/><rect x="${x}" y="${y + 146 - h}" width="${w}" height="6" fill="#fff" opacity=".35"/>`;
        x += w + 2;
      }
    }
    b += `<rect y="740" width="${W}" height="260" fill="#caa06a"/><rect x="220" y="790" width="1160" height="36" rx="8" fill="#8b5633"/>`;
    for (let i = 0; i < 4; i++)
      b +=
        person(360 + i * 290, 800, 1.7, ['#f6f9fb', '#2f5a64', '#f6f9fb', '#a8201a'][i]) +
        `<circle cx="${360 + i * 290}" cy="694" r="29" fill="#d9a883"/><path d="M${330 + i * 290} 690q30-44 60 0z" fill="#2a2020"/><rect x="${320 + i * 290}" y="776" width="80" height="16" rx="3" fill="#fff"/>`;
    return svg('', b);
  },
  lanterns(r) {
    const d =
      gradient('s', [
        [0, '#131a36'],
        [1, '#3b2a4c'],
      ]) +
      gradient('w', [
        [0, '#2b2444'],
        [1, '#0f1428'],
      ]);
    let b = `<rect width="${W}" height="${H}" fill="url(#s)"/>`;
    for (let i = 0; i < 8; i++) {
      const x = i * 200,
        h = 190 + r() * 130;
      b += `<rect x="${x}" y="${620 - h}" width="190" height="${h}" fill="${['#6a4a3a', '#7d5b3f', '#5a3f45', '#84643f'][i % 4]}"/><path d="M${x - 14} ${620 - h}l109-62 109 62z" fill="#3a2630"/>`;
      for (let k = 0; k < 3; k++)
        b += `<rect x="${x + 22 + k * 56}" y="${650 - h}" width="34" height="54" fill="#ffd98a" opacity=".9"/>`;
    }
    b += `<rect y="620" width="${W}" height="380" fill="url(#w)"/>`;
    for (let i = 0; i < 30; i++) {
      const x = r() * W,
        y = 300 + r() * 240,
        c = ['#d8432f', '#f5b54a', '#e6745c', '#f5d98b'][i % 4];
      b += `<circle cx="${x}" cy="${y}" r="46" fill="${c}" opacity=".16"/><ellipse cx="${x}" cy="${y}" rx="17" ry="22" fill="${c}"/><rect x="${x - 3}" y="${1240 - y}" width="6" height="${60 + r() * 60}" fill="${c}" opacity=".35"/>`;
    }
    for (let i = 0; i < 12; i++)
      b += `<circle cx="${r() * W}" cy="${720 + r() * 230}" r="9" fill="#ffdf9e"/>`;
    return svg(d, b + boat(760, 800, 0.8, '#20182c'));
  },
};
const out = process.argv[2] ?? 'drawings';
mkdirSync(out, { recursive: true });
Object.entries(scenes).forEach(([name, draw], i) =>
  writeFileSync(`${out}/${name}.svg`, draw(random(11 + i * 7))),
);
