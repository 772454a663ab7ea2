import { generateSync } from 'otplib';
import { openEmptyHouse } from './open-house.ts';

const step = 30_000;

/** An owner with a telephone that shows codes; each code is asked for in a half minute of its own. */
export async function openWithTelephone(dataDir: string | null = null) {
  const house = openEmptyHouse(null, dataDir);
  const { ask, office } = house;
  const token = await house.own();
  const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: 'a sentence that only I know' } });
  const code = async (secret: string = begun.body.secret): Promise<string> => {
    await office.advance(step);
    return generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
  };
  const confirmed = await ask('post', '/2fa/verify/totp', { token, body: { code: await code() } });
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
  /** Asks, and shows with a code that it is them. */
  const proved: typeof ask = async (method, path, given) => {
    const asked = await ask(method, path, given);
    const { challenge } = asked.body.facts ?? {};
    if (typeof challenge !== 'string') throw new Error(`nothing is held: ${JSON.stringify(asked.body)}`);
    const done = await ask('post', '/2fa/verify', { token: given?.token, body: { challenge, code: await code() } });
    return done.status === 200 ? { status: 200, body: done.body.answer } : done;
  };
  return {
    ...house,
    token,
    code,
    proved,
    backupCodes: confirmed.body.backupCodes as string[],
    secret: begun.body.secret as string,
  };
}
