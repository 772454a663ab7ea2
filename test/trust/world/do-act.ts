import { z } from 'zod';
import { NotReached } from '../../../src/core/bridge.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import { questionsIn } from '../../kit/card-text.ts';
import type { Act } from './acts.ts';
import { letBehave } from './bad-broker.ts';
import { tradeByHand } from './by-hand.ts';
import { type Book, type Done, talkSchema } from './seen.ts';
import { accountIdOf, feedIdOf, type Stage, venueIdOf } from './stage.ts';
import { manageTrade } from './through-desk.ts';

interface Acting {
  stage: Stage;
  books: Book[];
  done: Done;
  /** feed of each message that was posted */
  posted: Map<string, number>;
}

type Of<K extends Act['kind']> = Extract<Act, { kind: K }>;
type Result = Promise<Outcome<unknown> | null>;

/** Does one act through the doors that people have. What cannot be done, such as editing what was never posted, is left. */
export async function doAct(acting: Acting): Promise<void> {
  try {
    acting.done.outcome = await begin(acting, acting.done.act);
    acting.done.doneAt = acting.stage.clock.now();
  } catch (error) {
    // It stays without an outcome.
    if (!(error instanceof NotReached)) throw error;
  }
}

function begin(acting: Acting, act: Act): Result {
  const { stage } = acting;
  switch (act.kind) {
    case 'post':
      return post(acting, act);
    case 'edit':
      return change(acting, act.of, 'messages.edit', { text: act.text });
    case 'delete':
      return change(acting, act.of, 'messages.delete', {});
    case 'price':
      return setPrice(acting, act);
    case 'tap':
      return tap(acting, act);
    case 'panic':
      return panic(acting);
    case 'hold':
      return stage.tell(`trading.${act.to}`, act.account === null ? {} : { account: accountIdOf(act.account) });
    case 'follow':
      return stage.tell('follows.create', { feed: feedIdOf(act.feed), account: accountIdOf(act.account) });
    case 'unfollow':
      return unfollow(acting, act);
    case 'hand':
      return tradeByHand(stage, acting.books, act, acting.done);
    case 'manage':
      return manageTrade(stage, acting.books, act, acting.done);
    case 'own':
      return openOwn(acting, act);
    case 'net':
      return disturb(stage, act);
    case 'behave':
      return letBehave(stage, acting.books, act);
    case 'nudges':
      stage.network.disturbNudges(act.fault, act.times);
      return Promise.resolve(null);
    case 'crash':
      stage.crashes.plan(act);
      return Promise.resolve(null);
  }
}

async function post({ stage, posted }: Acting, { id, feed, text, replyTo }: Of<'post'>): Result {
  if (replyTo !== undefined && !posted.has(replyTo)) return null;
  posted.set(id, feed);
  const message = { feed: feedIdOf(feed), messageId: id, text, ...(replyTo !== undefined && { replyTo }) };
  return inOrder(stage, feed, () => retried(stage, () => stage.tell('messages.post', message, `post-${id}`)));
}

const lines = new WeakMap<Stage, Map<number, Promise<unknown>>>();

/** A platform hands over what happens in one chat in its order, however often it has to say something again. */
function inOrder(stage: Stage, feed: number, work: () => Result): Result {
  const own = lines.get(stage) ?? new Map<number, Promise<unknown>>();
  lines.set(stage, own);
  const after = (own.get(feed) ?? Promise.resolve()).then(work);
  own.set(
    feed,
    after.catch(() => undefined),
  );
  return after;
}

/** A bot that was not heard says it again, as the platform does. */
async function retried(stage: Stage, ask: () => Result): Result {
  for (let left = 5; left > 0; left -= 1) {
    const outcome = await ask().catch((error) => {
      if (error instanceof NotReached) return null;
      throw error;
    });
    if (outcome && (outcome.ok || outcome.refusal.code !== 'NOT_REACHED')) return outcome;
    await stage.clock.sleep(12_000);
  }
  return null;
}

async function change({ stage, posted }: Acting, of: string, name: string, more: object): Result {
  const feed = posted.get(of);
  if (feed === undefined) return null;
  const tell = () => stage.tell(name, { feed: feedIdOf(feed), messageId: of, ...more });
  return inOrder(stage, feed, () => retried(stage, tell));
}

async function setPrice({ stage, books }: Acting, { symbol, bid, ask }: Of<'price'>): Result {
  const all = books.map((_, at) =>
    retried(stage, () => stage.tell('quotes.set', { venue: venueIdOf(at), symbol, bid, ask })),
  );
  return (await Promise.all(all))[0] ?? null;
}

/** Null: nobody answers just now. */
async function buttons(stage: Stage, label?: string) {
  const outcome = await stage.tell('chat.list', { limit: 100 });
  if (!outcome.ok) return null;
  const all = questionsIn(talkSchema.parse(outcome.value).talk);
  return label === undefined ? all : all.filter((choice) => choice.label.startsWith(label));
}

async function tap(acting: Acting, { pick, label, isTwice }: Of<'tap'>): Result {
  const found = (await buttons(acting.stage, label)) ?? [];
  const choice = found[pick % Math.max(found.length, 1)];
  if (!choice) return null;
  acting.done.what = choice.label;
  const press = () => acting.stage.tell('chat.choose', { choice: choice.id });
  const [first] = await Promise.all(isTwice ? [press(), press()] : [press()]);
  return first ?? null;
}

async function panic({ stage, done }: Acting): Result {
  const asked = await stage.tell('trading.panic', {});
  if (!asked.ok) return asked;
  const shown = await buttons(stage, 'Stop everything');
  // A desk that is down at that moment shows nothing: its trader asks again.
  if (shown === null) return null;
  const [stop] = shown;
  if (!stop) {
    done.what = 'found no button';
    return asked;
  }
  const stopped = await stage.tell('chat.choose', { choice: stop.id });
  if (!stopped.ok) return stopped;
  const [close] = (await buttons(stage, 'Close all (')) ?? [];
  done.what = close ? 'stopped and closed' : 'stopped';
  return close ? stage.tell('chat.choose', { choice: close.id }) : stopped;
}

async function unfollow({ stage, done }: Acting, { pick }: Of<'unfollow'>): Result {
  const listed = await stage.tell('follows.list', {});
  if (!listed.ok) return listed;
  const { follows } = z
    .object({ follows: z.array(z.object({ follow: z.string(), account: z.string(), feed: z.string() })) })
    .parse(listed.value);
  const chosen = follows[pick % Math.max(follows.length, 1)];
  if (!chosen) return null;
  done.what = `${chosen.feed} ${chosen.account}`;
  return stage.tell('follows.end', { follow: chosen.follow });
}

/** A trade of the trader's own, by a click or by two. */
async function openOwn({ stage }: Acting, { account, symbol, side, sl, tp, lots, isTwice }: Of<'own'>): Result {
  const order = { account: accountIdOf(account), symbol, side, sl, tps: [tp], size: { mode: 'lots', lots } };
  const click = () => stage.tell('orders.open', order);
  const [first] = await Promise.all(isTwice ? [click(), click()] : [click()]);
  return first ?? null;
}

async function disturb(stage: Stage, { account, fault, call, times, ms }: Of<'net'>): Result {
  stage.network.disturb(venueIdOf(account), { fault, call, times, ms });
  return null;
}
