import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { beginNewcomer, findNewcomer, settleNewcomer } from '../../directory/elsewhere/newcomers.ts';
import { directoryRefusals } from '../../directory/refusals.ts';
import { signInElsewhere } from '../../user/elsewhere/sign-in-elsewhere.ts';
import { weaknessOf } from '../../user/password-rules.ts';
import { nameSchema } from '../../user/profile/shape.ts';
import { userRefusals } from '../../user/refusals.ts';
import { languages } from '../../words/language.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { makeRoom } from '../people/register.ts';
import { fromOf, passwordSchema, type SignedIn, signedIn, signedInSchema } from '../sign-in/sign-in.ts';
import { browserSchema } from './begin.ts';
import { browserKey } from './flow-secrets.ts';
import { elsewhereOver } from './refusals.ts';

export const showNewcomer = officeAction({
  name: 'oauth.newcomer',
  summary: 'Shows whom another service vouched for in this browser, before they register',
  kind: 'read',
  needs: 'anyone',
  pace: 'read',
  hidden: ['browser'],
  input: z.object({ browser: browserSchema }),
  output: z.object({
    newcomer: z
      .object({ email: z.string(), name: z.string().nullable(), service: z.string(), needsWord: z.boolean() })
      .nullable(),
  }),
  run: async ({ office, services }: OfficeContext, { browser }, who) => {
    if (browser === null) return accept({ newcomer: null });
    const found = await ask(office.directory(), findNewcomer, { browser: browserKey(browser) }, within(who, 'find'));
    if (!found.ok) return found;
    const { newcomer } = found.value;
    if (!newcomer) return accept({ newcomer: null });
    const { provider, ...rest } = newcomer;
    return accept({ newcomer: { ...rest, service: services.providers?.get(provider)?.label ?? provider } });
  },
});

/** By the same rules as with a password. Each step may be repeated: the word is used up last. */
export const registerElsewhere = officeAction({
  name: 'oauth.register',
  summary: 'Registers somebody another service vouched for, and signs them in',
  kind: 'write',
  needs: 'anyone',
  hidden: ['browser', 'word', 'password'],
  answersOnce: true,
  input: z.object({
    browser: browserSchema,
    word: z.string().max(60).nullable().default(null).describe('of an invitation'),
    password: passwordSchema.nullable().default(null).describe('may be left out'),
    name: nameSchema.optional(),
    language: z.enum(languages).optional(),
  }),
  output: signedInSchema,
  run: async (context: OfficeContext, { browser, word, password, ...chosen }, who): Promise<Outcome<SignedIn>> => {
    const { office } = context;
    const directory = office.directory();
    if (browser === null) return elsewhereOver;
    const asked = { browser: browserKey(browser), word };
    const { address: from } = fromOf(who);
    const begun = await ask(directory, beginNewcomer, { ...asked, from }, within(who, 'begin'));
    if (!begun.ok) return begun;
    if (begun.value.became !== 'ready') return notReady[begun.value.became];
    const { user, desk, email, name: said } = begun.value;
    const names = [email, email.split('@')[0] ?? ''];
    const weak = password === null ? null : weaknessOf(password, names);
    if (weak !== null) return userRefusals.refuse('PASSWORD_WEAK', { why: weak });
    const name = chosen.name ?? nameSchema.safeParse(said).data ?? null;
    const given = { password, names, name, language: chosen.language ?? null };
    const made = await makeRoom(context, { user, desk, given }, who);
    if (!made.ok) return made;
    const settled = await ask(directory, settleNewcomer, { ...asked, user, desk }, within(who, 'settle'));
    if (!settled.ok) return settled;
    if (!settled.value.isSettled) return elsewhereOver;
    const started = await ask(office.user(user), signInElsewhere, { ...fromOf(who), said: null }, within(who, 'start'));
    return started.ok ? signedIn(context, who, user, started.value) : started;
  },
});

const notReady = {
  closed: directoryRefusals.refuse('REGISTRATION_CLOSED', {}),
  unknown: directoryRefusals.refuse('INVITATION_OVER', {}),
  barred: userRefusals.refuse('SIGN_IN_BARRED', { minutes: 60 }),
  over: elsewhereOver,
};
