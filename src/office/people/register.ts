import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { openDesk } from '../../desk/upkeep.ts';
import { askRegistration } from '../../directory/ask-registration.ts';
import { directoryRefusals } from '../../directory/refusals.ts';
import { beginRegistration, settleRegistration } from '../../directory/register.ts';
import { emailSchema } from '../../directory/users.ts';
import { letterRefusals } from '../../notify/refusals.ts';
import { beginUser } from '../../user/begin.ts';
import { weaknessOf } from '../../user/password-rules.ts';
import { nameSchema } from '../../user/profile/shape.ts';
import { userRefusals } from '../../user/refusals.ts';
import { languages } from '../../words/language.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { fromOf, passwordSchema } from '../sign-in/sign-in.ts';

const asked = z.object({
  email: emailSchema,
  word: z.string().max(60).optional().describe('of an invitation or of the letter; left out: a letter is asked for'),
  password: passwordSchema.optional().describe('8 letters or more; chosen together with the word'),
  name: nameSchema.optional().describe('what you are to be called'),
  language: z.enum(languages).optional().describe('of the letters'),
});
const nextSchema = z.object({
  next: z.enum(['letter', 'sign-in']).describe('letter: what to do stands in a letter · sign-in: with that password'),
});
type Registered = z.infer<typeof nextSchema>;

/**
 * Whoever registers is told the same whether the address has an account or not, and as late. Each step may be repeated: the word is
 * used up last, in the transaction that lists them.
 */
export const register = officeAction({
  name: 'auth.register',
  summary: 'Registers by an invitation; where everybody may, asks for a letter that leads to the same',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/auth/register', status: 202 },
  hidden: ['email', 'word', 'password'],
  answersOnce: true,
  input: asked,
  output: nextSchema,
  run: async (context: OfficeContext, { email, word, language, ...chosen }, who): Promise<Outcome<Registered>> => {
    const directory = context.office.directory();
    if (word === undefined) {
      const began = await ask(directory, askRegistration, { email, language }, within(who, 'ask'));
      if (!began.ok) return began;
      if (began.value.became === 'unset') return letterRefusals.refuse('LETTERS_UNSET', { how: 'mail' });
      return began.value.became === 'asked' ? accept({ next: 'letter' }) : closed;
    }
    const { address: from } = fromOf(who);
    const begun = await ask(directory, beginRegistration, { word, email, from }, within(who, 'begin'));
    if (!begun.ok) return begun;
    if (begun.value.became !== 'ready') return notReady[begun.value.became];
    const password = chosen.password ?? '';
    const names = [email, email.split('@')[0] ?? ''];
    const weak = weaknessOf(password, names);
    if (weak !== null) return userRefusals.refuse('PASSWORD_WEAK', { why: weak });
    const { user, desk, isKnown } = begun.value;
    if (isKnown) await context.services.passwords.keep(password);
    else {
      const given = { password, names, name: chosen.name ?? null, language: language ?? null };
      const made = await makeRoom(context, { user, desk, given }, who);
      if (!made.ok) return made;
    }
    const settled = await ask(directory, settleRegistration, { word, email, user, desk }, within(who, 'settle'));
    if (!settled.ok) return settled;
    return settled.value.isSettled ? accept({ next: 'sign-in' }) : over;
  },
});

const closed = directoryRefusals.refuse('REGISTRATION_CLOSED', {});
const over = directoryRefusals.refuse('INVITATION_OVER', {});
const notReady = { closed, unknown: over, barred: userRefusals.refuse('SIGN_IN_BARRED', { minutes: 60 }) };

interface Newcomer {
  user: string;
  desk: string | null;
  given: z.infer<typeof beginUser.input>;
}

/** What belongs to them, while nothing leads there yet. */
export async function makeRoom(
  { office }: OfficeContext,
  { user, desk, given }: Newcomer,
  who: Parameters<typeof within>[0],
) {
  const begun = await ask(office.user(user), beginUser, given, within(who, 'user'));
  if (!begun.ok || desk === null) return begun;
  return ask(
    office.desk(desk),
    openDesk,
    { user, places: [`web:${desk}`], language: given.language },
    within(who, 'desk'),
  );
}
