import type { Update } from 'telegraf/types';
import type { Log } from '../../src/platform/services.ts';
import { isPrivateChat } from './place.ts';

/*
 * Updates on their way in. Each is kept before it counts as received.
 *  1. What happens in one chat is handled in its order, one after the other; chats never wait for each other, and
 *     nobody's slow answer keeps others from being heard.
 *  2. An update counts as received once it and all before it are kept. One that could not be kept takes those behind it
 *     in its chat back with it: the platform tells them again. What is kept already is not handled a second time.
 *  3. What is not kept within a time counts as not kept: nobody is made deaf by an answer that never comes.
 *  4. What a person says is worth nothing long after: it is given up soon. A channel's post is tried until it makes
 *     everybody deaf, since the platform hands out no more than a batch from the first that is not received.
 */

/** as many as the platform tells at once */
export const batchSize = 100;
const giveUpPersonMs = 30_000;
const giveUpPostMs = 600_000;

interface Parts {
  handle(update: Update): Promise<void>;
  now(): number;
  log: Log;
  /** how long after its first failure something is tried again, how long at most, and how long keeping may take */
  patience: { againMs: number; mostMs: number; keepMs: number };
  /** in which row an update stands */
  laneOf?: (update: Update) => string | number;
}

interface Failing {
  since: number;
  times: number;
  notBefore: number;
}

export function createInbox({ handle, now, log, patience, laneOf = chatOf }: Parts) {
  /** in order, what was told and is not received yet; whether it is kept */
  let told: { id: number; isKept: boolean }[] = [];
  const rows = new Map<string | number, { waiting: Update[]; done: Promise<void> }>();
  const taken = new Set<number>();
  const failing = new Map<number, Failing>();
  let offset = 0;

  function keep(id: number): void {
    failing.delete(id);
    taken.delete(id);
    for (const each of told) if (each.id === id) each.isKept = true;
    const first = told.findIndex(({ isKept }) => !isKept);
    const received = first < 0 ? told : told.slice(0, first);
    offset = (received.at(-1)?.id ?? offset - 1) + 1;
    told = told.slice(received.length);
  }

  async function work(lane: string | number, waiting: Update[]): Promise<void> {
    const isFull = () => told.length >= batchSize;
    for (let update = waiting.shift(); update; update = waiting.shift()) {
      const id = update.update_id;
      const failed = await within(handle(update), patience.keepMs);
      if (failed === null || isHopeless(update, noteFailure(id, failed), isFull())) keep(id);
      else for (const each of [update, ...waiting.splice(0)]) taken.delete(each.update_id);
    }
    rows.delete(lane);
  }

  /** For how long it has been failing. */
  function noteFailure(id: number, error: string): number {
    const { since, times } = failing.get(id) ?? { since: now(), times: 0 };
    const waitMs = Math.min(patience.againMs * 2 ** Math.min(times, 20), patience.mostMs);
    failing.set(id, { since, times: times + 1, notBefore: now() + waitMs });
    if (times === 0) log.warn({ update: id, error }, 'what Telegram told could not be kept yet; it is tried again');
    return now() - since;
  }

  function isHopeless(update: Update, failingMs: number, isFull: boolean): boolean {
    const chat = chatOf(update);
    const isPersons = 'callback_query' in update || (typeof chat === 'number' && isPrivateChat(chat));
    const isOver = isPersons ? failingMs >= giveUpPersonMs : isFull && failingMs >= giveUpPostMs;
    if (isOver) log.error({ update: update.update_id }, 'what Telegram told could not be kept and is given up');
    return isOver;
  }

  return {
    /** from where the platform is to go on telling; 0: from the first that was not received */
    offset: () => offset,
    /** Whether all that was told is received. */
    isEmpty: () => told.length === 0,
    /** Takes what was told, again or for the first time. */
    take(updates: readonly Update[]): void {
      // After a quiet week the platform numbers anew, perhaps lower: nothing is waited for by an old number.
      if (updates.length === 0 && told.length === 0) offset = 0;
      const shut = new Set<string | number>();
      for (const update of [...updates].sort((a, b) => a.update_id - b.update_id)) {
        const id = update.update_id;
        const known = told.find((each) => each.id === id);
        // What was received while the platform was being asked is in its answer once more.
        if (id < offset || known?.isKept || taken.has(id)) continue;
        if (!known) told.push({ id, isKept: false });
        const lane = laneOf(update);
        if ((failing.get(id)?.notBefore ?? 0) > now()) shut.add(lane);
        if (shut.has(lane)) continue;
        taken.add(id);
        const row = rows.get(lane);
        if (row) row.waiting.push(update);
        else {
          const waiting = [update];
          // Begun a moment later, so that its row is there when it ends.
          const done = Promise.resolve().then(() => work(lane, waiting));
          rows.set(lane, { waiting, done });
        }
      }
    },
    /** Nothing is under way. */
    async settled(): Promise<void> {
      while (rows.size > 0) await Promise.all([...rows.values()].map(({ done }) => done));
    },
  };
}

/** What went wrong, or null. */
export async function within(work: Promise<unknown>, ms: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, ms, `not kept within ${ms} ms`);
  });
  const done = work.then(
    () => null,
    (error: unknown) => String(error),
  );
  const failed = await Promise.race([done, late]);
  clearTimeout(timer);
  return failed;
}

/** The chat in which it happened; what happened in none stands in a row of its own. */
export function chatOf(update: Update): number | string {
  if ('message' in update) return update.message.chat.id;
  if ('channel_post' in update) return update.channel_post.chat.id;
  if ('edited_channel_post' in update) return update.edited_channel_post.chat.id;
  if ('edited_message' in update) return update.edited_message.chat.id;
  if ('my_chat_member' in update) return update.my_chat_member.chat.id;
  if ('callback_query' in update) return update.callback_query.message?.chat.id ?? update.callback_query.from.id;
  return `update ${update.update_id}`;
}
