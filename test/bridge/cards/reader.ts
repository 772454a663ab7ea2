import { expect } from 'vitest';
import { NotReached } from '../../../src/core/bridge.ts';
import type { Order, Position, Side } from '../../../src/core/broker.ts';
import type { BrokerEvent, BrokerReport } from '../../../src/core/broker-report.ts';
import type { Answer, Command, Draft } from '../../../src/core/command.ts';
import { decimal, sum, toText } from '../../../src/core/decimal.ts';
import { reportFault } from '../../../src/desk/facts/check-report.ts';
import type { Fault, Ledger, OtherSide } from './other-side.ts';

/** A card that cannot be played at this bridge, with the reason. */
export class DoesNotApply extends Error {
  override name = 'DoesNotApply';
}

/** Uses a bridge as a desk does: numbers its commands, reads on from its cursor, takes nothing from an impossible report. */
export function openReader(side: OtherSide) {
  const events: BrokerEvent[] = [];
  const answers = new Map<number, Answer>();
  let known = { eventCursor: 0, asOf: 0 };
  let n = 0;

  async function look(): Promise<BrokerReport> {
    const awaited = Array.from({ length: n }, (_, at) => at + 1).filter((one) => !answers.has(one));
    const report = await side.bridge().report(known.eventCursor, awaited);
    expect(reportFault(report, known), 'a report that cannot be true').toBeNull();
    known = { eventCursor: report.cursor, asOf: report.asOf };
    events.push(...report.events);
    for (const answer of report.answers) if (answer.state !== 'unknown') answers.set(answer.n, answer);
    return report;
  }

  async function retried(ask: () => Promise<void>): Promise<void> {
    await ask().catch((error: unknown) => {
      if (!(error instanceof NotReached)) throw error;
    });
  }

  const number = (draft: Draft, livesMs = 20_000): Command => {
    n += 1;
    return { ...draft, n, expiresAt: side.now() + livesMs } as Command;
  };

  /** offers a command and lets it be carried out; a call that fails says nothing */
  async function send(draft: Draft, livesMs?: number): Promise<Command> {
    const command = number(draft, livesMs);
    await retried(() => side.bridge().offer([command]));
    await side.pass(2_000);
    return command;
  }

  async function answerTo({ n: asked }: Command): Promise<Answer> {
    for (let left = 10; left > 0 && !answers.has(asked); left -= 1) {
      await retried(async () => void (await look()));
      if (!answers.has(asked)) await side.pass(1_000);
    }
    const answer = answers.get(asked);
    if (!answer) throw new Error(`no answer to ${asked}`);
    return answer;
  }

  async function snapshot() {
    const { snapshot: seen, isComplete } = await look();
    expect(isComplete, 'a complete report').toBe(true);
    return seen;
  }

  async function only<T>(what: T[], name: string): Promise<T> {
    expect(what, `one ${name}`).toHaveLength(1);
    return what[0] as T;
  }

  const opening = (more: Partial<Extract<Draft, { op: 'open' }>> = {}): Draft => ({
    ...{ op: 'open', symbol: side.symbol, side: 'buy', lots: side.lots, refPrice: side.at(0), maxSlipPoints: 100_000 },
    ...{ sl: side.at(-10), tp: side.at(10) },
    ...more,
  });
  const waiting = (more: Partial<Extract<Draft, { op: 'pending' }>> = {}): Draft => ({
    ...{ op: 'pending', symbol: side.symbol, side: 'buy', type: 'limit', lots: side.lots, price: side.at(-3) },
    ...{ sl: side.at(-10), tp: side.at(10) },
    ...more,
  });

  return {
    events,
    number,
    look,
    send,
    answerTo,
    snapshot,
    opening,
    waiting,
    positions: async (): Promise<Position[]> => (await snapshot()).positions,
    orders: async (): Promise<Order[]> => (await snapshot()).orders,
    position: async () => only((await snapshot()).positions, 'position'),
    order: async () => only((await snapshot()).orders, 'order'),
    prove: async (command: Command) => {
      for (let left = 90; left > 0; left -= 1) {
        const [proof] = await side.bridge().prove([command.n]);
        if (proof?.verdict !== 'no_evidence') return proof;
        await side.pass(2_000);
      }
      throw new Error(`nothing proves what became of ${command.n}`);
    },
    /** sends it and expects it to be done */
    async done(draft: Draft): Promise<Answer> {
      const answer = await answerTo(await send(draft));
      expect(answer).toMatchObject({ state: 'done' });
      return answer;
    },
  };
}
export type Reader = ReturnType<typeof openReader>;

/** Makes it go wrong, or says why it cannot. */
export async function cause(fault: Fault): Promise<void> {
  if ('cannot' in fault) throw new DoesNotApply(fault.cannot);
  await fault();
}

/** The whole of what one command dealt on one side, by the broker's own books. */
export const dealt = ({ deals }: Ledger, n: number, side: Side): string =>
  toText(sum(deals.filter((deal) => deal.n === n && deal.side === side).map(({ lots }) => decimal(lots))));

/** What is held, bought minus sold. */
export const exposure = ({ held }: Ledger): string =>
  toText(sum(held.map(({ side, lots }) => decimal(lots).mul(side === 'buy' ? 1 : -1))));
