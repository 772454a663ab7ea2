import { createAuthenticator } from '../../kit/authenticator.ts';
import { anna, openEmptyHouse } from '../open-house.ts';

export const origin = 'https://signal.example';

/** An owner at an address with a name, and the devices that may keep passkeys for it. */
export async function openPasskeys(publicUrl: string | null = origin) {
  const house = openEmptyHouse(publicUrl);
  Object.assign(house.office.services, { letters: { mail: null, sms: null, publicUrl } });
  const { ask } = house;
  const token = await house.own();
  const device = createAuthenticator(origin);
  const begin = (given = token, password = anna.password) =>
    ask('post', '/2fa/passkeys/options', { token: given, body: { password } });
  const add = (question: string, answer: object, given = token) =>
    ask('post', '/2fa/passkeys', { token: given, body: { question, name: 'My telephone', answer } });
  const made = async (from = device, given = token) => {
    const { question, options } = (await begin(given)).body;
    return add(question, from.make(options), given);
  };
  const atDoor = async () => (await ask('post', '/2fa/passkeys/sign-in/options', { body: {} })).body;
  const signInBy = (ticket: string, answer: object) =>
    ask('post', '/2fa/passkeys/sign-in', { body: { ticket, answer } });
  const hold = async (given = token): Promise<string> =>
    (await ask('post', '/auth/api-keys', { token: given, body: { name: 'x', scopes: ['read'] } })).body.facts.challenge;
  const askFor = (challenge: string, given = token) =>
    ask('post', `/2fa/challenges/${challenge}/passkey`, { token: given, body: {} });
  const prove = (challenge: string, passkey: object, given = token) =>
    ask('post', '/2fa/verify', { token: given, body: { challenge, passkey } });
  const keys = async () => (await ask('get', '/auth/api-keys', { token })).body.keys as object[];
  return { ...house, token, device, begin, add, made, atDoor, signInBy, hold, askFor, prove, keys };
}
