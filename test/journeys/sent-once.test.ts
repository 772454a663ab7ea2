import { describe, expect, it } from 'vitest';
import { decimal, sum, toText } from '../../src/core/decimal.ts';
import { type Gold, openGold } from '../kit/gold.ts';

const signal = 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4080\nTP2 4090';

/** What went over the wire, by kind and size. */
async function sizes(gold: Gold, ops: string[]): Promise<string[]> {
  return (await gold.sent()).flatMap((command) => {
    if (!ops.includes(command.op)) return [];
    if (command.op === 'close_part') return [command.closeLots];
    return 'lots' in command ? [command.lots] : ['all'];
  });
}

/** The lots that were dealt in, and those that were dealt out again. */
async function dealt(gold: Gold, kinds: string[]): Promise<string> {
  const { events } = await gold.ledger();
  return toText(sum(events.filter(({ kind }) => kinds.includes(kind)).map(({ lots = '0' }) => decimal(lots))));
}

const moods: [string, (gold: Gold) => unknown][] = [
  ['as it should be', () => {}],
  ['receipts get lost', (gold) => gold.bridge.loseAnswers('broker.offer', 6)],
  ['offers get lost', (gold) => gold.bridge.loseRequests('broker.offer', 4)],
  ['reports get lost', (gold) => gold.bridge.loseRequests('broker.report', 3)],
  ['the broker is slow', (gold) => gold.behave({ switches: { latencyMs: { from: 3_000, to: 9_000 } } })],
  ['fills are booked late', (gold) => gold.behave({ switches: { slowFillMs: 15_000 } })],
  [
    'outcomes are unknown',
    (gold) =>
      gold.behave({ switches: { unknown: [{ ops: ['open', 'close', 'close_part'], times: 4, isCarriedOut: true }] } }),
  ],
];

describe('what a signal of two legs sends while', () => {
  it.each(moods)(
    '%s: each leg is opened once with its own size, halved once and closed once (B1, B4)',
    async (_, mood) => {
      const gold = await openGold({ follow: { settings: { size: { mode: 'lots', lots: '0.40' } } } });
      await mood(gold);
      const id = await gold.post(signal);
      await gold.advance(60_000);
      expect(await sizes(gold, ['open', 'pending'])).toEqual(['0.2', '0.2']);
      expect(await dealt(gold, ['opened'])).toBe('0.4');
      await mood(gold);
      await gold.post('Close half', { replyTo: id });
      await gold.advance(60_000);
      expect(await dealt(gold, ['closed', 'closed_part'])).toBe('0.2');
      expect((await gold.ledger()).positions.map(({ lots }) => lots)).toEqual(['0.1', '0.1']);
      await gold.post('Close now', { replyTo: id });
      await gold.advance(60_000);
      expect(await dealt(gold, ['closed', 'closed_part'])).toBe('0.4');
      expect(await gold.held()).toEqual([]);
      expect((await gold.ledger()).wire.every(({ contents }) => contents === 1)).toBe(true);
      gold.takeAlerts();
    },
  );

  it('all is well: nothing is sent that was not asked for', async () => {
    const gold = await openGold({ follow: { settings: { size: { mode: 'lots', lots: '0.40' } } } });
    const id = await gold.say(signal);
    await gold.say('Close half', { replyTo: id });
    await gold.say('Close now', { replyTo: id });
    await gold.advance(60_000);
    const ops = (await gold.sent()).map(({ op }) => op);
    expect(ops).toEqual(['open', 'open', 'close_part', 'close_part', 'close', 'close']);
  });
});
