import { describe, expect, it } from 'vitest';
import { isLive, type LegState, signalStateOf, stepByEvent, stepLeg } from '../../../src/desk/execute/order.ts';

const states: LegState[] = ['sent', 'unknown', 'pending', 'open', 'closed', 'cancelled', 'rejected', 'expired'];
const allowed: Record<string, LegState[]> = {
  sent: ['unknown', 'pending', 'open', 'closed', 'cancelled', 'rejected', 'expired'],
  unknown: ['pending', 'open', 'closed', 'cancelled', 'rejected', 'expired'],
  pending: ['open', 'closed', 'cancelled'],
  open: ['closed'],
};

describe('the life of a leg', () => {
  it.each(states.flatMap((from) => states.map((to): [LegState, LegState] => [from, to])))(
    'from %s to %s',
    (from, to) => {
      const isFine = from === to || (allowed[from] ?? []).includes(to);
      if (isFine) expect(stepLeg(from, to)).toBe(to);
      else expect(() => stepLeg(from, to)).toThrow(`from ${from} to ${to}`);
    },
  );

  it.each(['pending', 'open', 'closed'] as const)('an event of the broker takes it from expired to %s', (to) => {
    expect(stepByEvent('expired', to)).toBe(to);
  });

  it.each(['closed', 'cancelled', 'rejected'] as const)('no event brings it back from %s', (from) => {
    expect(() => stepByEvent(from, 'open')).toThrow(`from ${from} to open`);
  });

  it('ends for good', () => {
    expect(states.filter(isLive)).toEqual(['sent', 'unknown', 'pending', 'open']);
  });

  it.each<[LegState[], string]>([
    [['open', 'closed'], 'open'],
    [['pending', 'closed'], 'working'],
    [['sent'], 'working'],
    [['closed', 'rejected'], 'closed'],
    [['cancelled', 'expired'], 'dropped'],
    [['rejected', 'expired'], 'failed'],
  ])('legs %j make the signal %s', (legs, state) => {
    expect(signalStateOf(legs)).toBe(state);
  });
});
