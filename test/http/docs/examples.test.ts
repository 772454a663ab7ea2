import { describe, expect, it, onTestFinished } from 'vitest';
import { exampleOrder } from '../../../src/http/docs/examples.ts';
import { groupOf, rest } from '../../../src/http/docs/groups.ts';
import { idSources } from '../../../src/http/docs/ids.ts';
import { setupWord } from '../../../src/office/setup-word.ts';
import { allActions } from '../../../src/runtime/program.ts';
import { appOf } from '../../kit/app.ts';
import { openTrader, type Trader } from '../../kit/trader.ts';
import { examplesOn, valuesAt } from './read-page.ts';
import { requestOf } from './shell.ts';

const offered = allActions.flatMap((action) => (action.http ? [{ name: action.name, path: action.http.path }] : []));

async function openDocs() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const app = appOf(trader);
  const examples = examplesOn(await (await app.request('http://localhost/docs')).text());

  /** Puts ids where words in capitals stand, by asking as the page says. */
  async function filled(command: string): Promise<string> {
    let text = command;
    for (const { usual, from, at } of idSources) {
      const word = new RegExp(`\\b${usual}\\b`, 'g');
      if (!/^[A-Z]+$/.test(usual) || usual === 'FTMO' || !word.test(command)) continue;
      const answer = await (await ask(from)).json();
      text = text.replaceAll(word, String(valuesAt(answer, at)[0] ?? usual));
    }
    // What the service prints when it starts.
    return text.includes('"WORD"') ? text.replace('WORD', (await setupWord(trader.context))?.word ?? '') : text;
  }
  async function ask(name: string, change = (command: string) => command): Promise<Response> {
    const { url, ...request } = requestOf(change(await filled(examples.get(name) ?? '')));
    return app.request(url, request);
  }
  return { trader, examples, ask };
}

/** A suggestion needs messages that speak for it. */
const unnamed = [
  ...[1, 2, 3, 4, 5].map((at) => `XAUUSD SELL LIMIT ${4100 + at}\nSL ${4110 + at}\nTP ${4080 + at}`),
  ...[1, 2, 3].map((at) => `SELL LIMIT ${4200 + at}\nSL ${4210 + at}\nTP ${4180 + at}`),
];

/** A form needs a question that has one. */
const asking = ['/follow demo', 'A new paper account'];
async function say(trader: Trader, text: string): Promise<void> {
  await trader.tell('chat.say', { text });
  await trader.settle();
}

/** A paper broker has no symbol twice, so nothing was ever chosen; nobody is linked from a chat, and no letters are sent. */
const refused: Record<string, string> = {
  'symbols.forget': 'SYMBOL_NOT_CHOSEN',
  // Its example is the first step, which is a must.
  'onboarding.skip': 'STEP_REQUIRED',
  // Codes are those of a telephone, which nobody has set up there.
  'auth.login-2fa': 'SIGN_IN_OVER',
  'auth.refresh': 'SIGN_IN_OVER',
  // Without a name people open it by, no browser makes one.
  'passkeys.begin': 'PASSKEYS_UNSET',
  'passkeys.add': 'PASSKEY_WRONG',
  'passkeys.prove': 'PROOF_OVER',
  'passkeys.remove': 'PASSKEY_UNKNOWN',
  'auth.passkey-options': 'PASSKEYS_UNSET',
  'auth.login-passkey': 'PASSKEY_WRONG',
  'recovery.begin': 'NO_FACTOR',
  'recovery.cancel': 'NO_RECOVERY',
  'auth.recover': 'SIGN_IN_OVER',
  'auth.keep-factor': 'LETTER_OVER',
  'auth.prove': 'PROOF_OVER',
  'proofs.show': 'PROOF_OVER',
  'proofs.drop': 'PROOF_OVER',
  'auth.request-code': 'SIGN_IN_OVER',
  'factors.begin-sms': 'LETTERS_UNSET',
  'factors.confirm-sms': 'NO_FACTOR_BEGUN',
  'factors.begin-email': 'LETTERS_UNSET',
  'factors.confirm-email': 'NO_FACTOR_BEGUN',
  'factors.confirm-totp': 'CODE_WRONG',
  'factors.renew-backup-codes': 'NO_FACTOR',
  'factors.remove': 'NO_FACTOR',
  'email.send': 'LETTERS_UNSET',
  'email.verify': 'LETTER_OVER',
  'password.forgot': 'LETTERS_UNSET',
  'password.reset': 'LETTER_OVER',
  'addresses.ask': 'LETTERS_UNSET',
  'letters.test': 'LETTERS_UNSET',
  'chats.unlink': 'NOT_YOURS',
  'access.settle': 'NOT_ASKED',
  'people.remove': 'PERSON_UNKNOWN',
  'people.change-role': 'PERSON_UNKNOWN',
  'people.take-out': 'PERSON_UNKNOWN',
  'auth.register': 'INVITATION_OVER',
  'oauth.unlink': 'SERVICE_NOT_LINKED',
  'installation.settings': 'SETTINGS_ELSEWHERE',
  'installation.set': 'SETTINGS_ELSEWHERE',
  'installation.clear': 'SETTINGS_ELSEWHERE',
  // No connector has come with its code.
  'terminals.confirm': 'TERMINAL_NOT_YOURS',
  'terminals.pause': 'TERMINAL_NOT_YOURS',
  'terminals.revoke': 'TERMINAL_NOT_YOURS',
  'listener.code': 'LISTEN_OFF',
  'listener.sign-in': 'LISTEN_OFF',
  'listener.channels': 'LISTEN_OFF',
  'listener.choose': 'LISTEN_OFF',
};

describe('the examples on the page', () => {
  it('are there for every action, each in a group that says what one may want', async () => {
    const { examples } = await openDocs();
    expect([...exampleOrder].sort()).toEqual(offered.map(({ name }) => name).sort());
    for (const { name, path } of offered) {
      expect(examples.get(name), name).toMatch(/^curl /);
      expect(groupOf(path), name).not.toBe(rest);
    }
  });

  it('do what they say, one after the other, in a fresh installation', async () => {
    const { trader, ask } = await openDocs();
    const failed: string[] = [];
    for (const name of exampleOrder) {
      if (name === 'feed.suggestions') for (const text of unnamed) await trader.post(text);
      if (name === 'chat.fill') for (const text of asking) await say(trader, text);
      const answer = await ask(name);
      const said = await answer.text();
      const wanted = refused[name] ?? '';
      if (answer.status >= 300 && !(wanted !== '' && said.includes(`"${wanted}"`)))
        failed.push(`${name}: ${answer.status} ${said.slice(0, 300)}`);
      await trader.advance(1_500);
    }
    trader.takeAlerts();
    expect(failed).toEqual([]);
  });

  it('would be found out if they were wrong', async () => {
    const { ask } = await openDocs();
    const misspelt = await ask('messages.post', (command) => command.replace('"text"', '"txet"'));
    expect([misspelt.status, (await misspelt.json()).code]).toEqual([422, 'UNKNOWN_FIELD']);
    expect((await ask('signals.show', (command) => command.replace(/signals\/.*/, 'signals/none'))).status).toBe(404);
  });

  it('are one word each for a shell, whatever stands in them', () => {
    expect(
      requestOf(
        `curl -X POST 'http://h/a?b=c d' \\\n  -H 'content-type: application/json' \\\n  -d '{"a":"it'\\''s"}'`,
      ),
    ).toEqual({
      method: 'POST',
      url: 'http://h/a?b=c d',
      headers: { 'content-type': 'application/json' },
      body: '{"a":"it\'s"}',
    });
  });
});
