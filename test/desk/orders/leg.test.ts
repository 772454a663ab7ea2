import { describe, expect, it } from 'vitest';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import * as rules from '../../../src/desk/orders/leg.ts';
import { closing, holding, legOf, levels, opening, orderOf, placing, positionOf, sentOf, waiting } from './leg.kit.ts';

type Change = Parameters<typeof legOf>[0];
const opened = holding(positionOf());
const bare = holding(positionOf({ sl: null }));
const inDoubt = [sentOf(opening, { n: 1 })];
const dealt = { filled: '0.10', share: '0.10', positionIds: ['p1'] };

describe('where a leg stands', () => {
  it.each<[rules.Phase, string, Change]>([
    ['planned', 'before anything is sent', {}],
    ['planned', 'refused by the broker and to be sent again', { n: 1 }],
    ['sent', 'its opening on its way', { active: sentOf(opening), n: 2 }],
    ['sent', 'its opening done, and nothing seen of it', { n: 1, orderIds: ['o1'] }],
    ['unknown', 'nobody can say whether it was opened', { suspects: inDoubt, n: 1 }],
    ['pending', 'its order waits', { seen: waiting(orderOf()) }],
    ['open', 'a position is there', { seen: opened }],
    [
      'open',
      'a part of the order is filled',
      { seen: waiting(orderOf({ remaining: '0.05' }), positionOf({ lots: '0.05' })) },
    ],
    ['closed', 'a position was there', { end: 'stop', filled: '0.10' }],
    ['closed', 'a part of it was there before the rest lapsed', { end: 'lapsed', filled: '0.01' }],
    ['cancelled', 'its order was taken back', { end: 'command' }],
    ['cancelled', 'its order was taken back by hand', { end: 'manual' }],
    ['cancelled', 'its order ran out at the broker', { end: 'expiry' }],
    ['cancelled', 'the broker took it back', { end: 'broker' }],
    ['cancelled', 'nothing of it was filled', { end: 'unfilled' }],
    ['rejected', 'the broker refused it', { end: 'rejected' }],
    ['expired', 'it was too late to send it', { end: 'lapsed' }],
    ['dropped', 'it was never sent', { end: 'dropped' }],
  ])('%s: %s', (phase, _, change) => {
    expect(rules.phaseOf(legOf(change))).toBe(phase);
  });
});

const questions = {
  isLive: rules.isLive,
  isShown: rules.isShown,
  isUnseen: rules.isUnseen,
  isUnprotected: rules.isUnprotected,
  isToOpen: rules.isToOpen,
  isLeaving: rules.isLeaving,
  isInDoubt: rules.isInDoubt,
  isOrderOver: rules.isOrderOver,
  arePositionsOver: rules.arePositionsOver,
} satisfies Record<string, (leg: Leg) => boolean>;
const cases: [keyof typeof questions, boolean, string, Change][] = [
  ['isLive', true, 'while it has no end', {}],
  ['isLive', false, 'once it has', { end: 'stop' }],
  ['isShown', true, 'an order', { seen: waiting(orderOf()) }],
  ['isShown', true, 'a position', { seen: opened }],
  ['isShown', false, 'nothing', {}],
  ['isUnseen', true, 'nothing, ever', {}],
  ['isUnseen', false, 'a position', { seen: opened }],
  ['isUnseen', false, 'nothing any more, but lots were dealt', { filled: '0.10' }],
  ['isUnseen', false, 'nothing any more, but an order was there', { orderIds: ['o1'] }],
  ['isUnprotected', true, 'a position that never had its stop', { seen: bare }],
  [
    'isUnprotected',
    true,
    'one of two without',
    { seen: holding(positionOf(), positionOf({ id: 'p2', sl: null })), wasProtected: false },
  ],
  ['isUnprotected', false, 'its stop was taken away by hand', { seen: bare, wasProtected: true }],
  ['isUnprotected', false, 'no stop is wanted', { seen: bare, wanted: { sl: null } }],
  ['isUnprotected', false, 'it is to go', { seen: bare, wanted: { life: 'gone' } }],
  ['isUnprotected', false, 'it has its stop', { seen: opened, wasProtected: false }],
  ['isToOpen', true, 'wanted at the market', { wanted: { life: 'open' } }],
  ['isToOpen', true, 'wanted as an order', { wanted: { life: 'placed' } }],
  ['isToOpen', false, 'not to be sent', { wanted: { life: 'none' } }],
  ['isToOpen', false, 'only what is filled is wanted', { wanted: { life: 'filled' } }],
  ['isToOpen', false, 'taken back', { wanted: { life: 'gone' } }],
  ['isToOpen', false, 'seen already', { seen: opened }],
  ['isToOpen', false, 'on its way', { active: sentOf(opening) }],
  ['isToOpen', false, 'perhaps opened', { suspects: inDoubt }],
  ['isToOpen', true, 'a close of it in doubt opens nothing', { suspects: [sentOf(closing)] }],
  ['isLeaving', true, 'closed by word', { wanted: { life: 'gone' }, seen: opened }],
  ['isLeaving', true, 'not to be sent', { wanted: { life: 'none' } }],
  ['isLeaving', true, 'an order nobody waits for', { type: 'limit', wanted: { life: 'filled' } }],
  [
    'isLeaving',
    false,
    'an order of which a part is filled',
    { type: 'limit', wanted: { life: 'filled' }, seen: opened },
  ],
  ['isLeaving', false, 'a market order on its way', { type: 'market', wanted: { life: 'filled' } }],
  ['isLeaving', false, 'wanted', { seen: opened }],
  ['isInDoubt', true, 'its opening is not proved', { suspects: inDoubt }],
  ['isInDoubt', true, 'nor its order', { suspects: [sentOf(placing, { n: 1 })] }],
  ['isInDoubt', false, 'only its close is not', { suspects: [sentOf(closing)] }],
  ['isInDoubt', false, 'it is there', { suspects: inDoubt, seen: opened }],
  ['isInDoubt', false, 'it was there', { suspects: inDoubt, filled: '0.10' }],
  ['isOrderOver', true, 'there never was one', {}],
  ['isOrderOver', true, 'the broker ended it', { orderIds: ['o1'], asked: '0.10', orderEnd: 'expiry' }],
  ['isOrderOver', true, 'all of it is filled', { orderIds: ['o1'], asked: '0.10', filled: '0.10' }],
  ['isOrderOver', false, 'a part of it is', { orderIds: ['o1'], asked: '0.10', filled: '0.09' }],
  [
    'isOrderOver',
    true,
    'all that is wanted is filled, where nobody asked',
    { orderIds: ['o1'], asked: null, filled: '0.10' },
  ],
  ['isOrderOver', false, 'less than is wanted is', { orderIds: ['o1'], asked: null, filled: '0.09' }],
  ['arePositionsOver', true, 'nothing was dealt', {}],
  ['arePositionsOver', true, 'all was dealt back', { ...dealt, share: '0' }],
  ['arePositionsOver', true, 'every position was closed', { ...dealt, closedIds: ['p1'] }],
  ['arePositionsOver', false, 'one of two was', { ...dealt, positionIds: ['p1', 'p2'], closedIds: ['p1'] }],
  ['arePositionsOver', false, 'it is open', dealt],
  ['arePositionsOver', false, 'lots were dealt and no position is known yet', { filled: '0.10', share: '0' }],
];

describe('of a leg', () => {
  it.each(cases)('%s is %s: %s', (question, is, _, change) => {
    expect(questions[question](legOf({ filled: '0', share: '0', ...change }))).toBe(is);
  });

  it('lots that are open are those of all its positions', () => {
    const two = legOf({ seen: holding(positionOf({ lots: '0.04' }), positionOf({ id: 'p2', lots: '0.03' })) });
    expect(rules.lotsOpen(two).toFixed()).toBe('0.07');
  });
});

describe('of a market order more may come', () => {
  const part = legOf({ filled: '0.04', asked: '0.10' });
  const answered = (asOf: number | null) => sentOf(opening, { answer: { n: 2, state: 'done', asOf } });

  it.each([
    ['before its answer', part, sentOf(opening), true],
    ['until a report as new as its answer', part, answered(11), true],
    ['after an answer that no report can be put beside', part, answered(null), true],
    ['not after such a report', part, answered(10), false],
    ['not once all of it is there', legOf({ filled: '0.10', asked: '0.10' }), sentOf(opening), false],
    ['of no other command', part, sentOf(levels(null, null)), false],
  ])('%s', (_, leg, sent, may) => {
    expect(rules.mayGrow(leg, sent, 10)).toBe(may);
  });
});
