import { defineRefusals, type Refusal } from '../../core/outcome.ts';
import { isSameSecret } from '../../core/secrets.ts';
import { worded } from '../../words/worded.ts';
import { discordInteractionsPath, telegramHookPath } from '../config.ts';

const shortest = 16;
const vouchedPaths = new RegExp(`^(/hooks/[^/]+|${telegramHookPath}|${discordInteractionsPath})$`);

export const workerRefusals = defineRefusals(
  worded({ SETUP_SECRET_MISSING: 503, SETUP_SECRET_SHORT: 503, SETUP_SECRET_WRONG: 401, CONFIG_PROBLEM: 503 }),
);

/** One does not sign in at a Worker yet, and it is open to the world: whoever asks must know the one secret. */
export function findLackingSecret(request: Request, secret: string | undefined): Refusal | null {
  if (!secret) return workerRefusals.refuse('SETUP_SECRET_MISSING', {}).refusal;
  if (secret.length < shortest) return workerRefusals.refuse('SETUP_SECRET_SHORT', { shortest }).refusal;
  if (isVouchedByItself(request)) return null;
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return isSameSecret(given, secret) ? null : workerRefusals.refuse('SETUP_SECRET_WRONG', {}).refusal;
}

/** A webhook and a chat platform are let in by their own signature or secret: they have no other of ours. */
const isVouchedByItself = ({ method, url }: Request): boolean =>
  method === 'POST' && vouchedPaths.test(new URL(url).pathname);
