import { magicOf } from '../../../src/bridge/mt5/numbers.ts';
import { hashOfBody, type KeyPair, type Signed, signAnswer, signRequest } from '../../../src/bridge/mt5/sign.ts';
import type { WireAck } from '../../../src/bridge/mt5/wire-acks.ts';
import type { WireFrame } from '../../../src/bridge/mt5/wire-frame.ts';
import type { Books } from './books.ts';
import { ackOf, carryOut, lookUp } from './carry-out.ts';
import type { Journal, WireCommand } from './journal.ts';
import { specOf } from './spec.ts';

export interface Request extends Signed {
  signature: string;
  body: string;
}
/** null: there was no answer */
export type Wire = (request: Request) => Promise<{ body: string; signature: string } | null>;

interface Answer {
  now: number;
  epoch?: number;
  pollMs?: number;
  leaseMs?: number;
  mode?: string;
  commands?: WireCommand[];
  prove?: number[];
  acked?: number[];
  dealsAfter?: { ms: number; ticket: string };
  historyAfter?: { ms: number; ticket: string };
  need?: string[];
  needSpecs?: string[];
  watch?: string[];
  rotate?: KeyPair;
  error?: { code: string; retryMs: number };
}

export interface ConnectorParts {
  keys: KeyPair & { id: string; family: number };
  account: {
    login: string;
    server: string;
    company: string;
    currency: string;
    marginMode: 'hedging' | 'netting';
    tradeMode: 'demo' | 'real';
  };
  books: Books;
  journal: Journal;
  now: () => number;
  wire: Wire;
  /** what happens to it along the way */
  mishaps: Mishaps;
  /** negative controls: what a connector may never leave out */
  without?: { journal?: boolean; lookUp?: boolean; expiry?: boolean };
}

export interface Mishaps {
  /** until then answers that bring a command get lost */
  loseCommandsUntil: number;
  /** requests are sent and their answers get lost, so many times */
  loseAnswers: number;
  /** the broker carries the next command out, and its reply gets lost */
  loseReply: boolean;
  isCut: boolean;
}

export const noMishaps = (): Mishaps => ({ loseCommandsUntil: 0, loseAnswers: 0, loseReply: false, isCut: false });

const path = '/ea/v1/sync';
const connectedMs = 120_000;

/** A connector as docs/mt5-wire.md has it, from its start to its end: what has to outlive it is in the journal and the keys. */
export function startConnector(parts: ConnectorParts) {
  const { books, journal, now, mishaps, keys } = parts;
  const startedAt = now();
  let epoch = 0;
  let seq = 0;
  let isGreeted = false;
  let freshness = now();
  let pending: Request | null = null;
  let sentAt = 0;
  let lastGood = 0;
  let pollAt = 0;
  let acks: WireAck[] = [];
  let after: Pick<Answer, 'dealsAfter' | 'historyAfter' | 'need' | 'needSpecs' | 'watch'> = {};
  let tradeMode = 'read_only';
  const seen: Answer[] = [];

  function request(body: object): Request {
    const of = { path, id: keys.id, epoch: `${epoch}`, seq: `${epoch === 0 ? ++freshness : ++seq}` };
    const text = JSON.stringify(body);
    return { ...of, body: text, signature: signRequest(keys, of, hashOfBody(text)) };
  }

  const later = <T>(
    all: readonly T[],
    at: (one: T) => { ms: number; ticket: string },
    cursor: { ms: number; ticket: string } | undefined,
  ): T[] =>
    cursor
      ? all.filter((one) => {
          const { ms, ticket } = at(one);
          return ms > cursor.ms || (ms === cursor.ms && BigInt(ticket) > BigInt(cursor.ticket));
        })
      : [];

  function frame(): WireFrame {
    const { login, server } = parts.account;
    const deals = later(books.deals(), ({ timeMs: ms, ticket }) => ({ ms, ticket }), after.dealsAfter);
    const history = later(books.past(), ({ doneMs: ms, ticket }) => ({ ms, ticket }), after.historyAfter);
    const spec = books.isTraded() ? [specOf(books)] : [];
    return {
      v: 1,
      ...(!isGreeted || after.need?.includes('hello') ? { hello: hello() } : {}),
      ...{ login, server, localMs: now(), serverMs: now(), isConnected: true, isSynced: true },
      permissions: { terminal: true, program: true, account: true, expert: true },
      acct: books.money(),
      ...{ positions: books.positions(), orders: books.orders() },
      ...{
        deals: deals.slice(0, 200),
        history: history.slice(0, 200),
        more: deals.length > 200 || history.length > 200,
      },
      quotes: [{ symbol: books.symbol, bid: books.bid(), ask: books.ask(), timeMs: now(), ageMs: 0 }],
      acks: acks.slice(0, 50),
      ...(after.need?.includes('symbols') ? { symbols: spec.map(({ symbol, hash }) => ({ symbol, hash })) } : {}),
      ...(after.needSpecs && after.needSpecs.length > 0 ? { specs: spec } : {}),
    };
  }

  const hello = () => ({
    ...{ eaVersion: '1.0.0', build: 4410, journalId: journal.id, lastN: journal.lastN() },
    openIntents: journal.open().map(([n]) => n),
    account: { ...parts.account, leverage: 100 },
    symbolsHash: 's1',
    selfTest: [{ name: 'hmac', ok: true }],
  });

  const say = (ack: WireAck) => {
    acks = [...acks.filter(({ n }) => n !== ack.n), ack];
  };
  const end = (ack: WireAck) => {
    journal.end(ack);
    say(ack);
  };

  function take(command: WireCommand, deadline: number): void {
    const { without = {} } = parts;
    const known = without.journal ? undefined : journal.line(command.n);
    if (known) return say(known.ack ?? ackOf(command.n, 'received'));
    const found = without.lookUp ? null : lookUp(command.n, command.magic, books);
    if (found) return end(found);
    if (without.expiry) {
      // goes on
    } else if (now() >= deadline || now() - lastGood > 15_000)
      return end(ackOf(command.n, 'expired', { why: 'lease' }));
    journal.begin(command);
    const ack = carryOut(command, books);
    if (mishaps.loseReply) {
      mishaps.loseReply = false;
      return say(ackOf(command.n, 'received'));
    }
    end(ack);
  }

  /** Intents without a result, and numbers the service wants proved. */
  function resolve(): void {
    const isSure = now() - startedAt >= connectedMs;
    for (const [n, { command }] of journal.open()) {
      const magic = command?.magic ?? magicOf(keys.family, n);
      const found = lookUp(n, magic, books);
      if (found) end(found);
      else if (isSure) end(ackOf(n, command ? 'unknown' : 'absent'));
    }
  }

  function prove(n: number): void {
    const line = journal.line(n);
    if (!line) {
      journal.fence(n);
      return resolve();
    }
    if (line.ack) say(line.ack);
    else if (line.command) say(ackOf(n, 'received'));
  }

  function obey(answer: Answer): void {
    if (answer.error) {
      const { code, retryMs } = answer.error;
      if (['superseded', 'no_epoch'].includes(code)) epoch = 0;
      pollAt = now() + (code === 'bad_seq' || code === 'hello_needed' ? 0 : Math.min(retryMs, 60_000));
      return;
    }
    lastGood = sentAt;
    pollAt = now() + Math.min(5_000, Math.max(250, answer.pollMs ?? 1_000));
    if (epoch === 0) {
      epoch = answer.epoch ?? 0;
      seq = 0;
      isGreeted = false;
      pollAt = now();
      return;
    }
    isGreeted = true;
    const { dealsAfter, historyAfter, need, needSpecs, watch } = answer;
    after = { ...after, need: need ?? [], needSpecs: needSpecs ?? [], watch: watch ?? [] };
    if (dealsAfter && historyAfter) Object.assign(after, { dealsAfter, historyAfter });
    acks = acks.filter(({ n }) => !answer.acked?.includes(n));
    tradeMode = answer.mode ?? 'read_only';
    if (answer.rotate) Object.assign(keys, answer.rotate);
    for (const n of answer.prove ?? []) prove(n);
    if (tradeMode === 'trade')
      for (const command of answer.commands ?? []) take(command, sentAt + (command.expiresAt - answer.now));
  }

  return {
    keys,
    journal,
    heard: seen,
    epoch: () => epoch,
    /** what it would send next, as it would */
    peek: () => request(frame()),
    /** one round, when it is time */
    async tick(): Promise<void> {
      books.pass();
      resolve();
      if (mishaps.isCut || now() < pollAt) return;
      if (!pending) {
        pending = epoch === 0 ? request({ v: 1, ask: 'epoch' }) : request(frame());
        sentAt = now();
      }
      const sent = pending;
      const signer = { ...keys };
      const got = await parts.wire(sent);
      const lost = mishaps.loseAnswers > 0;
      if (lost) mishaps.loseAnswers -= 1;
      if (!got || lost || got.signature !== signAnswer(signer, sent, hashOfBody(got.body))) {
        pollAt = now() + 1_000;
        return;
      }
      const answer = JSON.parse(got.body) as Answer;
      if (now() < mishaps.loseCommandsUntil && (answer.commands ?? []).length > 0) {
        // It goes on with the state of now: it may, after an answer that never came.
        pending = null;
        pollAt = now() + 1_000;
        return;
      }
      pending = null;
      seen.push(answer);
      obey(answer);
    },
    /** a clean stop: whoever comes next need not wait */
    async stop(): Promise<void> {
      await parts.wire(request({ ...frame(), bye: true }));
    },
  };
}
export type Connector = ReturnType<typeof startConnector>;
