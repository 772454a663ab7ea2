import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/command.ts';
import { buy } from './book.kit.ts';
import { openVenue } from './venue.kit.ts';

const order = buy('EURUSD', '0.1', '1.08508') as Draft;

async function quoted(switches: Parameters<typeof openVenue>[0] = {}) {
  const venue = await openVenue(switches);
  await venue.feed('EURUSD', '1.08500', '1.08508');
  return venue;
}

describe('a proof', () => {
  it('of what was carried out carries its answer; of what was refused says that nothing happened', async () => {
    const venue = await quoted();
    const done = await venue.ask(order);
    await venue.ask(buy('EURUSD', '500', '1.08508'));
    expect(await venue.prove([1, 2])).toEqual([
      { n: 1, verdict: 'executed', answer: done },
      { n: 2, verdict: 'not_executed' },
    ]);
  });

  it('of what waits to be carried out says nothing', async () => {
    const venue = await quoted();
    await venue.offer([venue.numbered(order)]);
    expect(await venue.prove([1])).toEqual([{ n: 1, verdict: 'no_evidence' }]);
    await venue.advance(1_000);
    expect(await venue.prove([1])).toMatchObject([{ verdict: 'executed' }]);
  });

  it('of what never came is final: it is not carried out when it still arrives', async () => {
    const venue = await quoted();
    const late = venue.numbered(order, 3_600_000);
    expect(await venue.prove([late.n])).toEqual([{ n: 1, verdict: 'not_executed' }]);
    await venue.offer([late]);
    await venue.advance(2_000);
    const { answers, received, events, snapshot } = await venue.report([1]);
    expect(answers).toEqual([{ n: 1, state: 'expired', asOf: 0 }]);
    expect([received, events, snapshot.positions]).toEqual([[], [], []]);
    expect(await venue.prove([1])).toEqual([{ n: 1, verdict: 'not_executed' }]);
  });

  it('is what makes the difference: without one the same late number is carried out', async () => {
    const venue = await quoted();
    await venue.offer([venue.numbered(order, 3_600_000)]);
    await venue.advance(2_000);
    expect((await venue.report()).snapshot.positions).toHaveLength(1);
  });
});

describe('an answer that is unknown', () => {
  it.each([
    [true, 'executed', 1],
    [false, 'not_executed', 0],
  ])('when it was carried out: %s is proved %s', async (isCarriedOut, verdict, open) => {
    const venue = await quoted({ switches: { unknown: [{ ops: ['open'], times: 1, isCarriedOut }] } });
    expect(await venue.ask(order)).toEqual({ n: 1, state: 'unknown', asOf: null });
    expect((await venue.report()).snapshot.positions).toHaveLength(open);
    expect(await venue.prove([1])).toMatchObject([{ n: 1, verdict }]);
    const [known] = (await venue.report([1])).answers;
    expect(known?.state).toBe(isCarriedOut ? 'done' : 'expired');
    expect((await venue.ask(order))?.state).toBe('done');
  });

  it('stays so while the broker has no evidence, and nothing is fenced by that', async () => {
    const unknown = [{ ops: ['open' as const], times: 1, isCarriedOut: true }];
    const venue = await quoted({ switches: { unknown, isBlind: true } });
    await venue.ask(order);
    const second = venue.numbered(order);
    expect((await venue.prove([1, 2])).map(({ verdict }) => verdict)).toEqual(['no_evidence', 'no_evidence']);
    expect((await venue.report([1])).answers).toMatchObject([{ state: 'unknown' }]);
    await venue.offer([second]);
    await venue.advance(1_000);
    expect((await venue.report([2])).answers).toMatchObject([{ state: 'done' }]);
  });
});

describe('a command that is dropped', () => {
  it('was never received, and comes through when it is offered again', async () => {
    const venue = await quoted({ switches: { drop: [{ ops: ['open'], times: 1 }] } });
    const command = venue.numbered(order);
    await venue.offer([command]);
    await venue.advance(1_000);
    expect(await venue.report([1])).toMatchObject({ answers: [], received: [], events: [] });
    expect((await venue.ledger()).wire).toEqual([]);
    await venue.offer([command]);
    await venue.advance(1_000);
    expect((await venue.report([1])).answers).toMatchObject([{ state: 'done' }]);
  });
});
