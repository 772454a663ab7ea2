import { beginTryCall, endTryCall } from '../core/directory-calls.ts';
import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { userRefusals } from './refusals.ts';
import type { UserContext } from './user-action.ts';

type What = 'password' | 'code';

/** How long nobody may try in a session of theirs; the try is counted, where a refusal cannot take that back. */
export async function countTry({ office, id, trace }: UserContext, of: What): Promise<number> {
  const begun = await ask(office.directory(), beginTryCall, { user: id, of }, internally(trace));
  if (!begun.ok) throw new Error(`a try was not counted: ${begun.refusal.code}`);
  return begun.value.waitMs;
}

export async function forgetTries({ office, id, trace }: UserContext, of: What): Promise<void> {
  await ask(office.directory(), endTryCall, { user: id, of }, internally(trace));
}

/** Their own password, asked again of somebody who is signed in. */
export async function tryPassword(
  context: UserContext,
  password: string,
): Promise<{ kept: string | null; isRight: boolean; waitMs: number }> {
  const kept = context.store.password();
  const waitMs = await countTry(context, 'password');
  const isRight = waitMs === 0 && (await context.services.passwords.isKept(password, kept));
  if (isRight) await forgetTries(context, 'password');
  return { kept, isRight, waitMs };
}

export const barred = (waitMs: number) =>
  userRefusals.refuse('SIGN_IN_BARRED', { minutes: Math.ceil(waitMs / 60_000) });
