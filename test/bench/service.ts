import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { end, launch } from '../trust/crash-process.ts';

/** The built service over a folder of its own. */
export async function startBenchService(script: string, folder: string, environment: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(folder, 'service-'));
  // Counted like everybody, and never held up: what counting costs is measured as well.
  const endless = 'standard,person.read=1000000000/min,person.write=1000000000/min';
  const settings = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error', RATE_LIMITS: endless };
  const launched = launch(script, { ...settings, ...environment });
  const running = await launched.ready;
  if (!running?.child.pid) throw new Error(`the service did not start: ${launched.said()}`);
  const { url, startedInMs } = running;
  const { pid } = running.child;

  async function post(path: string, body: object, key?: string): Promise<unknown> {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      body: JSON.stringify(body),
    });
    const told = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(told)}`);
    return told;
  }
  return {
    url,
    pid,
    startedInMs,
    dataDir,
    said: launched.said,
    post,
    get: async (path: string): Promise<unknown> => (await fetch(`${url}/api/v1/${path}`)).json(),
    async stop(): Promise<void> {
      await end(launched, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
