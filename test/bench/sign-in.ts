import { setTimeout as pause } from 'node:timers/promises';
import type { startBenchService } from './service.ts';

const wordIn = (text: string): string | undefined => /the word is (\w+)\n/.exec(text)?.[1];

const password = 'a sentence that only I know';
const email = 'anna@example.com';

/** Makes the owner of a service by the word it printed; the answer is what shows a sign-in from then on. */
export async function signInAt({ post, said }: Awaited<ReturnType<typeof startBenchService>>): Promise<string> {
  // Printed just behind the line by which it is known to be ready.
  while (!wordIn(said())) await pause(20);
  const word = wordIn(said());
  const { access } = (await post('auth/set-up', { word, email, password })) as { access: string };
  return access;
}
