import { z } from 'zod';
import { type Block, heading, paragraph } from '../../core/chat.ts';
import { askAboutAccess } from '../../core/desk-calls.ts';
import { settleAccessCall } from '../../core/directory-calls.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import { whoSchema } from '../../core/who.ts';
import { say } from '../../talk/say.ts';
import { defineTap, type Offer, offer } from '../../talk/tap.ts';
import { deskAction } from '../desk-action.ts';
import { deskWords } from '../language.ts';
import type { Act } from '../signals/acts.ts';
import type { DeskContext } from '../store.ts';
import { askUntil } from '../talk/question.ts';
import { askTitle } from '../talk/title.ts';

/*
 * Whoever may decide who comes in is asked by buttons on their own desk. The directory decides, by the grants of who taps: here is
 * only asked and told.
 */

const about = z.object({ person: z.string(), called: z.string().nullable(), until: z.number() });
const letInTap = defineTap('let-in', about);
const refuseTap = defineTap('refuse-access', about);

export const askAccess = deskAction({
  ...askAboutAccess,
  summary: 'Asks whether somebody is to be let in',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext, { person, called, askedAt, until, hadDesk, turnedAway }) => {
    const words = deskWords(context);
    const id = idOf('access', person, askedAt);
    const more = turnedAway > 0 ? [paragraph(words.say('access.TURNED_AWAY', { count: turnedAway }))] : [];
    const had = hadDesk ? [paragraph(words.say('access.HAD_DESK'))] : [];
    const shown = [titleOf(context, person, called), paragraph(words.say('access.ASKS_MORE')), ...had, ...more];
    askUntil(context, id, shown, offersOf(context, id, { person, called, until }));
    return accept({});
  },
});

function titleOf(context: DeskContext, person: string, called: string | null): Block {
  const words = deskWords(context);
  return heading(askTitle(words, words.say('access.ASKS', { person, called })), 'wait');
}

function offersOf(context: DeskContext, card: string, input: z.infer<typeof about>): Offer[] {
  const words = deskWords(context);
  const face = { about: card, expiresAt: input.until };
  return [
    offer(letInTap, input, { ...face, label: words.say('press.LET_IN'), style: 'primary' }),
    offer(refuseTap, input, { ...face, label: words.say('press.REFUSE_ACCESS'), style: 'plain' }),
  ];
}

const deciding = (tap: typeof letInTap, letIn: boolean): Act => ({
  name: tap.name,
  isBrokered: false,
  run(context, { card, input }) {
    const asked = about.parse(input);
    const words = deskWords(context);
    const { idempotencyKey: _, ...who } = context.who;
    say(context, card, [titleOf(context, asked.person, asked.called), paragraph(words.say('access.UNDER_WAY'))]);
    context.schedule(carryAccess, { key: `access:${card}`, at: context.now(), input: { ...asked, letIn, card, who } });
    return 'asked';
  },
});

export const accessActs: readonly Act[] = [deciding(letInTap, true), deciding(refuseTap, false)];

/** Done once, whatever happens between: its key is that of its question. */
export const carryAccess = deskAction({
  name: 'desk.carry-access',
  summary: 'Has the directory let somebody in, or refuse, as was decided by a button',
  kind: 'write',
  needs: 'office',
  input: about.extend({ letIn: z.boolean(), card: z.string(), who: whoSchema }),
  output: z.object({}),
  prepare: async (context: DeskContext, { person, letIn, card, who }) => {
    const key = { idempotencyKey: `${card}:${letIn}` };
    const asked = { person, letIn };
    const outcome = await context.office.perform(
      settleAccessCall.name,
      asked,
      { ...who, ...key },
      context.store.language(),
    );
    if (!outcome.ok && outcome.refusal.code === 'NOT_REACHED') throw new Error('the directory was not reached');
    return outcome;
  },
  run: (context: DeskContext, { person, called, letIn, card }, _who, outcome) => {
    const words = deskWords(context);
    const name = called ?? person;
    const blocks = outcome.ok
      ? [heading(words.say(letIn ? 'access.LET_IN' : 'access.REFUSED_THEM', { called: name }), 'good')]
      : [heading(words.say('access.NOT_DONE', { called: name }), 'bad'), paragraph(outcome.words)];
    say(context, card, blocks, [], { weight: 'answer' });
    return accept({});
  },
});
