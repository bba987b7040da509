// WebKitGTK's small browser for @web/test-runner: through its driver, on a display of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url) {
  for (let tries = 0; tries < 300; tries++) {
    try {
      await fetch(url);
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error(`${url} did not answer`);
}

/** The name of a new display, which its server writes as soon as it can be used. */
async function displayOf(server) {
  const [first] = await Promise.race([
    once(server.stdio[3], 'data'),
    once(server, 'exit').then(([code]) => {
      throw new Error(`Xvfb ended with ${code}`);
    }),
  ]);
  return `:${String(first).trim()}`;
}

/** @param {{driver: string, browser: string, display?: string}} found */
export async function webkitLauncher({ driver, browser, display }) {
  const port = await freePort();
  const children = [];
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  const end = () => children.forEach((child) => child.kill());

  // One file after the other in the window itself: in frames, keys go astray.
  launcher.concurrency = 1;
  launcher.initialize = async (config, files) => {
    process.once('exit', end);
    const env = { ...process.env };
    if (display) {
      const server = spawn(display, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      });
      children.push(server);
      env.DISPLAY = await displayOf(server);
      delete env.WAYLAND_DISPLAY;
    }
    children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
    await answers(`http://127.0.0.1:${port}/status`);
    await initialize({ ...config, concurrency: 1 }, files);
    launcher.name = 'WebKit';
  };
  launcher.stop = async () => {
    await stop();
    end();
  };
  return launcher;
}
