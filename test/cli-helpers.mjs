// Runs the built command like a person does, against a real server that fails on demand.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** The environment of a fresh machine in Vietnam, which states no language. */
const ENVIRONMENT = { PATH: process.env.PATH, HOME: process.env.HOME };

/**
 * Starts the command.
 *
 * @returns the process, `saw(text)`, which waits for that output, and `ended`, which never rejects
 */
export function start(args, { env = {}, input, cwd, preload } = {}) {
  const nodeArgs = preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : [];
  const child = spawn(process.execPath, [...nodeArgs, CLI, ...args], {
    cwd,
    env: { ...ENVIRONMENT, ...env },
  });
  const said = { stdout: '', stderr: '' };
  const waiting = new Set();
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
      for (const look of waiting) look();
    });
  }
  if (input === undefined) child.stdin.end();
  else if (input !== 'open') child.stdin.end(input);
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...said }));
  const saw = (text) =>
    new Promise((resolve, reject) => {
      const look = () => {
        if ((said.stdout + said.stderr).includes(text)) resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without "${text}": ${said.stdout}${said.stderr}`)));
    });
  return { child, ended, saw };
}

export const run = (args, options) => start(args, options).ended;

/** Starts a server on the loopback address. `answers` has a listener for each path. The end of the test closes it. */
export async function serve(context, answers) {
  const server = createServer((request, response) => {
    const answer = answers[request.url];
    if (answer) answer(request, response);
    else response.writeHead(404).end('<h1>404</h1>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** A listener that answers with a feed or a text. */
export const say =
  (body, type = 'application/json') =>
  (_request, response) =>
    response
      .writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' })
      .end(typeof body === 'string' ? body : JSON.stringify(body));

/** Makes a temporary folder with spaces and diacritics in its name. The end of the test removes it. */
export async function makeFolder(context) {
  const root = await mkdtemp(join(tmpdir(), 'Tòa soạn số '));
  context.after(() => rm(root, { recursive: true, force: true }));
  return root;
}

/** Makes the process print `word` when its file is written but not yet in place, and wait there for a signal. */
export const stopBeforeRename = (word) => `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { open } = fs;
  fs.open = async (...args) => {
    const file = await open(...args);
    file.sync = () => {
      process.stderr.write(${JSON.stringify(word)});
      const rest = setInterval(() => {}, 1000);
      return new Promise((resolve) => {
        for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => { clearInterval(rest); resolve(); });
      });
    };
    return file;
  };
  syncBuiltinESMExports();`;

/** Makes the last step before the file is put in place fail with a system error. */
export const failOnSync = (code) => `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { open } = fs;
  fs.open = async (...args) => {
    const file = await open(...args);
    file.sync = () => Promise.reject(Object.assign(new Error('${code}'), { code: '${code}' }));
    return file;
  };
  syncBuiltinESMExports();`;

/** Articles of a fictional portal, each with other defects. */
export const portal = {
  title: 'Cửa Lạch 24 giờ',
  url: 'https://cualach.example/',
  articles: [
    {
      id: 'ben-ca',
      url: '/bai/ben-ca-moi.html',
      headline: 'Bến cá mới đón chuyến tàu đầu tiên',
      published: '2026-03-14T05:40:00+07:00',
      attribution: { name: 'Kinh tế & Đầu tư Ưu Đàm', code: 'KT&ĐU' },
      picture: { src: '/anh/ben-ca.jpg', alt: 'Tàu cá cập bến lúc rạng sáng' },
      keywords: 'cảng cá, ngư dân',
      body: '<p>Bốn giờ sáng, <b>mười hai tàu</b> đã chờ ngoài phao số không.</p><figure><img src="/anh/cho.jpg"></figure>',
    },
    {
      id: 'le-hoi',
      url: '/bai/le-hoi.html',
      headline: 'Lễ hội cầu ngư dời sang rằm',
      published: '14/03/2026',
    },
    { id: 'cau', url: '/bai/cau.html', headline: 'Cầu Bãi Chắn thông xe', attribution: 'Báo Miền Biển' },
    {
      id: 'quy-hoach',
      headline: 'Quy hoạch bờ nam đến năm 2090',
      published: '2090-01-01T08:00:00+07:00',
      attribution: 'Sở Xây dựng',
    },
    { id: 'go-roi', headline: 'Tin đã gỡ', status: 'removed' },
    {
      id: 'cau',
      url: 'https://cualach.example/bai/cau.html?utm_source=zalo',
      headline: 'Cầu Bãi Chắn thông xe sớm một tháng',
      attribution: 'Báo Miền Biển',
      published: '2026-03-13T17:00:00+07:00',
    },
    { url: '/bai/khong-tieu-de.html', standfirst: 'Biên tập viên quên tiêu đề.' },
    {
      id: 'nfd',
      headline: 'Tiếng ru của biển'.normalize('NFD'),
      published: '2026-03-12T09:00:00+07:00',
      attribution: 'Hội Văn nghệ',
      picture: 'https://cualach.example/anh/ru.jpg',
    },
  ],
};
