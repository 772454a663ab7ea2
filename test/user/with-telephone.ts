import { generateSync } from 'otplib';
import { openEmptyHouse } from './open-house.ts';

const step = 30_000;

/** An owner with a telephone that shows codes; each code is asked for in a half minute of its own. */
export async function openWithTelephone() {
  const house = openEmptyHouse();
  const { ask, office } = house;
  const token = await house.own();
  const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: 'a sentence that only I know' } });
  const code = async (secret: string = begun.body.secret): Promise<string> => {
    await office.advance(step);
    return generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
  };
  const confirmed = await ask('post', '/2fa/verify/totp', { token, body: { code: await code() } });
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
  return { ...house, token, code };
}
