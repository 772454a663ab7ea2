import type { Dispatch, Letters, Mail, TextMessage } from '../../../src/core/letters.ts';
import { anna, openEmptyHouse } from '../open-house.ts';

export const phone = '+49 170 1234567';

/** An owner in a house from which letters of both kinds leave; what was sent is kept. */
export async function openCodes() {
  const texts: TextMessage[] = [];
  const mails: Mail[] = [];
  const taken: Dispatch = { became: 'sent' };
  const into = <L>(list: L[]) => ({
    ...{ name: 'test', keepsKeys: true },
    send: async (letter: L) => {
      list.push(letter);
      return taken;
    },
  });
  const letters: Letters = { mail: into(mails), sms: into(texts), publicUrl: 'https://signal.example' };
  const house = openEmptyHouse(null, null, { letters });
  const { ask, office } = house;
  const token = await house.own();
  const codeIn = (text: string | undefined) => /\b\d{6}\b/.exec(text ?? '')?.[0] ?? '';
  const texted = async () => {
    await office.advance(200);
    return codeIn(texts.at(-1)?.text);
  };
  const mailed = async () => {
    await office.advance(200);
    return codeIn(mails.at(-1)?.text);
  };
  const post = (path: string, body: object, given: string | undefined = token) =>
    ask('post', path, { token: given, body });
  const beginSms = (more: object = {}) => post('/2fa/setup/sms', { phone, password: anna.password, ...more });
  const withSms = async () => {
    await beginSms();
    return post('/2fa/verify/sms', { code: await texted() });
  };
  const withEmail = async () => {
    await post('/2fa/setup/email', { password: anna.password });
    return post('/2fa/verify/email', { code: await mailed() });
  };
  const half = async (): Promise<string> => (await house.signIn()).body.token;
  const request = (body: object, given?: string) => ask('post', '/2fa/request-code', { token: given, body });
  const finish = (shown: string, code: string) => ask('post', '/auth/login-2fa', { body: { token: shown, code } });
  const status = async () => (await ask('get', '/2fa/status', { token })).body;
  return {
    ...{ ...house, token, texts, mails, texted, mailed, post, beginSms, withSms, withEmail },
    ...{ half, request, finish, status },
  };
}
