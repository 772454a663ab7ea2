import { z } from 'zod';
import { answerSchema } from '../core/command.ts';
import { accept } from '../core/outcome.ts';
import { applyByHand, type Hand, handSchema } from './hands.ts';
import { applyHappening, happeningSchema } from './happenings.ts';
import { calm, switchesSchema } from './switches.ts';
import { announce, carryOut, scheduleTurn, symbolsOf, takeTurn } from './turn.ts';
import { venueAction } from './venue-action.ts';
import type { VenueContext } from './venue-context.ts';
import { withAccount } from './with-account.ts';

const behaveInput = z.object({
  /** the good broker again, before anything else is set */
  calm: z.boolean().optional(),
  /** what is named is set; the rest stays */
  switches: switchesSchema.partial().optional(),
  /** what the broker does right now, of its own accord */
  happen: z.array(happeningSchema).max(50).optional(),
});

export const behave = venueAction({
  name: 'venue.behave',
  summary: 'Sets how the paper broker departs from a good one, and lets things happen at it',
  kind: 'write',
  needs: 'office',
  input: behaveInput,
  output: z.object({ switches: switchesSchema }),
  run: withAccount((context, account, input: z.infer<typeof behaveInput>) => {
    const { store } = context;
    // Until now it was as it was.
    takeTurn(context);
    const from = store.switches();
    const { draws, ...before } = input.calm ? { ...calm, seed: from.seed } : from;
    const switches = switchesSchema.parse({ ...before, ...input.switches });
    store.saveSwitches({ ...switches, draws: input.switches?.seed === undefined ? draws : 0 });
    for (const happening of input.happen ?? []) {
      const happened = carryOut(context, [], (book) => applyHappening(book, happening, context.now()));
      if (!happened.ok) return happened;
    }
    scheduleTurn(context);
    announce(context, store.account() ?? account, true);
    return accept({ switches });
  }),
});

const told = answerSchema.pick({ lots: true, price: true, orderId: true, positionId: true });

/** At the prices of now, as if in the terminal. */
function doByHand(context: VenueContext, hand: Hand) {
  takeTurn(context);
  return carryOut(context, symbolsOf(hand), (book) => applyByHand(book, hand, context.now()));
}

export const byHand = venueAction({
  name: 'venue.by-hand',
  summary: 'Does what the trader does in the terminal, past the desk',
  kind: 'write',
  needs: 'office',
  input: z.object({ hand: handSchema }),
  output: told,
  run: withAccount((context, account, { hand }: { hand: Hand }) => {
    const done = doByHand(context, hand);
    if (!done.ok) return done;
    scheduleTurn(context);
    announce(context, context.store.account() ?? account, true);
    return accept(told.parse(done.value.told));
  }),
});
