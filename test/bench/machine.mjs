// Where and how a run was made: figures without it mean little.
import { cpus, loadavg } from 'node:os';

/** How busy the machine is: the load of the last minute. */
export const currentLoad = () => Number(loadavg()[0].toFixed(2));

/** Describes the machine. */
export function describeMachine(browser) {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    node: process.version,
    browser: `Chromium ${browser.version()}`,
  };
}
