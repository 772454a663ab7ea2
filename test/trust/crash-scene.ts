import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../kit/random.ts';
import { buildScript, buildService, type Control } from './crash-build.ts';
import { type Network, openNetwork } from './crash-network.ts';
import { end, type Launched, launch } from './crash-process.ts';
import { errorLines } from './crash-tally.ts';
import { runVenue, type VenueRun } from './crash-venue.ts';

export interface Scene {
  dirs: { service: string; venue: string; backup: string };
  broker: VenueRun;
  network: Network;
  /** lines that were logged as errors, by the service or the broker */
  errors: string[];
  start(): Launched;
  /** ends the service, and keeps what it logged as errors */
  stop(launched: Launched, signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  close(isKept: boolean): Promise<string>;
}

export interface SceneParts {
  seed: number;
  control: Control | null;
  /** nothing goes wrong but what the service's kills do */
  isCalm: boolean;
}

const mishapPercent = 8;
const slowestMs = 50;
const errorsKept = 20;

/** The service, its broker and the way between them, each a process or a server of its own, over folders of their own. */
export async function openScene({ seed, control, isCalm }: SceneParts): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'signalos-crash-'));
  const dirs = { service: join(folder, 'service'), venue: join(folder, 'venue'), backup: join(folder, 'backup') };
  const [script, venueScript] = await Promise.all([buildService(control), buildScript('test/trust/venue-process.ts')]);
  const broker = await runVenue(venueScript, dirs.venue, isCalm ? null : createRandom(seed + 2));
  const mishaps = { mishapPercent: isCalm ? 0 : mishapPercent, slowestMs };
  const network = await openNetwork({ random: createRandom(seed + 3), venueUrl: () => broker.url(), ...mishaps });
  const errors: string[] = [];
  const noteErrors = (said: string) => {
    for (const line of errorLines(said)) if (errors.length < errorsKept) errors.push(line.slice(0, 400));
  };
  let current: Launched | null = null;
  return {
    dirs,
    broker,
    network,
    errors,
    start() {
      const environment = {
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: dirs.service,
        LOG_LEVEL: 'error',
        RATE_LIMITS: 'off',
      };
      current = launch(script, { ...environment, VENUE_URL: network.url });
      return current;
    },
    async stop(launched, signal) {
      await end(launched, signal);
      noteErrors(launched.said());
    },
    async close(isKept) {
      if (current) await end(current, 'SIGKILL');
      await broker.stop('SIGKILL');
      noteErrors(broker.said());
      await network.close();
      if (!isKept) rmSync(folder, { recursive: true, force: true });
      for (const built of [script, venueScript]) rmSync(join(built, '..'), { recursive: true, force: true });
      return folder;
    },
  };
}
