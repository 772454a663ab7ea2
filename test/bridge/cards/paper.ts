import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPaperBridge } from '../../../src/bridge/paper.ts';
import type { AccountSnapshot } from '../../../src/core/broker.ts';
import { internally } from '../../../src/core/who.ts';
import { ledgerSchema } from '../../../src/venue/ledger.ts';
import { openTestOffice } from '../../kit/office.ts';
import { createScriptedBridge } from '../../kit/scripted-bridge.ts';
import { createTestServices } from '../../kit/services.ts';
import type { BridgeUnderTest, Fault, Faults, Ledger, OtherSide } from './other-side.ts';

const who = internally('cards');
const symbol = 'XAUUSD';
const at = (step: number): string => (4060 + step).toFixed(2);
const switched = ['fillLate', 'fillPart', 'fillInParts', 'loseReply', 'loseRequest'] as const;
const switchesOf = {
  fillLate: { slowFillMs: 8_000 },
  fillPart: { openFill: { percent: 50, answer: 'partial' } },
  fillInParts: { pendingFill: { percent: 25, into: 'one_position' } },
  loseReply: { unknown: [{ ops: ['open'], times: 1, isCarriedOut: true }] },
  loseRequest: { drop: [{ ops: ['open'], times: 1 }] },
};

async function openPaper(marginMode: AccountSnapshot['marginMode']): Promise<OtherSide> {
  const test = createTestServices();
  const dataDir = mkdtempSync(join(tmpdir(), 'signalos-cards-'));
  const between = createScriptedBridge();
  const openOffice = () => openTestOffice({ test, dataDir, outsideVenue: between.outsideVenue });
  let office = openOffice();
  const venue = () => office.office.venue('paper-1');
  // Straight to the books: what stands between a desk and its broker stands not here.
  async function tell(name: string, input: object): Promise<unknown> {
    const outcome = await venue().perform(name, input, who);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  }
  const hand = async (asked: object) => void (await tell('venue.by-hand', { hand: asked }));
  const switching =
    (switches: object): Fault =>
    async () =>
      void (await tell('venue.behave', { switches }));
  const price = async (step: number) => {
    await tell('quotes.set', { venue: 'paper-1', symbol, bid: at(step), ask: (4060 + step + 0.2).toFixed(2) });
  };
  const lost = 1_000_000;
  const cutOff =
    (times: number): Fault =>
    async () => {
      for (const call of ['broker.offer', 'broker.report', 'broker.prove']) between.loseRequests(call, times);
    };
  const books = async () => ledgerSchema.parse(await tell('venue.ledger', { limit: 2_000 }));

  async function ledger(): Promise<Ledger> {
    const { positions, orders, events } = await books();
    const deals = events.flatMap(({ kind, side = 'buy', lots = '0', n = null }) => {
      if (kind === 'opened' || kind === 'triggered') return [{ n, side, lots }];
      const isExit = kind === 'closed' || kind === 'closed_part';
      return isExit ? [{ n, side: side === 'buy' ? ('sell' as const) : ('buy' as const), lots }] : [];
    });
    return { held: positions, waiting: orders, deals };
  }

  const faults: Faults = {
    ...(Object.fromEntries(switched.map((name) => [name, switching(switchesOf[name])])) as Pick<
      Faults,
      (typeof switched)[number]
    >),
    cut: cutOff(lost),
    mend: cutOff(0),
    restart: async () => {
      await office.close();
      office = openOffice();
    },
    changeTicket: async () => {
      const [position] = (await books()).positions;
      await tell('venue.behave', { happen: [{ kind: 'move_ticket', positionId: position?.id ?? '' }] });
    },
    removeSymbol: { cannot: 'the paper broker trades the same symbols for ever' },
    refuse: (code) => switching({ refuse: [{ ops: ['open'], times: 1, code }] }),
  };
  await tell('venue.open', { owner: 'a/b', currency: 'USD', balance: '10000', seed: 1, marginMode });
  await price(0);
  return {
    bridge: () => openPaperBridge({ office: office.office, address: 'paper-1', notify: '', trace: 'cards' }),
    ...{ marginMode, symbol, lots: '0.04', quarter: '0.01', at, price, faults, ledger },
    now: () => test.clock.now(),
    pass: test.clock.advance,
    hands: {
      open: (side, lots) => hand({ op: 'open', symbol, side, lots }),
      close: ({ id }) => hand({ op: 'close', positionId: id }),
      moveStop: ({ id }, sl) => hand({ op: 'modify_position', positionId: id, sl }),
      cancel: ({ id }) => hand({ op: 'cancel', orderId: id }),
    },
    async end() {
      await office.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const paperHedging: BridgeUnderTest = { name: 'paper, hedging', open: () => openPaper('hedging') };
export const paperNetting: BridgeUnderTest = { name: 'paper, netting', open: () => openPaper('netting') };
