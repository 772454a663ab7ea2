import { z } from 'zod';
import type { HeardInChannel } from '../core/channel.ts';
import { placeSchema } from '../core/chat.ts';
import type { ListenerPort, Readable } from '../core/listener.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { Certainty, Reading } from '../core/reading.ts';
import type { Who } from '../core/who.ts';
import { listenTo, showListener, stopListening } from '../directory/listeners.ts';
import { findSource } from '../directory/sources.ts';
import { listMessages } from '../feed/messages.ts';
import { hearMessage } from '../feed/post.ts';
import { openFeed } from '../feed/upkeep.ts';
import { addChannel, feedOf } from './add-channel.ts';
import type { OfficeContext } from './catalogue.ts';
import { keyed } from './hear-channel.ts';
import { listening, listenRefusals, triedAs } from './listen-refusals.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

const own = { scope: 'risk', over: 'desk' } as const;
const readable = z.object({ channel: z.string(), title: z.string() });

export const listReadable = officeAction({
  name: 'listener.channels',
  summary: 'Lists the channels and groups that you read on Telegram, the last spoken in first',
  kind: 'read',
  needs: own,
  pace: 'heavy',
  http: { method: 'get', path: '/listener/channels' },
  input: z.object({}),
  output: z.object({ channels: z.array(readable.extend({ isRead: z.boolean().describe('read for you here') })) }),
  run: async (context: OfficeContext, _input, who) => {
    const ready = listening(context, who);
    if (!ready.ok) return ready;
    const listed = triedAs(await ready.value.listener.channels(who.user));
    if (!listed.ok) return listed;
    const shown = await ask(context.office.directory(), showListener, { user: who.user }, within(who, 'show'));
    if (!shown.ok) return shown;
    const isRead = ({ channel }: Readable) => shown.value.channels.some((one) => one.channel === channel);
    return accept({ channels: listed.value.map((one) => ({ ...one, isRead: isRead(one) })) });
  },
});

/** As many as the platform lets one look at without being asked to wait. */
const most = 40;
const fetched = 200;
const lastShown = 3;

const added = z.object({
  feed: z.string(),
  name: z.string(),
  messages: z.number().describe('of before, that were fetched; none where the channel was read here already'),
  signals: z.number().describe('of the newest hundred'),
  last: z.array(
    z.object({
      postedAt: z.number(),
      symbol: z.string(),
      side: z.enum(['buy', 'sell']),
      certainty: z.enum(['certain', 'probable', 'unsure']),
    }),
  ),
});
type Added = z.infer<typeof added>;

export const chooseReadable = officeAction({
  name: 'listener.choose',
  summary: 'Says which of your Telegram channels are read here: each becomes a channel private to you',
  kind: 'write',
  needs: own,
  pace: 'heavy',
  http: { method: 'put', path: '/listener/channels' },
  input: z.object({ channels: z.array(placeSchema).max(most).describe('all of them; those left out are not read') }),
  output: z.object({ added: z.array(added), reads: z.number() }),
  run: async (context: OfficeContext, { channels }, who): Promise<Outcome<{ added: Added[]; reads: number }>> => {
    const ready = listening(context, who);
    if (!ready.ok) return ready;
    const { listener } = ready.value;
    const directory = context.office.directory();
    const { user } = who;
    const listed = triedAs(await listener.channels(user));
    if (!listed.ok) return listed;
    const shown = await ask(directory, showListener, { user }, within(who, 'show'));
    if (!shown.ok) return shown;
    const wanted = new Set(channels);
    const isRead = (channel: string) => shown.value.channels.some((one) => one.channel === channel);
    const found: Added[] = [];
    for (const channel of wanted) {
      if (isRead(channel)) continue;
      const one = listed.value.find((each) => each.channel === channel);
      // Whoever does not read it there does not read it here.
      if (!one) return listenRefusals.refuse('LISTEN_GONE', {});
      const outcome = await add(context, listener, one, who);
      if (!outcome.ok) return outcome;
      found.push(outcome.value);
    }
    for (const { channel } of shown.value.channels) {
      if (wanted.has(channel)) continue;
      const stopped = await ask(directory, stopListening, { user, channel }, within(who, `stop ${channel}`));
      if (!stopped.ok) return stopped;
    }
    listener.heed(user);
    return accept({ added: found, reads: wanted.size });
  },
});

/**
 * What was said before is fetched while nobody can follow the channel yet, so that none of it is traded. Where the
 * channel is read here already, whoever follows it has what was said.
 */
async function add(
  context: OfficeContext,
  listener: ListenerPort,
  { channel, title }: Readable,
  who: Who,
): Promise<Outcome<Added>> {
  const step = (name: string) => within(who, `${name} ${channel}`);
  const { office } = context;
  const directory = office.directory();
  const known = await ask(directory, findSource, { channel }, step('find'));
  if (!known.ok) return known;
  let messages = 0;
  if (known.value.feed === null) {
    const history = triedAs(await listener.history(who.user, channel, fetched));
    if (!history.ok) return history;
    const taken = await takeIn(context, { channel, title, history: history.value }, who);
    if (!taken.ok) return taken;
    messages = taken.value;
  }
  const made = await addChannel(context, { channel, title, reader: who.user }, step('add'));
  if (!made.ok) return made;
  const listened = await ask(directory, listenTo, { user: who.user, channel, title }, step('listen'));
  if (!listened.ok) return listened;
  const { feed } = made.value;
  return accept({ feed, name: title, messages, ...(await lately(context, feed, step('lately'))) });
}

async function takeIn(
  { office }: OfficeContext,
  { channel, title, history }: Readable & { history: HeardInChannel[] },
  who: Who,
): Promise<Outcome<number>> {
  const feed = feedOf(channel);
  const name = title.trim().slice(0, 80) || feed;
  const opened = await ask(office.feed(feed), openFeed, { name }, within(who, `open ${channel}`));
  if (!opened.ok) return opened;
  let count = 0;
  for (const { key, what: posted } of history) {
    const what = posted.kind === 'post' ? keyed(posted, feed) : posted;
    if (what.kind !== 'post') continue;
    const { kind: _, message: messageId, embeds, isForward = false, isMember = false, ...rest } = what;
    const said = { ...rest, feed, messageId, embeds: [...embeds], isForward, isMember };
    const heard = await ask(office.feed(feed), hearMessage, said, within(who, `${channel} ${key}`));
    if (heard.ok) count += 1;
    else if (heard.refusal.code === 'PARKED') return heard;
  }
  return accept(count);
}

/** How the last of it are read. */
async function lately({ office }: OfficeContext, feed: string, who: Who): Promise<Pick<Added, 'signals' | 'last'>> {
  const listed = await ask(office.feed(feed), listMessages, { feed, limit: 100 }, who);
  if (!listed.ok) return { signals: 0, last: [] };
  const signals = listed.value.messages.flatMap(({ postedAt, isDeleted, read }) =>
    isDeleted || !read ? [] : opened(read.reading, read.certainty).map((one) => ({ postedAt, ...one })),
  );
  return { signals: signals.length, last: signals.slice(0, lastShown) };
}

function opened(reading: Reading, certainty: Certainty): Omit<Added['last'][number], 'postedAt'>[] {
  const items = reading.type === 'signal' ? [reading] : reading.type === 'signals' ? reading.items : [];
  return items.map(({ symbol, side }) => ({ symbol, side, certainty }));
}
