// Runs @web/test-runner in WebKitGTK's small browser, through its driver, on a display of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';
import { webdriverLauncher } from '@web/test-runner-webdriver';

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 30_000;
const RETRY_MS = 100;

/** Waits until a server answers. */
async function waitForServer(url) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    try {
      await fetch(url);
      return;
    } catch {
      await wait(RETRY_MS);
    }
  }
  throw new Error(`${url} did not answer`);
}

/** Starts Xvfb. It writes the number of its display as soon as the display can be used. */
async function startDisplay(xvfb) {
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${code}`);
  });
  const [number] = await Promise.race([once(server.stdio[3], 'data'), failed]);
  return { server, display: `:${String(number).trim()}` };
}

/** Starts the driver, and a display for it if there is Xvfb. Returns the processes to end afterwards. */
async function startDriver({ driver, xvfb }, port) {
  const processes = [];
  const env = { ...process.env };
  if (xvfb) {
    const { server, display } = await startDisplay(xvfb);
    processes.push(server);
    env.DISPLAY = display;
    delete env.WAYLAND_DISPLAY;
  }
  processes.push(spawn(driver, [`--port=${port}`, `--host=${HOST}`], { env, stdio: 'ignore' }));
  await waitForServer(`http://${HOST}:${port}/status`);
  return processes;
}

/** @param {{driver: string, browser: string, xvfb?: string}} found */
export async function webkitLauncher({ driver, browser, xvfb }) {
  const port = await getPort({ host: HOST });
  const launcher = webdriverLauncher({
    hostname: HOST,
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
  let processes = [];
  const endProcesses = () => {
    processes.forEach((child) => child.kill());
    processes = [];
  };

  /** Starts the browser, and another one where it has crashed. */
  const ensureBrowser = async () => {
    try {
      await launcher.driver?.getWindowHandle();
    } catch {
      await launcher.stop();
    }
    if (!processes.length) processes = await startDriver({ driver, xvfb }, port);
    try {
      await launcher.ensureManagerInitialized();
    } finally {
      // Else the launcher keeps a start that failed for ever.
      launcher.__managerPromise = undefined;
    }
  };

  // The launcher runs several files in frames of one window, where keys go astray. One file at a time has the window.
  launcher.concurrency = 1;
  launcher.initialize = async (config, files) => {
    process.once('exit', endProcesses);
    await initialize({ ...config, concurrency: 1 }, files);
    launcher.name = 'WebKit';
  };
  // The launcher's own method does not wait for the page, so that a crash would end the whole run.
  launcher.startSession = async (id, url) => {
    await ensureBrowser();
    await launcher.driverManager.startSession(id, url);
  };
  launcher.stop = async () => {
    await stop();
    launcher.driver = undefined;
    launcher.driverManager = undefined;
    endProcesses();
  };
  return launcher;
}
