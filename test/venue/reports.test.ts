import { describe, expect, it } from 'vitest';
import { buy, sell } from './book.kit.ts';
import { openVenue } from './venue.kit.ts';

async function quoted() {
  const venue = await openVenue();
  await venue.feed('EURUSD', '1.08500', '1.08508');
  return venue;
}

describe('a report', () => {
  it('answers only the awaited numbers that have ended, and names those that arrived and have not', async () => {
    const venue = await quoted();
    await venue.ask(buy('EURUSD', '0.1', '1.08508'));
    await venue.ask(buy('EURUSD', '0.2', '1.08508'));
    await venue.offer([venue.numbered(buy('EURUSD', '0.3', '1.08508'))]);
    const { answers, received } = await venue.report([2, 3, 4]);
    expect(answers).toEqual([{ n: 2, state: 'done', lots: '0.2', price: '1.08508', positionId: '1002', asOf: 2 }]);
    expect(received).toEqual([3]);
    await venue.advance(1_000);
    const later = await venue.report([3, 4]);
    expect([later.answers.map(({ n }) => n), later.received]).toEqual([[3], []]);
  });

  it('is taken as of the last event, and an answer says from which one on it is seen', async () => {
    const venue = await quoted();
    const answer = await venue.ask(buy('EURUSD', '0.1', '1.08508'));
    const { asOf, cursor, isComplete } = await venue.report();
    expect([answer?.asOf, asOf, cursor, isComplete]).toEqual([1, 1, 1, true]);
  });

  it('longer than one reaches to its cursor, while the snapshot is as new as can be', async () => {
    const venue = await quoted();
    await venue.hand({ op: 'pending', symbol: 'EURUSD', side: 'buy', type: 'limit', lots: '0.1', price: '1.08' });
    for (let i = 0; i < 501; i += 1) {
      await venue.hand({ op: 'modify_order', orderId: '1001', price: i % 2 === 0 ? '1.07' : '1.08' });
    }
    const first = await venue.report();
    expect([first.events.length, first.cursor, first.asOf]).toEqual([500, 500, 502]);
    const rest = await venue.report([], first.cursor);
    expect([rest.events.length, rest.cursor, rest.asOf]).toEqual([2, 502, 502]);
  });

  it('says whose account it is and what is free, and what everything would be closed at', async () => {
    const venue = await quoted();
    await venue.ask(buy('EURUSD', '1', '1.08508'));
    await venue.ask(sell('EURUSD', '0.5', '1.085'));
    const { snapshot } = await venue.report();
    expect(snapshot).toMatchObject({
      login: 'paper-1',
      server: 'paper',
      isReal: false,
      isConnected: true,
      noTrading: null,
      marginMode: 'hedging',
    });
    expect(Number(snapshot.freeMargin)).toBeCloseTo(Number(snapshot.equity) - Number(snapshot.margin), 8);
    expect(snapshot.positions.map(({ id, ticket, currentPrice }) => [id, ticket, currentPrice])).toEqual([
      ['1001', '1001', '1.085'],
      ['1002', '1002', '1.08508'],
    ]);
  });
});

describe('the contracts', () => {
  it('are not told again under a hash that is known, and are when a figure changes', async () => {
    const venue = await openVenue();
    const first = await venue.contracts(null);
    expect(first.contracts).toHaveLength(54);
    expect(await venue.contracts(first.hash)).toEqual({ hash: first.hash, contracts: null });
    await venue.behave({ switches: { stopsLevelPoints: 30 } });
    const changed = await venue.contracts(first.hash);
    expect(changed.hash).not.toBe(first.hash);
    expect(changed.contracts?.every(({ stopsLevelPoints }) => stopsLevelPoints === 30)).toBe(true);
  });
});
