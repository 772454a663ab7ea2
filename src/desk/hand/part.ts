import { type Decimal, decimal, floorToStep, min, sum, toText } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Leg } from '../orders/leg.ts';
import type { LegView } from '../signals/leg-view.ts';
import type { Steps, Wish } from '../signals/obedience.ts';
import { handRefusals } from './refusals.ts';

interface Open {
  view: LegView;
  leg: Leg;
}

/** What there is to close a part of: what is wanted so far, and of an order that is filled in part what is open of it. */
function lotsOf({ view, leg }: Open): Decimal {
  if (!view.hasRest) return decimal(view.lots);
  return min(decimal(view.lots), sum(leg.seen.positions.map(({ lots }) => decimal(lots))));
}

/**
 * Closing a part of what is open. Lots are rounded down to the step. A part or a rest that this broker does not take
 * is refused with its figures: it never becomes all of it, nor nothing. What still waits of an order that is filled
 * in part is taken back with it, since it would only fill up again what is taken out.
 */
export function partWishes(
  size: { percent: number } | { lots: string },
  open: readonly Open[],
  steps: Steps,
): Outcome<Wish[]> {
  if (open.length === 0) return handRefusals.refuse('NOTHING_TO_CHANGE', { note: 'NOTHING_OPEN_PART' });
  if ('lots' in size && open.length > 1) {
    const legs = open.map(({ view, leg }) => ({ name: leg.id, lots: view.lots, target: view.tp ?? 'open' }));
    return handRefusals.refuse('WHICH_LEG', { legs });
  }
  const wishes: Wish[] = [];
  for (const one of open) {
    const whole = lotsOf(one);
    const asked = 'lots' in size ? decimal(size.lots) : whole.mul(size.percent).div(100);
    const { lots } = 'lots' in size ? size : { lots: toText(asked) };
    if (asked.gte(whole)) return handRefusals.refuse('PART_TOO_LARGE', { lots, open: toText(whole) });
    const part = floorToStep(asked, decimal(steps.volumeStep));
    const rest = whole.sub(part);
    if (part.lt(steps.volumeMin) || rest.lt(steps.volumeMin)) {
      const figures = { part: toText(part), rest: toText(rest), least: steps.volumeMin };
      return handRefusals.refuse('PART_TOO_SMALL', { leg: one.view.item + 1, ...figures });
    }
    const change = { lots: toText(rest), ...(one.view.hasRest ? { life: 'filled' as const } : {}) };
    wishes.push({ legId: one.view.id, change });
  }
  return accept(wishes);
}
