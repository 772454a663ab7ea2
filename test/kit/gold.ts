import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { internally } from '../../src/core/who.ts';
import type { Hand } from '../../src/venue/hands.ts';
import { ledgerSchema } from '../../src/venue/ledger.ts';
import { questionsIn } from './card-text.ts';
import { createScriptedBridge } from './scripted-bridge.ts';
import { openTrader, type Trader, textOf } from './trader.ts';

export const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
export const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

interface GoldParts {
  follow?: object;
  marginMode?: 'hedging' | 'netting';
}

/** What a trader has in front of them at one broker: the desk, the broker's own books, its moods and its terminal. */
export function broker(trader: Pick<Trader, 'office'>, id = 'desk-1-paper') {
  const venue = () => trader.office.venue(id);
  const who = internally('test');
  async function must<T>(schema: z.ZodType<T>, name: string, input: object): Promise<T> {
    const outcome = await venue().perform(name, input, who);
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return schema.parse(outcome.value);
  }
  const ledger = () => must(ledgerSchema, 'venue.ledger', {});
  return {
    ledger,
    behave: (input: object) => must(z.unknown(), 'venue.behave', input),
    hand: (hand: Hand) => must(z.unknown(), 'venue.by-hand', { hand }),
    /** what is open and what waits, in the broker's own books */
    async held() {
      const { positions, orders } = await ledger();
      return [
        ...positions.map(({ side, lots, sl, tp }) => `${side} ${lots} sl ${sl} tp ${tp}`),
        ...orders.map(({ side, remaining, price, sl, tp }) => `${side} ${remaining} at ${price} sl ${sl} tp ${tp}`),
      ];
    },
    /** what was sent, each number once */
    sent: async () => (await ledger()).wire.map(({ command }) => command),
  };
}

/** Gold at 4060.00/4060.25, copied with 0.10 lots by an account whose broker can misbehave. */
export async function openGold({ follow = {}, marginMode = 'hedging' }: GoldParts = {}) {
  const bridge = createScriptedBridge();
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  const account = marginMode === 'netting' ? 'net' : 'paper';
  const change = { settings: { size: { mode: 'lots', lots: '0.10' } }, ...follow };
  if (marginMode === 'netting') await openNetting(trader, account, change);
  else await trader.configure(change);
  const own = broker(trader, `desk-1-${account}`);
  const quote = async (bid: string, ask: string) => {
    await trader.tell('quotes.set', { venue: `desk-1-${account}`, symbol: 'XAUUSD', bid, ask });
    await trader.settle();
  };
  await quote('4060.00', '4060.25');
  return {
    ...trader,
    ...own,
    bridge,
    quote,
    /** a message, and the time its orders take */
    async say(text: string, more: object = {}): Promise<string> {
      const id = await trader.post(text, more);
      await trader.advance(3_000);
      return id;
    },
    /** every card and notice, the newest first */
    told: async () => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n'),
    /** of what is asked */
    buttons: async () => questionsIn(await trader.talk()).map(({ label }) => label),
  };
}

export type Gold = Awaited<ReturnType<typeof openGold>>;

/** The desk's other account stays, unfollowed. */
async function openNetting(trader: Trader, account: string, follow: object): Promise<void> {
  const venue = trader.office.venue(`desk-1-${account}`);
  const opening = { owner: `desk-1/${account}`, currency: 'USD', balance: '10000', seed: 1, marginMode: 'netting' };
  await venue.perform('venue.open', opening, internally('test'));
  const listed = await trader.tell('follows.list', {});
  const { follows } = (listed.ok ? listed.value : { follows: [] }) as { follows: { follow: string }[] };
  for (const { follow: id } of follows) await trader.tell('follows.end', { follow: id });
  await trader.tell('accounts.open-paper', { account, name: 'Netting account' });
  await trader.tell('follows.create', { feed: 'demo', account, mode: 'auto', ...follow });
}
