import type { z } from 'zod';
import { toText } from '../../core/decimal.ts';
import type { NoteCode, NoteFacts } from '../cards/notes.ts';
import { isOpening, type Leg, lotsOpen } from '../orders/leg.ts';
import type { LegEvent } from '../orders/leg-events.ts';
import { recordLegs } from '../orders/record-legs.ts';
import type { DeskContext } from '../store.ts';
import { closeQuestion } from '../talk/cards.ts';
import {
  againTap,
  bareTap,
  closeTap,
  isntTap,
  keptTap,
  type legTapSchema,
  overTap,
  partKeptTap,
  partTap,
  stopTap,
  thereTap,
} from '../talk/taps.ts';
import type { Act } from './acts.ts';
import { settleAlarms } from './alarms.ts';
import { noteOn } from './record.ts';

type Given = z.infer<typeof legTapSchema>;
type Work = (leg: Leg, given: Given) => { events: LegEvent[]; note: NoteCode; facts?: NoteFacts };

/** A button about one leg: what it stands for is an ordinary wish, or a person's word where the broker has none. */
function about({ name, input }: typeof stopTap, work: Work): Act {
  return {
    name,
    isBrokered: false,
    run(context, choice) {
      const given = input.parse(choice.input);
      const leg = context.store.leg(given.leg);
      if (!leg || leg.end !== null) return null;
      closeQuestion(context, choice.card, choice.about);
      const { events, note, facts = {} } = work(leg, given);
      recordLegs(context, events);
      if (events.some(({ kind }) => kind === 'leg-ended')) settleFor(context, leg);
      if (leg.signalId !== null) noteOn(context, leg.signalId, note, { leg: leg.item + 1, ...facts });
      return 'noted';
    },
  };
}

function settleFor(context: DeskContext, leg: Leg): void {
  const account = context.store.account(leg.accountId);
  if (account) settleAlarms(context, account, leg, null);
}

/** Ends the question, not the watch: found at the broker later, it is followed all the same. */
function notExecuted({ id, suspects, active }: Leg): LegEvent[] {
  const answered = active?.answer ? [active] : [];
  return [...suspects, ...answered]
    .filter((sent) => isOpening(sent) || sent.draft.op === 'close_part')
    .map(({ n }) => ({ kind: 'leg-answered', id, answer: { n, state: 'expired', asOf: null } }));
}

export const legActs: readonly Act[] = [
  about(isntTap, (leg) => ({ events: notExecuted(leg), note: 'SAID_GONE' })),
  about(thereTap, () => ({ events: [], note: 'SAID_THERE' })),
  about(stopTap, ({ id, wanted }, { sl }) => ({
    events: [{ kind: 'leg-wanted', id, change: { sl: sl ?? wanted.sl }, by: 'trader' }],
    note: 'STOP_WANTED',
    facts: { sl: sl ?? wanted.sl },
  })),
  about(againTap, ({ id, wanted }, { field, value }) => ({
    events: [{ kind: 'leg-wanted', id, change: { [field]: value ?? wanted[field] }, by: 'trader' }],
    note: 'TRIED_AGAIN',
    facts: { field, value },
  })),
  about(keptTap, () => ({ events: [], note: 'KEPT' })),
  about(bareTap, () => ({ events: [], note: 'STOP_LEFT' })),
  about(overTap, ({ id }) => ({ events: [{ kind: 'leg-ended', id, how: 'manual' }], note: 'SAID_ENDED' })),
  about(partTap, ({ id, wanted: { lots } }) => ({
    events: [{ kind: 'leg-wanted', id, change: { lots }, by: 'trader' }],
    note: 'PART_WANTED',
  })),
  about(partKeptTap, (leg) => {
    const lots = toText(lotsOpen(leg));
    return {
      events: [{ kind: 'leg-wanted', id: leg.id, change: { lots }, by: 'trader' }],
      note: 'PART_KEPT',
      facts: { lots },
    };
  }),
  about(closeTap, ({ id }) => ({
    events: [{ kind: 'leg-wanted', id, change: { life: 'gone' }, by: 'trader' }],
    note: 'CLOSE_WANTED',
  })),
];
