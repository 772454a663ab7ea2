import { z } from 'zod';
import { eraseActorCall, eraseFilesCall } from '../../core/erase-calls.ts';
import { ask, type Handle } from '../../core/office.ts';
import { accept, defineRefusals, type Outcome } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import { deskFigures } from '../../desk/count-holdings.ts';
import { beginErase, findBelongings } from '../../directory/erase.ts';
import { allowOwn } from '../../user/own-data.ts';
import { ownPasswordSchema } from '../../user/own-proof.ts';
import { worded } from '../../words/worded.ts';
import type { OfficeContext } from '../catalogue.ts';
import { signOutListener } from '../listen-sign-in.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';

export const eraseRefusals = defineRefusals({ ...worded({ TRADES_OPEN: 409, LAST_OWNER: 409 }) });

const effectSchema = z.object({
  isErased: z.boolean().describe('false: this is what would go'),
  desks: z.number().int(),
  accounts: z.number().int(),
  openTrades: z.number().int(),
  follows: z.number().int(),
  feeds: z.number().int().describe('channels that nobody else reads'),
  chats: z.number().int(),
});
type Effect = z.infer<typeof effectSchema>;

export const eraseOwn = officeAction({
  name: 'users.erase',
  summary:
    'Erases you and all that is yours here, for good. Without `isSure` it says what that is; with it, it takes a code given just before, or the password',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'post', path: '/users/erase' },
  hidden: ['password'],
  answersOnce: true,
  input: z.object({
    isSure: z.boolean().default(false),
    open: z
      .enum(['refuse', 'leave'])
      .default('refuse')
      .describe(
        'trades that are open: leave, they stay at the broker with their stops and nobody here looks after them',
      ),
    password: ownPasswordSchema,
  }),
  output: effectSchema,
  run: async ({ office }: OfficeContext, { isSure, open, password }, who): Promise<Outcome<Effect>> => {
    const { user } = who;
    const found = await ask(office.directory(), findBelongings, { user }, within(who, 'find'));
    if (!found.ok) return found;
    const { desks, feeds, persons, isLastOwner } = found.value;
    const count = async () => {
      const of = await Promise.all(desks.map((desk) => ask(office.desk(desk), deskFigures, {}, within(who, 'count'))));
      return of.flatMap((each) => (each.ok ? [each.value] : []));
    };
    const counted = await count();
    const sum = (what: 'accounts' | 'open' | 'follows') => counted.reduce((all, each) => all + each[what], 0);
    const effect = {
      ...{ desks: desks.length, accounts: sum('accounts'), openTrades: sum('open'), follows: sum('follows') },
      ...{ feeds: feeds.length, chats: persons.length },
    };
    if (!isSure) return accept({ isErased: false, ...effect });
    if (isLastOwner) return eraseRefusals.refuse('LAST_OWNER', {});
    if (effect.openTrades > 0 && open === 'refuse')
      return eraseRefusals.refuse('TRADES_OPEN', { trades: effect.openTrades });
    const allowed = await ask(office.user(user), allowOwn, { what: 'erase', password }, who);
    if (!allowed.ok) return allowed;
    // Comparing a password takes a while: trades may have been opened meanwhile.
    const trades = (await count()).reduce((all, each) => all + each.open, 0);
    if (trades > 0 && open === 'refuse') return eraseRefusals.refuse('TRADES_OPEN', { trades });
    const begun = await ask(office.directory(), beginErase, { user }, within(who, 'begin'));
    return begun.ok ? accept({ isErased: true, ...effect }) : begun;
  },
});

/** A desk goes last of what is behind it: it alone knows its paper accounts. */
export const eraseFiles = officeAction({
  ...eraseFilesCall,
  summary: 'Takes away the files of somebody who went for good',
  kind: 'write',
  needs: 'office',
  run: async (
    context: OfficeContext,
    { user, desks, feeds, outposts },
    who,
  ): Promise<Outcome<{ chains: string[] }>> => {
    const { office } = context;
    const inside = internally(who.trace);
    const chains: string[] = [];
    const erase = async (key: string, handle: Handle) => {
      const gone = await ask(handle, eraseActorCall, {}, inside);
      if (!gone.ok) throw new Error(`${key} could not be erased: ${gone.refusal.code}`);
      chains.push(key);
    };
    const out = await signOutListener.run(context, {}, { ...inside, user }, undefined);
    if (!out.ok) return out;
    for (const outpost of outposts) await erase(`outpost ${outpost}`, office.outpost(outpost));
    for (const desk of desks) {
      const figures = await ask(office.desk(desk), deskFigures, {}, inside);
      for (const venue of figures.ok ? figures.value.venues : []) await erase(`venue ${venue}`, office.venue(venue));
      await erase(`desk ${desk}`, office.desk(desk));
    }
    for (const feed of feeds) await erase(`feed ${feed}`, office.feed(feed));
    await erase(`user ${user}`, office.user(user));
    return accept({ chains });
  },
});
