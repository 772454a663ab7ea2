import type { CodeWay, Tried } from '../../src/core/listener.ts';
import type { Account } from './account.ts';
import { problemOf, Refused } from './failure.ts';

interface Begun {
  account: Account;
  phone: string;
  hash: string;
  timer: NodeJS.Timeout;
}

/** A code is good for a few minutes; after that nothing waits for it. */
const waitMs = 15 * 60_000;
const mostBegun = 20;

const ways: Record<string, CodeWay> = {
  'auth.sentCodeTypeApp': 'app',
  'auth.sentCodeTypeSms': 'sms',
  'auth.sentCodeTypeCall': 'call',
};

/** Signing in, one question after the other. What is under way is in memory only: gone with the process, one begins anew. */
export function createSignIn(open: () => Account, keys: { apiId: number; apiHash: string }) {
  const begun = new Map<string, Begun>();

  async function giveUp(user: string): Promise<void> {
    const one = begun.get(user);
    begun.delete(user);
    clearTimeout(one?.timer);
    await one?.account.close();
  }

  async function askCode(user: string, phone: string): Promise<Tried<{ way: CodeWay }>> {
    await giveUp(user);
    if (begun.size >= mostBegun) return { ok: false, problem: { code: 'WAIT', seconds: 60 } };
    const account = open();
    try {
      await account.open();
      const settings = { _: 'codeSettings' } as const;
      const sent = await account.call({ _: 'auth.sendCode', phoneNumber: phone, ...keys, settings });
      if (sent._ !== 'auth.sentCode') throw new Error(`Telegram answered with ${sent._}`);
      const timer = setTimeout(() => void giveUp(user), waitMs);
      timer.unref();
      begun.set(user, { account, phone, hash: sent.phoneCodeHash, timer });
      return { ok: true, value: { way: ways[sent.type._] ?? 'other' } };
    } catch (error) {
      await account.close();
      return { ok: false, problem: problemOf(error) };
    }
  }

  async function signIn(
    user: string,
    by: { code: string } | { password: string },
  ): Promise<Tried<{ needs: 'password' } | { session: string }>> {
    const one = begun.get(user);
    if (!one) return { ok: false, problem: { code: 'NOT_BEGUN' } };
    try {
      const authorization = await ('code' in by ? withCode(one, by.code) : withPassword(one, by.password));
      if (authorization === 'password') return { ok: true, value: { needs: 'password' } };
      if (authorization._ !== 'auth.authorization') return { ok: false, problem: { code: 'NO_ACCOUNT' } };
      const session = await one.account.signedIn(authorization);
      await giveUp(user);
      return { ok: true, value: { session } };
    } catch (error) {
      const problem = problemOf(error);
      // What was begun is worth nothing any more.
      if (problem.code === 'CODE_OLD' || problem.code === 'ENDED') await giveUp(user);
      return { ok: false, problem: problem.code === 'ENDED' ? { code: 'NOT_BEGUN' } : problem };
    }
  }

  return {
    askCode,
    signIn,
    giveUp,
    async stop() {
      await Promise.all([...begun.keys()].map(giveUp));
    },
  };
}

async function withCode({ account, phone, hash }: Begun, code: string) {
  try {
    return await account.call({ _: 'auth.signIn', phoneNumber: phone, phoneCodeHash: hash, phoneCode: code });
  } catch (error) {
    if (error instanceof Refused && error.refusal.text === 'SESSION_PASSWORD_NEEDED') return 'password';
    throw error;
  }
}

async function withPassword({ account }: Begun, password: string) {
  const asked = await account.call({ _: 'account.getPassword' });
  return account.call({ _: 'auth.checkPassword', password: await account.proofOf(asked, password) });
}
