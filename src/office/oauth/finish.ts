import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Provider, Vouched } from '../../core/provider.ts';
import type { Who } from '../../core/who.ts';
import { takeFlow } from '../../directory/elsewhere/flows.ts';
import { findIdentity, linkIdentity } from '../../directory/elsewhere/identities.ts';
import { keepNewcomer } from '../../directory/elsewhere/newcomers.ts';
import { signInElsewhere } from '../../user/elsewhere/sign-in-elsewhere.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { deviceSchema, fromOf, signedIn, signedInSchema } from '../sign-in/sign-in.ts';
import { browserSchema, providerName } from './begin.ts';
import { boundBy, browserKey, flowSecrets, secretForm } from './flow-secrets.ts';
import { elsewhereOver, refusedBy, unknownProvider } from './refusals.ts';

/*
 * A browser comes back from another service.
 *  1. The turn must have been begun in this browser, for this service, and it is over with this, whatever comes of it.
 *  2. Who signs in is found by issuer and subject. An address finds nobody.
 *  3. What is linked is linked to whoever began it, in the session they began it in.
 */

const next = z.string();
const finishedSchema = z.discriminatedUnion('became', [
  z.object({ became: z.literal('in'), signedIn: signedInSchema, next }),
  z.object({ became: z.literal('linked'), next }),
  z.object({ became: z.literal('new') }),
]);
type Finished = z.infer<typeof finishedSchema>;

export const finishElsewhere = officeAction({
  name: 'oauth.finish',
  summary: 'Signs in, or links, whoever comes back from another service',
  kind: 'write',
  needs: 'anyone',
  hidden: ['browser', 'query', 'device'],
  answersOnce: true,
  input: z.object({
    provider: providerName,
    browser: browserSchema,
    query: z.string().max(8_000),
    device: deviceSchema,
  }),
  output: finishedSchema,
  run: async (context: OfficeContext, { provider: name, browser, query, device }, who): Promise<Outcome<Finished>> => {
    const { office, services } = context;
    const provider = services.providers?.get(name);
    if (!provider) return unknownProvider;
    const states = new URLSearchParams(query).getAll('state');
    const [state = ''] = states;
    if (browser === null || states.length !== 1 || !secretForm.test(state)) return elsewhereOver;
    const which = { provider: name, ...boundBy(browser, state) };
    const taken = await ask(office.directory(), takeFlow, which, within(who, 'take'));
    if (!taken.ok) return taken;
    const { flow } = taken.value;
    if (!flow) return elsewhereOver;
    const isTheirs = who.as === 'person' && who.user === flow.user && who.session === flow.session;
    if (flow.user !== null && !isTheirs) return elsewhereOver;
    const found = await provider.finish(query, flowSecrets(browser, state));
    if (!found.ok) return refusedBy(context, provider, found);
    const vouched = found.value;
    if (flow.user !== null) return link(context, { provider, vouched, user: flow.user, next: flow.next }, who);
    return signIn(context, { provider, vouched, browser, device, next: flow.next }, who);
  },
});

interface Come {
  provider: Provider;
  vouched: Vouched;
  next: string;
}

async function link(
  { office }: OfficeContext,
  { provider, vouched, user, next }: Come & { user: string },
  who: Who,
): Promise<Outcome<Finished>> {
  const { issuer, subject, called, name: said } = vouched;
  const row = { issuer, subject, user, provider: provider.name, called, service: provider.label, said };
  const linked = await ask(office.directory(), linkIdentity, row, within(who, 'link'));
  return linked.ok ? accept({ became: 'linked', next }) : linked;
}

async function signIn(
  context: OfficeContext,
  { provider, vouched, browser, device, next }: Come & { browser: string; device: string | null },
  who: Who,
): Promise<Outcome<Finished>> {
  const { office } = context;
  const { issuer, subject, name: said } = vouched;
  const known = await ask(office.directory(), findIdentity, { issuer, subject }, within(who, 'find'));
  if (!known.ok) return known;
  const { user } = known.value;
  if (user === null) {
    const newcomer = { ...vouched, browser: browserKey(browser), provider: provider.name };
    const kept = await ask(office.directory(), keepNewcomer, newcomer, within(who, 'new'));
    return kept.ok ? accept({ became: 'new' }) : kept;
  }
  const started = await ask(office.user(user), signInElsewhere, { ...fromOf(who, device), said }, within(who, 'start'));
  if (!started.ok) return started;
  const entered = await signedIn(context, who, user, started.value);
  return entered.ok ? accept({ became: 'in', signedIn: entered.value, next }) : entered;
}
