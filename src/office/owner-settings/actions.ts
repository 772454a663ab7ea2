import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { ownerSettings as names } from '../../core/owner-settings.ts';
import type { Who } from '../../core/who.ts';
import { dropOwnerSetting, keepOwnerSetting, listOwnerSettings } from '../../directory/owner-settings.ts';
import { directoryRefusals } from '../../directory/refusals.ts';
import { findUser } from '../../directory/users.ts';
import { proveNow } from '../../user/elsewhere/sign-in-elsewhere.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { aboutSetting, openKept, useKept } from './use-kept.ts';

/*
 * What the owner sets on the page, in place of the environment.
 *  1. The owner alone, who has shown just before that it is them.
 *  2. It is sealed, used at once, and shown to nobody again.
 *  3. What was set where the service was started wins, and it is said that it does.
 */

const installation = { scope: 'system', over: 'installation' } as const;
const name = z.enum(names);
const password = z.string().max(1_024).nullable().default(null).describe('where you have no second factor');

const shownSchema = z.object({
  settings: z.array(
    z.object({
      name,
      from: z.enum(['environment', 'page', 'nowhere']),
      setAt: z.number().nullable().describe('on the page; its value is shown to nobody'),
      setBy: z.string().nullable(),
    }),
  ),
});
type Shown = z.infer<typeof shownSchema>;

async function refuseOthers({ office, services }: OfficeContext, who: Who): Promise<Outcome<never> | null> {
  if (!services.ownerSettings || !services.seal) return directoryRefusals.refuse('SETTINGS_ELSEWHERE', {});
  const found = await ask(office.directory(), findUser, { user: who.user }, within(who, 'find'));
  if (!found.ok) return found;
  return who.as === 'person' && found.value.standing?.role === 'owner'
    ? null
    : directoryRefusals.refuse('OWNER_ONLY', {});
}

async function refuseUnproved(
  { office }: OfficeContext,
  who: Who,
  typed: string | null,
): Promise<Outcome<never> | null> {
  if (who.session === undefined) return userRefusals.refuse('SIGN_IN_OVER', {});
  const asked = { session: who.session, proof: who.proof ?? null, password: typed };
  const proved = await ask(office.user(who.user), proveNow, asked, within(who, 'prove'));
  return proved.ok ? null : proved;
}

async function show({ office, services }: OfficeContext, who: Who): Promise<Outcome<Shown>> {
  const listed = await ask(office.directory(), listOwnerSettings, {}, within(who, 'list'));
  if (!listed.ok) return listed;
  const { kept } = listed.value;
  return accept({
    settings: names.map((each) => {
      const row = kept.find((one) => one.name === each);
      const isGiven = services.ownerSettings?.isGiven(each) ?? false;
      const from = isGiven ? ('environment' as const) : row ? ('page' as const) : ('nowhere' as const);
      return { name: each, from, setAt: row?.at ?? null, setBy: row?.by ?? null };
    }),
  });
}

export const showOwnerSettings = officeAction({
  name: 'installation.settings',
  summary: 'Shows which tokens and keys of this installation are set, and where; none of them is shown',
  kind: 'read',
  needs: installation,
  http: { method: 'get', path: '/installation/settings' },
  input: z.object({}),
  output: shownSchema,
  run: async (context: OfficeContext, _input, who) => (await refuseOthers(context, who)) ?? show(context, who),
});

export const setOwnerSetting = officeAction({
  name: 'installation.set',
  summary:
    'Sets a token or a key of this installation, used at once. It takes a code given just before, or the password where there is no second factor',
  kind: 'write',
  needs: installation,
  pace: 'sign-in',
  http: { method: 'put', path: '/installation/settings/{name}' },
  hidden: ['value', 'password'],
  answersOnce: true,
  input: z.object({ name, value: z.string().trim().min(1).max(2_000), password }),
  output: shownSchema,
  run: async (context: OfficeContext, { name: which, value, password: typed }, who): Promise<Outcome<Shown>> => {
    const { office, services } = context;
    const { ownerSettings: port, seal } = services;
    const refused = (await refuseOthers(context, who)) ?? (await refuseUnproved(context, who, typed));
    if (refused) return refused;
    if (!port || !seal) return directoryRefusals.refuse('SETTINGS_ELSEWHERE', {});
    if (port.isGiven(which)) return directoryRefusals.refuse('SETTING_GIVEN', { name: which });
    const problem = port.problemOf({ ...(await openKept(context)), [which]: value });
    if (problem !== null) return directoryRefusals.refuse('SETTING_UNFIT', { problem });
    const sealed = await seal.seal(value, aboutSetting(which));
    const row = { user: who.user, name: which, sealed };
    const kept = await ask(office.directory(), keepOwnerSetting, row, within(who, 'keep'));
    if (!kept.ok) return kept;
    services.log.info({ setting: which, by: who.user, trace: who.trace }, 'the owner set a setting on the page');
    await useKept(context);
    return show(context, who);
  },
});

export const clearOwnerSetting = officeAction({
  name: 'installation.clear',
  summary: 'Takes a token or a key back that was set on the page: what it was for ends at once',
  kind: 'write',
  needs: installation,
  pace: 'protect',
  http: { method: 'delete', path: '/installation/settings/{name}' },
  input: z.object({ name }),
  output: shownSchema,
  run: async (context: OfficeContext, { name: which }, who): Promise<Outcome<Shown>> => {
    const refused = await refuseOthers(context, who);
    if (refused) return refused;
    const { [which]: _, ...rest } = await openKept(context);
    const problem = context.services.ownerSettings?.problemOf(rest) ?? null;
    if (problem !== null) return directoryRefusals.refuse('SETTING_UNFIT', { problem });
    const asked = { user: who.user, name: which };
    const gone = await ask(context.office.directory(), dropOwnerSetting, asked, within(who, 'drop'));
    if (!gone.ok) return gone;
    context.services.log.info({ setting: which, by: who.user, trace: who.trace }, 'the owner took a setting back');
    await useKept(context);
    return show(context, who);
  },
});
