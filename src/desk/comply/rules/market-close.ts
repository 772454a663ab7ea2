import { isConcerned } from '../profile.ts';
import { defineRule, judged, passed, unknown } from '../rule.ts';
import { heldOf, type Scene } from '../scene.ts';

/** Hours until the next close of the market, and how long it stays closed. */
function untilClose({ facts }: Scene): { hours: number; breakHours: number; closeAt: number } | null {
  const next = facts.calendar.nextClose;
  // A break that is over says nothing about the next one.
  if (next === null || facts.now >= next.at + next.breakHours * 3_600_000) return null;
  return { hours: (next.at - facts.now) / 3_600_000, breakHours: next.breakHours, closeAt: next.at };
}

export const gapClose = defineRule({
  id: 'GAP-CLOSE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.gap,
  evaluate(gap, scene) {
    const limits = { withinHours: gap.withinHours, minBreakHours: gap.breakHours };
    if (!isConcerned(gap, scene.facts)) return passed(limits);
    const next = untilClose(scene);
    if (next === null) return unknown(['market hours'], limits);
    const isNear = next.hours >= 0 && next.hours <= gap.withinHours;
    return judged(isNear && next.breakHours >= gap.breakHours, { ...limits, ...next });
  },
  say: ({ withinHours, breakHours }) =>
    `The market closes for ${String(breakHours)} h within the next ${String(withinHours)} h: opening now counts as gap trading.`,
});

/** Flat before the break: what is still open when it is near has to go, and nothing is opened into it. */
export const weekendHold = defineRule({
  id: 'WEEKEND-HOLD',
  hard: true,
  on: ['open', 'watch'],
  parameters: (rules) => rules.weekend,
  evaluate(weekend, scene) {
    const limits = { leadHours: weekend.leadHours, minBreakHours: weekend.breakHours };
    if (!isConcerned(weekend, scene.facts)) return passed(limits);
    const next = untilClose(scene);
    const held = heldOf(scene).length;
    const isOpening = scene.intent.kind === 'open';
    if (next === null) return held > 0 || isOpening ? unknown(['market hours'], limits) : passed(limits);
    const isNear = next.hours <= weekend.leadHours && next.breakHours >= weekend.breakHours;
    return judged(isNear && (held > 0 || isOpening), { ...limits, ...next, held });
  },
  say: ({ breakHours, held }) =>
    `The market closes soon for ${String(breakHours)} h and the account must be flat by then; ${String(held)} open.`,
});
