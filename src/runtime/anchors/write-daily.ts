import type { Log } from '../../platform/services.ts';
import type { Timers } from '../node/timers.ts';
import { type Anchor, addAnchor, readAnchors } from './anchor-file.ts';
import { readHeads } from './chains.ts';

const dayMs = 24 * 60 * 60_000;
const lookEveryMs = 60 * 60_000;

export interface Daily {
  dataDir: string;
  file: string;
  clock: () => number;
  timers: Timers;
  log: Log;
  alert: (text: string) => void;
  /** brings the newest anchor to whoever keeps it elsewhere */
  tell: (anchor: Anchor) => Promise<void>;
}

/** Writes now what is anchored; null: it could not be, and somebody was told. */
export async function writeAnchor(
  { dataDir, file, clock, alert }: Pick<Daily, 'dataDir' | 'file' | 'clock' | 'alert'>,
  why: Anchor['why'],
): Promise<Anchor | null> {
  try {
    const chains = await readHeads(dataDir);
    const anchor = addAnchor(file, { at: new Date(clock()).toISOString(), why, chains });
    if (anchor === null)
      alert(`${file} was changed and is not written on: npm run journal -- verify --anchors says more`);
    return anchor;
  } catch (error) {
    alert(`no anchor could be written to ${file}: ${String(error)}`);
    return null;
  }
}

/** Once a day, also where the service was stopped meanwhile. Returns how to end it. */
export function anchorDaily(parts: Daily): () => void {
  const { file, clock, timers, log, tell } = parts;
  let cancel = () => {};
  const look = async () => {
    cancel = timers.at(clock() + lookEveryMs, look);
    const last = readAnchors(file)?.anchors.at(-1);
    if (last && clock() - Date.parse(last.at) < dayMs) return;
    const anchor = await writeAnchor(parts, 'daily');
    if (anchor) await tell(anchor).catch((error) => log.warn({ error: String(error) }, 'an anchor was not told'));
  };
  // Not while the service starts: what it opens first has been written then.
  cancel = timers.at(clock() + 60_000, look);
  return () => cancel();
}
