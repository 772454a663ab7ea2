import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/core/command.ts';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import { holding, legOf, noon, opening, orderOf, positionOf, sentOf, waiting } from './leg.kit.ts';

const first = sentOf(opening, { n: 1 });
const modify = sentOf({
  ...{ op: 'modify_order', orderId: 'o1', price: '4060.00', sl: '4055.00', tp: '4090.00' },
  expect: { price: '4060.00', sl: '4050.00', tp: '4100.00' },
});

const answers: Answer[] = [
  { n: 1, state: 'done', lots: '0.10', price: '4060.00', positionId: 'p1', asOf: 3 },
  { n: 1, state: 'partial', lots: '0.04', price: '4060.00', positionId: 'p1', asOf: 3 },
  { n: 1, state: 'rejected', code: 'BUSY', asOf: 3 },
  { n: 1, state: 'expired', asOf: 3 },
  { n: 1, state: 'unknown', asOf: null },
];
const whatIsThere = ({ seen, share, filled, openPrice, wanted, positionIds, orderIds }: Leg) => {
  return { seen, share, filled, openPrice, wanted, positionIds, orderIds };
};

describe('an answer says how a command ended, and nothing about what is there', () => {
  const half = positionOf({ lots: '0.05' });
  const sent: [string, Partial<Leg>][] = [
    ['one that is waited for', { active: first }],
    ['one that nobody could prove', { suspects: [first] }],
    ['one beside another that is under way', { active: modify, suspects: [first] }],
  ];
  const cases = sent.flatMap(([what, commands]) =>
    answers.map((answer) => [answer.state, what, answer, commands] as const),
  );
  it.each(cases)('“%s” to %s', (_, __, answer, commands) => {
    const leg = legOf({ seen: holding(half), share: '0.05', filled: '0.10', openPrice: '4060.00', ...commands });
    const after = evolveLeg(leg, { kind: 'leg-answered', id: leg.id, answer }, noon);
    expect(whatIsThere(after)).toEqual(whatIsThere(leg));
  });
});

it('an order that fills while its levels are being changed is still wanted with the new ones', () => {
  const leg = legOf({
    type: 'limit',
    seen: waiting(orderOf()),
    wanted: { life: 'placed', sl: '4055.00', tp: '4090.00' },
    active: modify,
  });
  const filled = evolveLeg(leg, { kind: 'leg-dealt', id: leg.id, lots: '0.10', price: '4060.00' }, noon);
  expect(filled.wanted).toEqual(leg.wanted);
  expect(filled).toMatchObject({ share: '0.1', openPrice: '4060.00' });
});
