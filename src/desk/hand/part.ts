import { type Decimal, decimal, floorToStep, min, sum, toText } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Leg } from '../orders/leg.ts';
import type { Wish } from '../orders/leg-events.ts';
import type { LegView } from '../signals/leg-view.ts';
import type { Steps } from '../signals/obedience.ts';
import { shareOut } from '../signals/share-out.ts';
import { handRefusals } from './refusals.ts';

interface Open {
  view: LegView;
  leg: Leg;
}

/** What there is to close a part of: what is wanted so far, and of an order that is filled in part what is open of it. */
function lotsOf({ view, leg }: Open): Decimal {
  if (!view.hasRest || view.stage === 'pending') return decimal(view.lots);
  return min(decimal(view.lots), sum(leg.seen.positions.map(({ lots }) => decimal(lots))));
}

type Size = { percent: number } | { lots: string };

/**
 * Closing a part of what is open. Lots are rounded down to the step. A part or a rest that this broker does not take
 * is refused with its figures: it never becomes all of it, nor nothing. What still waits of an order that is filled
 * in part is taken back with it, since it would only fill up again what is taken out. Where nothing is open yet it is a part
 * of what waits: less is wanted of that from now on.
 */
export function partWishes(size: Size, all: readonly Open[], steps: Steps): Outcome<Wish[]> {
  const isOpen = all.some(({ view }) => view.stage === 'open');
  const open = all.filter(({ view }) => (view.stage === 'open') === isOpen);
  const [first, ...others] = open;
  if (!first) return handRefusals.refuse('NOTHING_TO_CHANGE', { note: 'NOTHING_OPEN_PART' });
  if ('lots' in size && others.length > 0) {
    const legs = open.map(({ view, leg }) => ({ name: leg.id, lots: view.lots, target: view.tp ?? 'open' }));
    return handRefusals.refuse('WHICH_LEG', { legs });
  }
  const whole = sum(open.map(lotsOf));
  const asked = 'lots' in size ? decimal(size.lots) : whole.mul(size.percent).div(100);
  const { lots } = 'lots' in size ? size : { lots: toText(asked) };
  if (asked.gte(whole)) return handRefusals.refuse('PART_TOO_LARGE', { lots, open: toText(whole) });
  const held = open.map((one) => ({ id: one.view.id, lots: lotsOf(one), target: one.view.target }));
  const rests = shareOut(held, asked, steps);
  if (rests) return accept(open.flatMap((one) => wishFor(one, rests.get(one.view.id))));
  const part = floorToStep(asked, decimal(steps.volumeStep));
  const figures = { part: toText(part), rest: toText(whole.sub(part)), least: steps.volumeMin };
  return handRefusals.refuse('PART_TOO_SMALL', figures);
}

function wishFor({ view }: Open, rest: Decimal | undefined): Wish[] {
  if (rest?.isZero()) return [{ legId: view.id, change: { life: 'gone' } }];
  const change: Wish['change'] = {
    ...(rest ? { lots: toText(rest) } : {}),
    ...(view.hasRest && view.stage === 'open' ? { life: 'filled' } : {}),
  };
  return Object.keys(change).length === 0 ? [] : [{ legId: view.id, change }];
}
