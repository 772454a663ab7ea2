import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src/desk/comply/verdict.ts';
import type { Plan } from '../../../../src/desk/plan/plan.ts';
import type { Considered, Decision } from '../../../../src/desk/signals/decide/how.ts';
import { howBy } from '../../../../src/desk/signals/decide/how.ts';
import { decideOpening } from '../../../../src/desk/signals/decide/opening.ts';

const now = 1_000_000;
const handling = { confirmSeconds: 300, levelsWithinMinutes: 5 };
const auto: Decision = { mode: 'auto', share: '1' };
const plan = { symbol: 'XAUUSD' } as Plan;
const without = (code: string): Considered => ({ refusal: { code, facts: {} }, plan: null, verdict: null });
const planned = (decision: Decision, isAllowed = true, code: string | null = null): Considered => ({
  refusal: code === null ? null : { code, facts: {} },
  plan,
  verdict: { allowed: isAllowed } as Verdict,
  decision,
  unjudged: null,
});
const opening = (considered: Considered, decision = auto, levelsUntil = now + 1) =>
  decideOpening(considered, decision, { now, handling, levelsUntil });

describe('what becomes of a signal that nothing was sent for', () => {
  it.each<[string, ReturnType<typeof opening>['do'], ReturnType<typeof opening>]>([
    ['passed by the rules it is placed', 'place', opening(planned(auto))],
    ['not passed it is not', 'forbid', opening(planned(auto, false))],
    ['not passed it is not asked either', 'forbid', opening(planned({ ...auto, mode: 'confirm' }, false))],
    ['planned and refused all the same it is refused', 'refuse', opening(planned(auto, true, 'RULES_UNKNOWN'))],
    ['to be confirmed it is asked', 'ask', opening(planned({ ...auto, mode: 'confirm' }))],
    ['to be shown it is shown', 'show', opening(planned({ ...auto, mode: 'alert' }))],
    ['without a stop its levels are waited for', 'await', opening(without('STOP_MISSING'))],
    ['without a stop and too late for them it is refused', 'refuse', opening(without('STOP_MISSING'), auto, now)],
    [
      'without a stop and in doubt it is refused',
      'refuse',
      opening(without('STOP_MISSING'), { ...auto, isDoubtful: true }),
    ],
    [
      'without a stop and only shown it is refused',
      'refuse',
      opening(without('STOP_MISSING'), { ...auto, mode: 'alert' }),
    ],
    ['with its stop passed a person is asked', 'ask', opening(without('STOP_PASSED'))],
    ['… once', 'refuse', opening(without('STOP_PASSED'), { ...auto, isTakenLate: true })],
    ['of a symbol with two meanings a person is asked', 'ask', opening(without('SYMBOL_AMBIGUOUS'))],
    ['refused for any other reason it is refused', 'refuse', opening(without('SIZE_TOO_SMALL'))],
  ])('%s', (_, expected, found) => {
    expect(found.do).toBe(expected);
  });

  it('is asked about for as long as its follow says, and says that it is late', () => {
    const late = { ...auto, mode: 'confirm', isLate: true } as const;
    expect(opening(planned(late), late)).toMatchObject({ until: now + 300_000, isLate: true });
  });
});

describe('how a signal is decided by how surely it was read', () => {
  it.each([
    ['certain', 'auto', 'auto'],
    ['certain', 'confirm', 'confirm'],
    ['certain', 'alert', 'alert'],
    ['probable', 'auto', 'confirm'],
    ['probable', 'alert', 'alert'],
    ['unsure', 'auto', 'alert'],
    ['unsure', 'confirm', 'alert'],
  ] as const)('%s where the follow says %s: %s', (certainty, mode, expected) => {
    expect(howBy(certainty, mode).mode).toBe(expected);
  });
});
