import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { createDiscord } from '../../bots/discord/discord.ts';
import { createLanes } from '../../bots/lanes.ts';
import type { HeardInChannel, KeptChannel } from '../../src/core/channel.ts';
import type { Ears } from '../../src/core/chat.ts';
import { openDiscord } from '../kit/discord/open.ts';
import type { Fault } from '../kit/discord/rest.ts';
import type { FakeChannel } from '../kit/discord/world.ts';
import { createRandom } from '../kit/random.ts';
import { type Control, createHearer, eventually, silent, type Verdict } from './heard.ts';

/** What is kept of one channel. */
interface Kept {
  posted: string[];
  texts: Map<string, string | null>;
}

/** The history, or a single message of it, cannot be had for a while. */
const faults: Omit<Fault, 'method' | 'path'>[] = [
  { status: 502, times: 5 },
  { status: 429, retryAfter: 0.01, times: 4 },
  { status: 500, times: 1 },
];

/** Each piece of work in a lane of its own, so that nothing waits for anything. */
const withoutOrder: typeof createLanes = (settings) => {
  const lanes = createLanes(settings);
  let nth = 0;
  const add: typeof lanes.add = (key, work) => {
    nth += 1;
    lanes.add(`${key} ${nth}`, work);
  };
  return { ...lanes, add };
};

/**
 * One schedule of a bot's life on Discord: people post, edit and delete, some at once; the line breaks, comes back or
 * loses its session; the history fails or is held back; what is heard cannot be kept; the bot is killed. In the end what
 * is kept of each channel must be what stands there, each message once and in its order.
 */
export async function runSchedule(seed: number, control?: Control): Promise<Verdict> {
  const random = createRandom(seed);
  const hearer = createHearer(random, control);
  const server = createServer();
  let at = 0;
  // Two edits are never made at the same moment.
  const now = () => {
    at = Math.max(at + 1, Date.now());
    return at;
  };
  const discord = openDiscord(server, { now });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api`;
  const provider = discord.world.addUser('goldking');
  const channels = ['gold', 'forex'].map((name) => discord.channel(name));
  const kept = new Map(channels.map(({ id }): [string, Kept] => [`discord:${id}`, { posted: [], texts: new Map() }]));
  const since = Date.now() - 1_000;
  let told = 0;

  const earsOf = (own: number): Ears => ({
    chat: async () => ({ words: null }),
    channel: (heard) => hearer.keep(own, `${heard.channel} ${heard.key}`, () => write(heard)),
    kept: async (_scheme, only) => {
      if (random.chance(10)) throw new Error('cannot be asked');
      const wanted = [...kept].filter(([channel]) => only === undefined || channel === only);
      return wanted.map(([channel, { posted, texts }]): KeptChannel => {
        const recent = posted.filter((id) => texts.get(id) !== null).slice(-50);
        return { channel, title: channel, since, recent: recent.reverse(), last: posted.at(-1) ?? null };
      });
    },
    suggest: async () => [],
    form: async () => null,
    menu: [],
  });

  function write({ channel, what }: HeardInChannel): void {
    const there = kept.get(channel);
    if (!there) return;
    const { posted, texts } = there;
    if (what.kind === 'post') {
      posted.push(what.message);
      texts.set(what.message, what.text);
    } else if (what.kind === 'edit' && texts.get(what.message)) texts.set(what.message, what.text);
    else if (what.kind === 'delete') for (const id of what.messages) if (texts.has(id)) texts.set(id, null);
  }

  async function live() {
    const own = hearer.live();
    const lanesOf = control === 'order' ? withoutOrder : createLanes;
    const door = createDiscord({ token: discord.token, apiUrl, log: silent, firstMs: 1, lanesOf });
    await door.start(earsOf(own));
    return async () => {
      hearer.die();
      await door.stop();
    };
  }

  const some = ({ messages }: FakeChannel): APIMessage | null => (messages.length > 0 ? random.pick(messages) : null);

  /** Something that people do there. */
  function happen(channel: FakeChannel, text: string): void {
    const luck = random.between(1, 100);
    const one = some(channel);
    if (luck <= 60 || !one) {
      told += 1;
      discord.message(provider, channel, text);
    } else if (luck <= 80) discord.edit(channel, one, text);
    else if (luck <= 90) discord.delete(channel, one);
    else if (luck <= 95) discord.preview(channel, one);
    else discord.bulkDelete(channel, channel.messages.slice(-random.between(2, 4)));
  }

  let end = await live();
  for (let step = 0; step < 60; step += 1) {
    const luck = random.between(1, 100);
    const path = /^\/channels\/\d+\/messages/;
    if (luck <= 78) happen(random.pick(channels), `step ${step}`);
    else if (luck <= 86) discord.drop();
    else if (luck <= 88) discord.loseSession();
    else if (luck <= 93) discord.fail({ ...random.pick(faults), method: 'GET', path });
    else if (luck <= 95) {
      await end();
      end = await live();
    } else await sleep(random.between(5, 20));
    if (random.chance(60)) await sleep(random.between(1, 5));
  }
  hearer.calm();
  discord.heal();
  // What is before it in its channel was heard once it is: what stands there may look right in the middle of it, too.
  for (const channel of channels) {
    told += 1;
    discord.message(provider, channel, 'the last');
  }
  const verdict = () => judge(channels, kept, told);
  await eventually(() => verdict().lost === 0, control ? 6_000 : 300_000);
  // What comes twice or late comes now.
  await sleep(20);
  await end();
  await discord.stop();
  return verdict();
}

function judge(channels: readonly FakeChannel[], kept: ReadonlyMap<string, Kept>, told: number): Verdict {
  const verdict: Verdict = { told, lost: 0, doubled: 0, misordered: 0 };
  for (const { id: channel, messages } of channels) {
    const { posted = [], texts = new Map<string, string | null>() } = kept.get(`discord:${channel}`) ?? {};
    const once = [...new Set(posted)];
    const standing = new Map(messages.map(({ id, content }) => [id, content]));
    verdict.lost += messages.filter(({ id, content }) => texts.get(id) !== content).length;
    verdict.lost += [...texts].filter(([id, text]) => text !== null && !standing.has(id)).length;
    verdict.doubled += posted.length - once.length;
    const inOrder = [...once].sort((a, b) => Number(BigInt(a) - BigInt(b)));
    if (inOrder.join() !== once.join()) verdict.misordered += 1;
  }
  return verdict;
}
