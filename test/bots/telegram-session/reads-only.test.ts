import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, openAccount } from '../../../bots/telegram-session/account.ts';
import { allowedCalls, NotAllowed, onlyAllowed } from '../../../bots/telegram-session/allowed.ts';
import { type Library, loadLibrary } from '../../../bots/telegram-session/library.ts';
import { type DataCentre, openDataCentre, Refused } from '../../kit/telegram-session/data-centre.ts';
import { methodNames } from '../../kit/telegram-session/schema.ts';

/* In a person's name nothing is done but reading: of every call that Telegram has, no other can be made. */

let library: Library;
let centre: DataCentre;
const opened: Account[] = [];

beforeAll(async () => {
  library = (await loadLibrary()) as Library;
  centre = await openDataCentre({
    answer: () => {
      throw new Refused(400, 'NOT_DONE_HERE');
    },
  });
});
afterAll(async () => {
  for (const account of opened) await account.close();
  await centre.close();
});

function open(own: Library = library) {
  const told: string[] = [];
  const note = (facts: object) => void told.push(JSON.stringify(facts));
  const log = { info: () => {}, warn: () => {}, error: note };
  const keys = { apiId: 7, apiHash: 'x' };
  const parts = { library: own, keys, centre: { address: '127.0.0.1', port: centre.port }, log, callMs: 60_000 };
  const account = openAccount(parts, { session: null });
  opened.push(account);
  return { account, told };
}

describe('in the name of a person', () => {
  it('every call but the allowed ones is stopped before it is made, and said', async () => {
    const { account, told } = open();
    await account.open();
    const others = methodNames.filter((name) => !allowedCalls.includes(name));
    expect(others.length).toBeGreaterThan(700);
    for (const name of others)
      await expect(account.call({ _: name } as never), name).rejects.toBeInstanceOf(NotAllowed);
    expect(told).toHaveLength(others.length);
    expect(centre.calls.every(({ _ }) => allowedCalls.includes(_))).toBe(true);
  });

  it('what slips past that check cannot be written either: only the allowed calls have a writer', () => {
    const map = onlyAllowed(library);
    const written = methodNames.filter((name) => name in map);
    expect(written.sort()).toEqual([...allowedCalls].sort());
    expect('inputPeerChannel' in map && 'message' in map).toBe(true);
  });

  it('the allowed calls sign in and out, find the way and read, and no more', () => {
    expect([...allowedCalls].sort()).toEqual([
      ...['account.getPassword', 'auth.checkPassword', 'auth.logOut', 'auth.sendCode', 'auth.signIn'],
      ...['help.getConfig', 'help.getNearestDc', 'initConnection', 'invokeWithLayer'],
      ...['messages.getDialogs', 'messages.getHistory'],
      ...['updates.getChannelDifference', 'updates.getDifference', 'updates.getState'],
    ]);
  });

  it('control: with the check off the table stops it, and with both off it is sent', async () => {
    const half = without('network');
    await half.open();
    await expect(half.call(sending())).rejects.toThrow('Unknown object messages.sendMessage');
    expect(isSent()).toBe(false);
    const open = without('network', 'writerMap');
    await open.open();
    await expect(open.call(sending())).rejects.toThrow('NOT_DONE_HERE');
    expect(isSent()).toBe(true);
  });
});

const sending = () =>
  ({ _: 'messages.sendMessage', peer: { _: 'inputPeerSelf' }, message: 'hello', randomId: library.Long.ONE }) as never;
const isSent = () => centre.calls.some(({ _ }) => _ === 'messages.sendMessage');

/** An account whose client is not given one of its guards. */
function without(...guards: ('network' | 'writerMap')[]): Account {
  class Unguarded extends library.Client {
    constructor(options: ConstructorParameters<Library['Client']>[0]) {
      super(Object.fromEntries(Object.entries(options).filter(([name]) => !guards.includes(name as never))) as never);
    }
  }
  return open({ ...library, Client: Unguarded }).account;
}
