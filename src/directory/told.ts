import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

/*
 * What a chat platform tells by calling us, where whoever answers the call may be gone the next moment.
 *  1. It is kept before the platform is answered well, and brought in as due work: whoever dies between, it is.
 *  2. What was kept is not kept again, for longer than a platform repeats itself. What it causes has the same key.
 *  3. A lane is brought in in the order it came, one after the other; lanes never wait for each other.
 *  4. What cannot be brought in is tried again before anything behind it, until it is worth nothing: then it is given up,
 *     and said so. What a person said is worth something for a short while only.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const keptMs = 3 * 86_400_000;
const longestWaitMs = 30_000;
const door = z.string().regex(/^[a-z]+$/);
const lane = z.string().max(120);

export const bringIn = directoryAction({
  name: 'doors.bring-in',
  summary: 'Brings in what a chat platform told by calling',
  kind: 'write',
  needs: 'office',
  input: z.object({ lane, failures: z.number().int() }),
  output: z.object({}),
  prepare: async (context: Context, input): Promise<{ nth: number; failed: string | null } | null> => {
    const row = context.store.firstTold(input.lane);
    if (!row) return null;
    if (context.now() > row.until) return { nth: row.nth, failed: 'too-late' };
    const hear = context.services.hearing?.get(row.door);
    if (!hear) return { nth: row.nth, failed: `no-door-${row.door}` };
    try {
      await hear(row.body);
      return { nth: row.nth, failed: null };
    } catch (error) {
      return { nth: row.nth, failed: String(error) };
    }
  },
  run: (context: Context, { lane: of, failures }, _who, tried) => {
    const { store, services } = context;
    const now = context.now();
    const row = store.firstTold(of);
    if (!tried || !row || row.nth !== tried.nth) return accept({});
    if (tried.failed !== null && now <= row.until) {
      services.log.warn({ told: row.key, error: tried.failed }, 'what a platform told is brought in later');
      schedule(context, of, now + Math.min(250 * 2 ** Math.min(failures, 16), longestWaitMs), failures + 1);
      return accept({});
    }
    if (tried.failed !== null)
      services.alert({ kind: 'due_failing', subject: row.key, text: `it is given up: ${tried.failed}` });
    store.endTold(row.nth, now);
    if (store.firstTold(of)) schedule(context, of, now, 0);
    return accept({});
  },
});

const keyOf = (of: string) => `told:${of}`;

function schedule(context: Context, of: string, at: number, failures: number): void {
  context.schedule(bringIn, { key: keyOf(of), at, input: { lane: of, failures } });
}

export const keepTold = directoryAction({
  name: 'doors.keep',
  summary: 'Keeps what a chat platform told by calling',
  kind: 'write',
  needs: 'office',
  hidden: ['body'],
  input: z.object({
    key: z.string().max(200),
    door,
    lane,
    body: z.string().max(900_000),
    worthMs: z.number().int().describe('for how long it is worth something'),
  }),
  output: z.object({ isNew: z.boolean() }),
  run: (context: Context, { worthMs, ...told }) => {
    const { store } = context;
    const now = context.now();
    store.forgetTold(now - keptMs);
    const isNew = store.keepTold({ ...told, at: now, until: now + worthMs });
    if (isNew && context.scheduledAt(keyOf(told.lane)) === null) schedule(context, told.lane, now, 0);
    return accept({ isNew });
  },
});

export const findIntroduction = directoryAction({
  name: 'doors.introduction',
  summary: 'Says how a bot last showed itself to its platform',
  kind: 'read',
  needs: 'office',
  input: z.object({ door }),
  output: z.object({ as: z.string().nullable() }),
  run: ({ store }: Context, input) => accept({ as: store.introduced(input.door)?.as ?? null }),
});

export const noteIntroduction = directoryAction({
  name: 'doors.note-introduction',
  summary: 'Notes how a bot showed itself to its platform',
  kind: 'write',
  needs: 'office',
  input: z.object({ door, as: z.string().max(100) }),
  output: z.object({}),
  run: ({ store, now }: Context, input) => {
    store.noteIntroduced({ ...input, at: now() });
    return accept({});
  },
});
