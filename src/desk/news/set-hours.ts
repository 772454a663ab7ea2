import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import { breaksByHours, marketHoursSchema } from '../facts/market-hours.ts';
import { planRefusals } from '../plan/refusals.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

const shownHours = z.object({
  account: z.string(),
  hours: marketHoursSchema,
  /** by symbol, when its market closes next and for how long; null: it trades through */
  breaks: z.record(z.string(), z.object({ at: z.number(), breakHours: z.number() }).nullable()),
});

/** A fact about the broker, not a rule of the firm: it says when markets close, the profile says what must happen then. */
export const setMarketHours = deskAction({
  name: 'accounts.market-hours',
  summary:
    "Says anew when this broker's markets close for their weekly break, by symbol or by class; what is left out is as usual",
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  http: { method: 'put', path: '/accounts/{account}/market-hours' },
  input: z.object({ account: id, ...marketHoursSchema.shape }),
  output: shownHours,
  run: (context: DeskContext, { account, ...hours }): Outcome<z.infer<typeof shownHours>> => {
    const row = context.store.account(account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
    const known = new Set(row.contracts.map(({ symbol }) => symbol));
    const unknown = Object.keys(hours.symbols).find((symbol) => !known.has(symbol));
    if (unknown !== undefined) return planRefusals.refuse('SYMBOL_UNKNOWN', { symbol: unknown });
    context.store.updateAccount(account, { marketHours: hours });
    context.store.journal.append('market-hours', { account, ...hours }, context.now());
    return accept({ account, hours, breaks: breaksByHours(row.contracts, context.now(), hours) });
  },
});
