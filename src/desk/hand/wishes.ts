import { accept, type Outcome } from '../../core/outcome.ts';
import type { Update } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import { isLive, type Leg } from '../orders/leg.ts';
import type { Wish } from '../orders/leg-events.ts';
import { planRefusals } from '../plan/refusals.ts';
import type { LegView } from '../signals/leg-view.ts';
import { note, type Steps } from '../signals/obedience.ts';
import { obey } from '../signals/obey.ts';
import { closeAll } from '../signals/obey-close.ts';
import type { Change, HandAct } from './act.ts';
import { partWishes } from './part.ts';
import { handRefusals } from './refusals.ts';

export interface Meant {
  /** the legs that are meant, and those of them an instruction can still be about */
  legs: readonly Leg[];
  views: readonly LegView[];
  /** asked for only where it is needed: closing goes on without */
  steps: () => Steps;
  symbol: string;
}

interface Wished {
  wishes: Wish[];
  /** no wish lets more be lost than before */
  isSafer: boolean;
  /** what the card says of it besides */
  notes: Note[];
}

type Told = Update extends infer U ? (U extends Update ? Omit<U, 'type'> : never) : never;
const update = (told: Told): Update => ({ type: 'update', ...told }) as Update;

/** What an act wants of each leg: absolute, worked out from what was wanted so far. Pure. */
export function wishesFor(act: HandAct, meant: Meant): Outcome<Wished> {
  const { legs, views } = meant;
  switch (act.act) {
    case 'close':
      return some([...closeAll(views, undefined).wishes, ...again(legs, 'gone')]);
    case 'cancel':
      return cancel(meant);
    case 'part': {
      const pairs = views.flatMap((view) => {
        const leg = legs.find(({ id }) => id === view.id);
        return leg ? [{ view, leg }] : [];
      });
      const wishes = partWishes(act.size, pairs, meant.steps());
      return wishes.ok ? some(wishes.value, true, wishes.value.flatMap(onceFilled(legs))) : wishes;
    }
    case 'change':
      return change(act, meant);
  }
}

const some = (wishes: Wish[], isSafer = true, notes: Note[] = []): Outcome<Wished> =>
  wishes.length === 0 ? handRefusals.refuse('SO_ALREADY', {}) : accept({ wishes, isSafer, notes });

/** No order is made smaller: what is more than is wanted of it is closed once it fills, and the card says so. */
const onceFilled =
  (legs: readonly Leg[]) =>
  ({ legId, change }: Wish): Note[] => {
    const leg = legs.find(({ id }) => id === legId);
    if (!leg?.seen.order || leg.seen.positions.length > 0 || change.lots === undefined) return [];
    return [note('PART_ONCE_FILLED', { leg: leg.item + 1, lots: change.lots, order: leg.seen.order.remaining })];
  };

/** It is wanted already and did not come about: asked for once more by a person it is tried at once. */
function again(legs: readonly Leg[], life: 'gone' | 'filled'): Wish[] {
  return legs
    .filter((leg) => isLive(leg) && leg.wanted.life === life && leg.tried.length > 0)
    .map(({ id }) => ({ legId: id, change: { life } }));
}

function cancel({ legs, views, steps }: Meant): Outcome<Wished> {
  const { wishes, notes } = obey(update({ action: 'cancel' }), views, steps());
  const [nothing] = notes;
  if (nothing) return handRefusals.refuse('NOTHING_TO_CHANGE', { note: nothing.code });
  const isNew = ({ legId }: Wish) => legs.find(({ id }) => id === legId)?.wanted.life !== 'filled';
  return some([...wishes.filter(isNew), ...again(legs, 'filled')]);
}

/** Stop, target and entry of one act are one wish, judged as one. */
function change(act: Change, meant: Meant): Outcome<Wished> {
  const steps = meant.steps();
  const needsPip = act.stop && !('price' in act.stop) && !('breakeven' in act.stop && act.stop.breakeven === 0);
  if (needsPip && steps.pip === null) return planRefusals.refuse('PIP_UNKNOWN', { symbol: meant.symbol });
  const obeyed = updatesOf(act).map((one) => obey(one, meant.views, steps));
  const nothing = obeyed.flatMap(({ notes }) => notes)[0];
  if (nothing) return handRefusals.refuse('NOTHING_TO_CHANGE', { note: nothing.code });
  const wishes = obeyed.flatMap((one) => one.wishes);
  return some(
    merged([...wishes, ...(act.stop ? stopsThatStay(meant.views, wishes) : [])]),
    obeyed.every(({ isSafer }) => isSafer),
  );
}

/** A stop that follows the price and is named where it stands just now follows it no longer. */
function stopsThatStay(views: readonly LegView[], wishes: readonly Wish[]): Wish[] {
  const isMoved = ({ id }: LegView) =>
    wishes.some(({ legId, change }) => legId === id && ('sl' in change || 'slFromEntry' in change));
  return views
    .filter((view) => view.trail !== null && !isMoved(view))
    .map(({ id, sl }) => ({ legId: id, change: { sl } }));
}

function updatesOf({ stop, target, entry }: Change): Update[] {
  const found: Update[] = [];
  const add = (told: Told) => found.push(update(told));
  if (stop && 'price' in stop) add({ action: 'move_sl', price: Number(stop.price) });
  if (stop && 'pips' in stop) add({ action: 'move_sl', pips: stop.pips });
  if (stop && 'breakeven' in stop) add({ action: 'breakeven', offsetPips: stop.breakeven });
  if (target === null) add({ action: 'remove_tp' });
  else if (target !== undefined) add({ action: 'move_tp', price: Number(target) });
  if (entry !== undefined) add({ action: 'move_entry', price: Number(entry) });
  return found;
}

function merged(wishes: readonly Wish[]): Wish[] {
  const byLeg = new Map<string, Wish>();
  for (const { legId, change: more } of wishes)
    byLeg.set(legId, { legId, change: { ...byLeg.get(legId)?.change, ...more } });
  return [...byLeg.values()];
}
