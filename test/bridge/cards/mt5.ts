import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberOf } from '../../../src/bridge/mt5/numbers.ts';
import { openMt5Bridge } from '../../../src/bridge/mt5.ts';
import type { AccountSnapshot } from '../../../src/core/broker.ts';
import type { RejectionCode } from '../../../src/core/rejection.ts';
import { openTestOffice } from '../../kit/office.ts';
import { createTestServices } from '../../kit/services.ts';
import { openBooks } from '../../kit/terminal-ts/books.ts';
import { noMishaps, startConnector } from '../../kit/terminal-ts/connector.ts';
import { openJournal } from '../../kit/terminal-ts/journal.ts';
import { demoAccount, pairAt, wireTo } from '../../kit/terminal-ts/pair.ts';
import type { BridgeUnderTest, Fault, Ledger, OtherSide } from './other-side.ts';

const at = (step: number): string => (4060 + step).toFixed(2);
const roundMs = 250;
const retcodeOf: Partial<Record<RejectionCode, number>> = {
  BUSY: 10_024,
  MARKET_CLOSED: 10_018,
  TRADE_DISABLED: 10_017,
};

async function openMt5(marginMode: AccountSnapshot['marginMode']): Promise<OtherSide> {
  const test = createTestServices();
  const dataDir = mkdtempSync(join(tmpdir(), 'signalos-cards-'));
  const openOffice = () => openTestOffice({ test, dataDir });
  let office = openOffice();
  const outpost = () => office.office.outpost('mt5-1');
  const now = () => test.clock.now();
  const books = openBooks({ netting: marginMode === 'netting', now });
  const account = demoAccount(marginMode);
  const keys = { id: 'mt5-1', ...(await pairAt(outpost(), account)) };
  const journal = openJournal('j-1');
  const mishaps = noMishaps();
  const start = () => startConnector({ keys, account, books, journal, now, wire: wireTo(outpost), mishaps });
  let connector = start();

  async function pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= roundMs) {
      await test.clock.advance(Math.min(left, roundMs));
      await connector.tick();
    }
  }
  const does =
    (work: () => void): Fault =>
    async () =>
      work();

  async function ledger(): Promise<Ledger> {
    return {
      held: books.positions(),
      waiting: books.orders(),
      deals: books.deals().flatMap(({ type, lots, magic }) => {
        const n = numberOf(keys.family, magic);
        return type === 'buy' || type === 'sell' ? [{ n, side: type, lots }] : [];
      }),
    };
  }
  const byHand = { sl: null, tp: null, magic: '0', reason: 'client' as const };

  await pass(3_000);
  return {
    bridge: () => openMt5Bridge({ office: office.office, address: 'mt5-1', notify: '', trace: 'cards' }),
    ...{ marginMode, symbol: books.symbol, lots: '0.04', quarter: '0.01', at, now, pass, ledger },
    price: async (step) => books.moveTo(at(step)),
    hands: {
      open: async (side, lots) => void books.market({ symbol: books.symbol, side, lots, ...byHand }),
      close: async ({ id }) => void books.close({ positionId: id, lots: null, magic: '0', reason: 'client' }),
      moveStop: async ({ id, tp }, sl) => void books.modifyPosition(id, { sl, tp }),
      cancel: async ({ id }) => void books.cancel(id),
    },
    faults: {
      loseRequest: does(() => {
        mishaps.loseCommandsUntil = now() + 2_100;
      }),
      loseReply: does(() => {
        mishaps.loseReply = true;
      }),
      fillLate: does(() => {
        books.faults.lateMs = 8_000;
      }),
      fillPart: does(() => {
        books.faults.part = 50;
      }),
      fillInParts: does(() => {
        books.faults.inParts = 25;
      }),
      cut: does(() => {
        mishaps.isCut = true;
      }),
      mend: does(() => {
        mishaps.isCut = false;
      }),
      // Both ends of the wire. A terminal that is killed is let in again after 35 s: by then no command of a card is alive.
      restart: async () => {
        await connector.stop();
        await office.close();
        office = openOffice();
        connector = start();
        await pass(3_000);
      },
      changeTicket: does(books.changeTicket),
      removeSymbol: does(books.removeSymbol),
      refuse: (code) =>
        does(() => {
          books.faults.refuse = retcodeOf[code] ?? 10_013;
        }),
    },
    async end() {
      await office.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const mt5Hedging: BridgeUnderTest = { name: 'MT5, hedging', open: () => openMt5('hedging') };
export const mt5Netting: BridgeUnderTest = { name: 'MT5, netting', open: () => openMt5('netting') };
