import { z } from 'zod';
import type { NoteCode, NoteFacts } from '../cards/notes.ts';
import { isOpening, type Leg } from '../orders/leg.ts';
import type { LegEvent } from '../orders/leg-events.ts';
import { recordLegs } from '../orders/record-legs.ts';
import { closeQuestion, never, type Offer } from '../talk/cards.ts';
import type { Act } from './acts.ts';
import { noteOn } from './record.ts';

const givenSchema = z.object({ leg: z.string(), sl: z.string().nullable().default(null) });

type Given = z.infer<typeof givenSchema>;
type Work = (leg: Leg, given: Given) => { events: LegEvent[]; note: NoteCode; facts?: NoteFacts };

/** A button about one leg: what it stands for is an ordinary wish, or a person's word where the broker has none. */
function about(name: string, work: Work): Act {
  return {
    name,
    isBrokered: false,
    run(context, choice) {
      const given = givenSchema.parse(choice.input);
      const leg = context.store.leg(given.leg);
      if (!leg || leg.end !== null) return null;
      closeQuestion(context, choice.card, choice.signalId);
      const { events, note, facts = {} } = work(leg, given);
      recordLegs(context, events);
      if (leg.signalId !== null) noteOn(context, leg.signalId, note, { leg: leg.item + 1, ...facts });
      return 'noted';
    },
  };
}

/** Ends the question, not the watch: found at the broker later, it is followed all the same. */
function notExecuted({ id, suspects }: Leg): LegEvent[] {
  return suspects
    .filter((sent) => isOpening(sent) || sent.draft.op === 'close_part')
    .map(({ n }) => ({ kind: 'leg-answered', id, answer: { n, state: 'expired', asOf: null } }));
}

export const legActs: readonly Act[] = [
  about('leg-isnt', (leg) => ({ events: notExecuted(leg), note: 'SAID_GONE' })),
  about('leg-there', () => ({ events: [], note: 'SAID_THERE' })),
  about('leg-stop', ({ id, wanted }, { sl }) => ({
    events: [{ kind: 'leg-wanted', id, change: { sl: sl ?? wanted.sl }, by: 'trader' }],
    note: 'STOP_WANTED',
    facts: { sl: sl ?? wanted.sl },
  })),
  about('leg-bare', () => ({ events: [], note: 'STOP_LEFT' })),
  about('leg-close', ({ id }) => ({
    events: [{ kind: 'leg-wanted', id, change: { life: 'gone' }, by: 'trader' }],
    note: 'CLOSE_WANTED',
  })),
];

export function offerFor(
  leg: Leg,
  [act, label, style]: [act: string, label: string, style: Offer['style']],
  sl: string | null = null,
): Offer {
  const signalId = leg.signalId ?? leg.id;
  return { signalId, act, label, style, input: { leg: leg.id, sl }, expiresAt: never };
}
