import { onTestFinished } from 'vitest';
import type { AnyAction } from '../../src/core/action.ts';
import type { Contract } from '../../src/core/broker.ts';
import type { FeedEntry } from '../../src/core/feed-log.ts';
import type { Read, Reading } from '../../src/core/reading.ts';
import { internally } from '../../src/core/who.ts';
import { linkAccount } from '../../src/desk/accounts/actions.ts';
import { choose, expire } from '../../src/desk/choose.ts';
import type { BrokerFacts, GatheredFacts } from '../../src/desk/facts/gather.ts';
import { createFollow } from '../../src/desk/follows/actions.ts';
import { pull } from '../../src/desk/pull.ts';
import { carryWaiting } from '../../src/desk/signals/carry-waiting.ts';
import type { Batch } from '../../src/desk/signals/take-batch.ts';
import { openDesk } from '../../src/desk/upkeep.ts';
import { watch } from '../../src/desk/watch.ts';
import { readMessage } from '../../src/feed/read/read.ts';
import { whatChanged } from '../../src/feed/revise.ts';
import { paperContracts } from '../../src/venue/contracts.ts';
import { openDeskContext, Refused } from './desk-context.ts';
import { tellBook } from './desk-told.ts';
import { type MarginMode, openTinyBroker } from './tiny-broker.ts';

interface Parts {
  marginMode?: MarginMode;
  mode?: 'auto' | 'confirm' | 'alert';
  settings?: object;
  handling?: object;
  feeds?: string[];
  /** under which names this broker has gold */
  golds?: string[];
}

interface Posted {
  feed?: string;
  replyTo?: string;
  postedAt?: number;
  certainty?: Read['certainty'];
}

const account = 'paper';
const gold = 'XAUUSD';
const contracts = paperContracts.map(({ contract }) => contract);

/** Few symbols, so that an account is quickly read. */
function contractsWith(golds: readonly string[]): Contract[] {
  const euro = contracts.filter(({ symbol }) => symbol === 'EURUSD');
  return [
    ...euro,
    ...contracts.flatMap((one) => (one.symbol === gold ? golds.map((symbol) => ({ ...one, symbol })) : [])),
  ];
}

const hash = 'tiny';

/**
 * A desk without an office: its own store and functions over a database in memory, an account at a tiny broker, and
 * what its channels publish. Each step is one transaction of a real action, with its facts given by the test.
 *  1. Nothing happens by itself: no timer rings, and what was sent arrives when the test says so.
 *  2. Gold stands at 4060.00/4060.25, and is copied with 0.10 lots.
 */
export function openDeskBook({
  marginMode = 'hedging',
  mode = 'auto',
  feeds = ['gold'],
  golds = [gold],
  ...how
}: Parts = {}) {
  const desk = openDeskContext();
  onTestFinished(desk.close);
  const { store, due, clock, within } = desk;
  const { now } = clock;
  const broker = openTinyBroker(marginMode, now);
  const logs = new Map<string, FeedEntry[]>(feeds.map((feed) => [feed, []]));
  let messages = 0;

  function perform(action: AnyAction, input: object, facts?: unknown) {
    let outcome: ReturnType<AnyAction['run']> | undefined;
    try {
      within((context) => {
        outcome = action.run(context, action.input.parse(input), internally('test'), facts);
        if ('ok' in outcome && !outcome.ok) throw new Refused(outcome.refusal.code);
      });
    } catch (error) {
      if (error instanceof Refused) return error.message;
      throw error;
    }
    return 'done';
  }

  function ask(): BrokerFacts {
    const awaited = store.waitingCommands(account).map(({ n }) => n);
    const report = broker.report(store.account(account)?.eventCursor ?? 0, awaited);
    return { accountId: account, report, quotes: broker.quotes() };
  }
  const gather = (): GatheredFacts => ({ ...ask(), beside: [] });

  function batchOf(feedId: string, isHead: boolean): Batch[] {
    const follow = store.follows().find((one) => one.feedId === feedId);
    const entries = logs.get(feedId)?.filter(({ seq }) => seq > (follow?.cursor ?? 0)) ?? [];
    return follow ? [{ followId: follow.id, feedId, accountId: follow.accountId, entries, isHead }] : [];
  }

  /** takes in what was published; `isHead` false: more was published than came with it */
  function take({ isHead = true } = {}): void {
    const brokers = new Map([[account, ask()]]);
    perform(
      pull,
      {},
      { batches: feeds.flatMap((feed) => batchOf(feed, isHead)), brokers, askedAt: now(), isPartial: false },
    );
  }

  /** asks its channels, and reaches none of them */
  function away(): void {
    perform(pull, {}, { batches: [], brokers: new Map([[account, ask()]]), askedAt: now(), isPartial: true });
  }

  /** looks at the broker, with what it can prove of commands whose time is over */
  function look(proofs: object[] = []): void {
    const facts = { ...ask(), account: store.account(account), proofs, contracts: { hash, contracts: null } };
    perform(watch, { account }, facts);
  }

  /** what was sent and has not arrived reaches the broker */
  function arrive(): void {
    for (const { command, state } of store.waitingCommands(account)) if (state === 'offered') broker.take(command);
  }

  /** until nothing is on its way and nothing is due */
  function settle(): void {
    for (let round = 0; round < 12; round += 1) {
      const isBusy = store.waitingCommands(account).some(({ state }) => state === 'offered');
      const isDue = (due.at('pull') ?? Number.POSITIVE_INFINITY) <= now();
      if (!isBusy && !isDue) return look();
      arrive();
      look();
      if (isDue) take();
    }
  }

  const entriesOf = (messageId: string) => [...logs.values()].flat().filter((one) => one.messageId === messageId);

  function readingOf(said: string | Reading, replyTo: string | null): Read {
    if (typeof said !== 'string')
      return { reading: said, certainty: 'certain', reader: 'grammar', spans: [], explanation: [], reasons: [] };
    const text = replyTo === null ? undefined : entriesOf(replyTo).at(-1)?.text;
    return readMessage({ text: said, ...(text === undefined ? {} : { replyTo: text }) });
  }

  function publish(feed: string, said: string | Reading, more: Omit<FeedEntry, 'seq' | 'text' | 'read' | 'changed'>) {
    const log = logs.get(feed) ?? [];
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    const read = readingOf(said, more.replyTo);
    const before = entriesOf(more.messageId).at(-1);
    const changed = before ? whatChanged(before.read.reading, read.reading) : [];
    log.push({ ...more, text, read, changed, seq: log.length + 1 });
    return log;
  }

  /** publishes a message and takes nothing in yet */
  function write(said: string | Reading, { feed = feeds[0] ?? '', replyTo, postedAt, certainty }: Posted = {}): string {
    const messageId = `m${++messages}`;
    const about = {
      messageId,
      revision: 1,
      kind: 'read' as const,
      editedAt: null,
      replyTo: replyTo ?? null,
      trace: messageId,
    };
    const last = publish(feed, said, { ...about, postedAt: postedAt ?? now() }).at(-1);
    if (last && certainty) last.read = { ...last.read, certainty };
    return messageId;
  }

  function rewrite(messageId: string, said: string | Reading | null, certainty?: Read['certainty']): void {
    const before = entriesOf(messageId).at(-1);
    const feed = feeds.find((one) => logs.get(one)?.some((entry) => entry.messageId === messageId));
    if (!before || !feed) throw new Error(`no message ${messageId}`);
    const { replyTo, postedAt, trace, revision } = before;
    if (said === null) {
      const log = logs.get(feed) ?? [];
      log.push({ ...before, kind: 'deleted', changed: ['vanished'], seq: log.length + 1 });
      return;
    }
    const about = {
      messageId,
      replyTo,
      postedAt,
      trace,
      kind: 'revised' as const,
      editedAt: null,
      revision: revision + 1,
    };
    const last = publish(feed, said, about).at(-1);
    if (last && certainty) last.read = { ...last.read, certainty };
  }

  perform(openDesk, { user: 'trader' });
  for (const symbol of golds) broker.quote(symbol, '4060.00', '4060.25');
  broker.quote('EURUSD', '1.08500', '1.08508');
  const linked = { hash, contracts: contractsWith(golds), report: broker.report(0, []) };
  perform(linkAccount, { account, name: 'Paper', address: 'tiny', profile: 'FTMO' }, linked);
  for (const feed of feeds) {
    const settings = { size: { mode: 'lots', lots: '0.10' }, ...how.settings };
    const { handling = {} } = how;
    perform(createFollow, { feed, account, mode, settings, handling }, { ok: true, value: { head: 0, missed: [] } });
  }
  take();
  const told = tellBook(store, account, feeds);
  told.since();

  return {
    ...desk,
    ...told,
    broker,
    perform,
    take,
    away,
    look,
    arrive,
    settle,
    write,
    rewrite,
    /** what a channel has published */
    log: (feed = feeds[0] ?? ''): FeedEntry[] => logs.get(feed) ?? [],
    /** a message, taken in at once */
    post(said: string | Reading, more: Posted = {}): string {
      const id = write(said, more);
      take();
      return id;
    },
    edit(messageId: string, said: string | Reading, certainty?: Read['certainty']): void {
      rewrite(messageId, said, certainty);
      take();
    },
    remove(messageId: string): void {
      rewrite(messageId, null);
      take();
    },
    /** a message that was carried out to the end */
    trade(said: string | Reading, more: Posted = {}): string {
      const id = write(said, more);
      take();
      settle();
      told.since();
      return id;
    },
    /** a tap on a button that is shown, or on one known by its id; what came of it */
    tap(label: string, { isReached = true, feed = feeds[0] ?? '' } = {}): string {
      const choice = told.shown().find((one) => one.label === label)?.id ?? label;
      const batch = batchOf(feed, true)[0] ?? null;
      return perform(choose, { choice }, isReached ? { broker: gather(), batch } : null);
    },
    /** a price of gold, and a look whether something waited for it */
    price(bid: string, ask: string): void {
      for (const symbol of golds) broker.quote(symbol, bid, ask);
      perform(carryWaiting, { account }, gather());
    },
    pass: (ms: number) => clock.set(now() + ms),
    expire: (messageId: string) => perform(expire, { signal: told.signal(messageId).id }),
  };
}

export type DeskBook = ReturnType<typeof openDeskBook>;
