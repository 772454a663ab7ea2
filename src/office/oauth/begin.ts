import { z } from 'zod';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Provider } from '../../core/provider.ts';
import type { Who } from '../../core/who.ts';
import { keepFlow } from '../../directory/elsewhere/flows.ts';
import { proveNow } from '../../user/elsewhere/sign-in-elsewhere.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { boundBy, drawSecret, flowSecrets, secretForm } from './flow-secrets.ts';
import { refusedBy, unknownProvider } from './refusals.ts';

/*
 * A browser is sent to another service. It keeps a secret in a cookie, and only whoever has it comes back by what it is sent
 * off with. Two tabs share the secret and have each their own turn.
 */

export const providerName = z.string().max(40);
/** what does not look like one counts as none */
export const browserSchema = z.string().regex(secretForm).nullable().catch(null);

const begunSchema = z.object({
  url: z.string().describe('where the browser goes'),
  browser: z.string().describe('what it keeps until it is back'),
});
type Begun = z.infer<typeof begunSchema>;

interface Turn {
  provider: string;
  browser: string | null;
  next: string;
  user: string | null;
  session: string | null;
}

async function sendOff(context: OfficeContext, turn: Turn, who: Who): Promise<Outcome<Begun>> {
  const { office, services } = context;
  const provider: Provider | undefined = services.providers?.get(turn.provider);
  if (!provider) return unknownProvider;
  const state = drawSecret(services.secretBytes);
  const browser = turn.browser ?? drawSecret(services.secretBytes);
  const begun = await provider.begin(flowSecrets(browser, state));
  if (!begun.ok) return refusedBy(context, provider, begun);
  const kept = await ask(office.directory(), keepFlow, { ...turn, ...boundBy(browser, state) }, within(who, 'keep'));
  return kept.ok ? accept({ url: begun.value, browser }) : kept;
}

export const beginElsewhere = officeAction({
  name: 'oauth.begin',
  summary: 'Sends a browser to another service to sign in there',
  kind: 'write',
  needs: 'anyone',
  // It compares nothing; coming back is what is counted as a try.
  pace: 'write',
  hidden: ['browser'],
  answersOnce: true,
  input: z.object({ provider: providerName, browser: browserSchema, next: z.string().max(500) }),
  output: begunSchema,
  run: (context: OfficeContext, turn, who) => sendOff(context, { ...turn, user: null, session: null }, who),
});

export const beginLink = officeAction({
  name: 'oauth.begin-link',
  summary:
    'Sends a browser to another service to link it to you. It takes a code given just before, or the password where there is no second factor',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  hidden: ['browser', 'password'],
  answersOnce: true,
  input: z.object({
    provider: providerName,
    browser: browserSchema,
    password: z.string().max(1_024).nullable(),
  }),
  output: begunSchema,
  run: async (context: OfficeContext, { provider, browser, password }, who): Promise<Outcome<Begun>> => {
    const { user, session, proof } = who;
    if (session === undefined || who.as !== 'person') return userRefusals.refuse('SIGN_IN_OVER', {});
    const asked = { session, proof: proof ?? null, password };
    const proved = await ask(context.office.user(user), proveNow, asked, within(who, 'prove'));
    if (!proved.ok) return proved;
    return sendOff(context, { provider, browser, next: '/security', user, session }, who);
  },
});
