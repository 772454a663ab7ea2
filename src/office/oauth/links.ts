import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { identitiesOf, unlinkIdentity } from '../../directory/elsewhere/identities.ts';
import { hasPassword } from '../../user/elsewhere/sign-in-elsewhere.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { providerName } from './begin.ts';

const linkSchema = z.object({
  provider: z.string().describe('as it stands in addresses'),
  service: z.string().describe('as people call it'),
  called: z.string().nullable().describe('how you are called there'),
  linkedAt: z.number(),
});

export const listIdentities = officeAction({
  name: 'oauth.links',
  summary: 'Shows by which other services you sign in, and by which you could',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/auth/oauth/links' },
  input: z.object({}),
  output: z.object({
    links: z.array(linkSchema),
    others: z.array(z.object({ provider: z.string(), service: z.string() })).describe('set up here and not linked'),
    hasPassword: z.boolean(),
  }),
  run: async ({ office, services }: OfficeContext, _input, who) => {
    const providers = services.providers ?? new Map<string, { label: string }>();
    const [listed, password] = await Promise.all([
      ask(office.directory(), identitiesOf, { user: who.user }, within(who, 'list')),
      ask(office.user(who.user), hasPassword, {}, within(who, 'password')),
    ]);
    if (!listed.ok) return listed;
    const { links } = listed.value;
    const others = [...providers]
      .filter(([name]) => !links.some(({ provider }) => provider === name))
      .map(([provider, { label: service }]) => ({ provider, service }));
    return accept({
      links: links.map(({ provider, called, linkedAt }) => ({
        ...{ provider, called, linkedAt, service: providers.get(provider)?.label ?? provider },
      })),
      others,
      // Before there is an owner there is no user to ask.
      hasPassword: password.ok && password.value.has,
    });
  },
});

export const unlinkElsewhere = officeAction({
  name: 'oauth.unlink',
  summary: 'Takes another service away: nobody signs in as you by it any more. The last way in stays',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'protect',
  http: { method: 'delete', path: '/auth/oauth/links/{provider}' },
  input: z.object({ provider: providerName }),
  output: z.object({}),
  run: async ({ office, services }: OfficeContext, { provider }, who): Promise<Outcome<object>> => {
    const { user } = who;
    // A password is never taken away, so that it is there still where the link ends.
    const password = await ask(office.user(user), hasPassword, {}, within(who, 'password'));
    if (!password.ok) return password;
    const service = services.providers?.get(provider)?.label ?? provider;
    const asked = { user, provider, service, hasOther: password.value.has };
    return ask(office.directory(), unlinkIdentity, asked, within(who, 'unlink'));
  },
});
