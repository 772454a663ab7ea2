import { z } from 'zod';
import { hashOfBody } from '../../../src/bridge/mt5/sign.ts';
import type { Handle } from '../../../src/core/office.ts';
import { internally } from '../../../src/core/who.ts';
import type { Wire } from './connector.ts';

const who = internally('terminal');
const paired = z.object({ secret: z.string(), secret2: z.string(), family: z.number() });
const answered = z.object({ body: z.string(), signature: z.string() });

export const demoAccount = (marginMode: 'hedging' | 'netting') => ({
  ...{ login: '50123456', server: 'Broker-Demo', company: 'Broker Ltd', currency: 'USD', marginMode },
  tradeMode: 'demo' as const,
});

export async function must(outpost: Handle, action: string, input: object): Promise<unknown> {
  const outcome = await outpost.perform(action, input, who);
  if (!outcome.ok) throw new Error(`${action} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Keys, and the trader's yes. */
export async function pairAt(outpost: Handle, account: ReturnType<typeof demoAccount>, isConfirmed = true) {
  const terminal = { ...account, build: 4410, eaVersion: '1.0.0', selfTest: [{ name: 'hmac', ok: true }] };
  const keys = paired.parse(await must(outpost, 'outpost.pair', { owner: 'desk-1', terminal }));
  const { login, server } = account;
  if (isConfirmed) await must(outpost, 'outpost.confirm', { login, server, notify: '' });
  return keys;
}

/** Straight to the outpost, past the door. */
export const wireTo =
  (outpost: () => Handle): Wire =>
  async ({ body, ...headers }) => {
    const outcome = await outpost().perform('outpost.sync', { ...headers, body, bodyHash: hashOfBody(body) }, who);
    return outcome.ok ? answered.parse(outcome.value) : null;
  };
