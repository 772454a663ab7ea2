import { Routes } from 'discord-api-types/v10';
import type { HeardInChannel, KeptChannel } from '../../src/core/channel.ts';
import type { Rest } from './calls.ts';
import { type HeardMessage, idSchema, messageSchema } from './events.ts';
import { deletionOf, editOf, postOf } from './in-channel.ts';
import { codeOf, codes } from './refusals.ts';

type Told = Omit<HeardInChannel, 'title'>;

const page = 100;
/** at once; what came after that is fetched next */
const mostPages = 2;
const epoch = 1_420_070_400_000n;

export interface Missed {
  told: Told[];
  /** the message up to which it goes; null: that is all */
  upTo: string | null;
  /** what stood there, by id, with when it was edited last */
  stood: ReadonlyMap<string, string | null>;
}

/*
 * What was missed in a channel while nobody listened: what was deleted of the last messages, what was edited of them, and
 * what was written since, in the order of time. The same told twice is kept once, by its key.
 */
export async function missedIn(rest: Rest, { channel, since, recent, last }: KeptChannel): Promise<Missed> {
  const id = channel.slice(channel.indexOf(':') + 1);
  const after = last !== null && /^\d+$/.test(last) ? last : firstIdAt(since);
  const newest = await fetched(rest, id, {});
  const edits = newest.messages.filter((message) => recent.includes(message.id)).map(editOf);
  const { posts, upTo } = await writtenAfter(rest, id, after, newest);
  const stood = new Map([...newest.messages, ...posts].map((message) => [message.id, message.edited_timestamp]));
  const told = [...edits, ...posts.map(postOf)].filter((event) => event !== null);
  const isEmpty = newest.ids.length === 0;
  const gone = isEmpty ? await goneOf(rest, id, recent) : deletedOf(recent, newest);
  const inOrder = told.sort((a, b) => timeOf(a) - timeOf(b));
  return { told: gone.length > 0 ? [deletionOf(id, gone), ...inOrder] : inOrder, upTo, stood };
}

interface Page {
  /** oldest first, as ids grow with time; what cannot be read as a message is left out */
  messages: HeardMessage[];
  ids: string[];
  isFull: boolean;
}

async function fetched(rest: Rest, id: string, { after }: { after?: string }): Promise<Page> {
  const query = new URLSearchParams({ limit: String(page), ...(after === undefined ? {} : { after }) });
  const listed = await rest.get(Routes.channelMessages(id), { query });
  const all: unknown[] = Array.isArray(listed) ? listed : [];
  const ids = all.flatMap((one) => idSchema.safeParse(one).data?.id ?? []);
  const messages = all.flatMap((one) => messageSchema.safeParse(one).data ?? []);
  return { ids: ids.sort(byAge), messages: messages.sort((a, b) => byAge(a.id, b.id)), isFull: all.length >= page };
}

const byAge = (one: string, other: string): number => (BigInt(one) < BigInt(other) ? -1 : 1);

async function writtenAfter(
  rest: Rest,
  id: string,
  after: string,
  newest: Page,
): Promise<{ posts: HeardMessage[]; upTo: string | null }> {
  const isAllThere = !newest.isFull || BigInt(newest.ids[0] ?? 0) <= BigInt(after);
  if (isAllThere) return { posts: newest.messages.filter(({ id: one }) => BigInt(one) > BigInt(after)), upTo: null };
  const posts: HeardMessage[] = [];
  let from = after;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { messages, ids, isFull } = await fetched(rest, id, { after: from });
    posts.push(...messages);
    from = ids.at(-1) ?? from;
    if (!isFull) return { posts, upTo: null };
  }
  return { posts, upTo: from };
}

/** Where nothing is shown nothing may stand there, or the history is closed to us: each is asked for by itself. */
async function goneOf(rest: Rest, id: string, recent: readonly string[]): Promise<string[]> {
  for (const message of recent)
    try {
      await rest.get(Routes.channelMessage(id, message));
      return [];
    } catch (error) {
      const refused = codeOf(error);
      if (refused === null) throw error;
      if (refused !== codes.unknownMessage) return [];
    }
  return [...recent];
}

/** Those that should be among the newest and are not. Of what is older than all of them nothing can be said. */
function deletedOf(recent: readonly string[], { ids, isFull }: Page): string[] {
  const there = new Set(ids);
  const oldest = isFull ? BigInt(ids[0] ?? 0) : 0n;
  return recent.filter((id) => /^\d+$/.test(id) && BigInt(id) >= oldest && !there.has(id));
}

const firstIdAt = (at: number): string => String((BigInt(Math.max(at, Number(epoch))) - epoch) << 22n);

function timeOf({ what }: Told): number {
  if (what.kind === 'post') return what.postedAt;
  return what.kind === 'edit' ? (what.editedAt ?? 0) : 0;
}
