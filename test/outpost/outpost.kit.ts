import { onTestFinished } from 'vitest';
import { numberOf } from '../../src/bridge/mt5/numbers.ts';
import { openMt5Bridge } from '../../src/bridge/mt5.ts';
import type { Command, Draft } from '../../src/core/command.ts';
import { openTestOffice } from '../kit/office.ts';
import { openBooks } from '../kit/terminal-ts/books.ts';
import { type Connector, type ConnectorParts, noMishaps, startConnector } from '../kit/terminal-ts/connector.ts';
import { type Journal, openJournal } from '../kit/terminal-ts/journal.ts';
import { demoAccount, must, pairAt, wireTo } from '../kit/terminal-ts/pair.ts';

const roundMs = 250;

/** An outpost with a terminal before it: a fake clock, a broker with books of its own. */
export async function openOutpost({ isConfirmed = true, netting = false } = {}) {
  const opened = openTestOffice();
  onTestFinished(opened.close);
  const { office, clock } = opened;
  const outpost = () => office.outpost('mt5-1');
  const now = () => clock.now();
  const books = openBooks({ netting, now });
  const account = demoAccount(netting ? 'netting' : 'hedging');
  const keys = { id: 'mt5-1', ...(await pairAt(outpost(), account, isConfirmed)) };
  const mishaps = noMishaps();
  const wire = wireTo(outpost);
  const journal = openJournal('j-1');
  const start = (parts: Partial<ConnectorParts> = {}): Connector =>
    startConnector({ keys: { ...keys }, account, books, journal, now, wire, mishaps, ...parts });
  const bridge = openMt5Bridge({ office, address: 'mt5-1', notify: '', trace: 'test' });
  let n = 0;

  async function pass(ms: number, ...connectors: Connector[]): Promise<void> {
    for (let left = ms; left > 0; left -= roundMs) {
      await clock.advance(Math.min(left, roundMs));
      for (const connector of connectors) await connector.tick();
    }
  }
  const numbered = (draft: Draft, livesMs = 20_000): Command => {
    n += 1;
    return { ...draft, n, expiresAt: now() + livesMs } as Command;
  };
  return {
    ...opened,
    ...{ outpost, now, books, account, keys, mishaps, wire, journal, start, bridge, pass, numbered },
    must: (action: string, input: object = {}) => must(outpost(), action, input),
    opening: (livesMs?: number) =>
      numbered(
        {
          op: 'open',
          symbol: 'XAUUSD',
          side: 'buy',
          lots: '0.04',
          sl: null,
          tp: null,
          refPrice: '4060',
          maxSlipPoints: 9_999,
        },
        livesMs,
      ),
    /** how often the broker dealt this number */
    dealt: (of: number) => books.deals().filter((deal) => numberOf(keys.family, deal.magic) === of).length,
    freshJournal: (id: string): Journal => openJournal(id),
  };
}
export type OpenOutpost = Awaited<ReturnType<typeof openOutpost>>;
