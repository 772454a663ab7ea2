import { growing, pause } from './pause.ts';

type Work = () => Promise<void>;

interface Lane {
  end: Promise<void>;
  waiting: number;
  isFull: boolean;
}

interface Settings {
  over: AbortSignal;
  /** how many may wait in a lane */
  most: number;
  firstMs: number;
  failed(key: string, error: unknown, tries: number): void;
  /** fetches what a full lane could not take; null: it is lost, and said so */
  catchUp(key: string): Work | null;
}

/*
 * Work in lanes, one a channel.
 *  1. Within a lane it is done in the order it came, each to its end; lanes never wait for each other.
 *  2. What fails is tried again before anything behind it.
 *  3. A lane has room for so much. What comes after that is not kept in memory but asked for again later.
 */
export function createLanes({ over, most, firstMs, failed, catchUp }: Settings) {
  const lanes = new Map<string, Lane>();

  function add(key: string, work: Work): void {
    const lane = lanes.get(key) ?? { end: Promise.resolve(), waiting: 0, isFull: false };
    lanes.set(key, lane);
    if (lane.isFull) return;
    if (lane.waiting < most) return queue(key, lane, work);
    lane.isFull = true;
    const later = catchUp(key);
    queue(key, lane, async () => {
      lane.isFull = false;
      if (later) await later();
    });
  }

  function queue(key: string, lane: Lane, work: Work): void {
    lane.waiting += 1;
    lane.end = lane.end
      .then(() => untilDone(key, work))
      .finally(() => {
        lane.waiting -= 1;
        if (lane.waiting === 0) lanes.delete(key);
      });
  }

  async function untilDone(key: string, work: Work): Promise<void> {
    for (let tries = 0; !over.aborted; tries += 1) {
      try {
        return await work();
      } catch (error) {
        failed(key, error, tries);
        if (!(await pause(growing(tries, firstMs), over))) return;
      }
    }
  }

  return {
    add,
    /** settles when nothing is under way in any lane */
    async empty() {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map(({ end }) => end));
    },
  };
}

export type Lanes = ReturnType<typeof createLanes>;
