import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTelegramSession } from '../../../bots/telegram-session/telegram-session.ts';
import { secretBytes } from '../../../src/platform/secret-bytes.ts';
import { takeErrors } from '../../kit/errors.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { openListeningOffice } from '../../kit/telegram-session/listening-office.ts';
import { openTelegramWorld } from '../../kit/telegram-session/telegram-world.ts';

/** Every byte that lies in a folder. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

describe('what lets one in as a person', () => {
  it('is nowhere in clear: not in a database, not in a log, not in what is said; with the key it opens', async () => {
    const dataDir = temporaryFolder();
    const key = secretBytes(32);
    const own = await openListeningOffice({ dataDir, key });
    const { world, say, saying, shown, logged, inside, context, close } = own;
    world.addPerson({ phone: '447700900123', code: '54321', password: 'canary horse battery' });
    world.addChannel(2_000_000_001, 'Gold Room');
    await say('/listen');
    await saying('Read your channels');
    await say('+447700900123');
    await saying('The code from Telegram');
    await say('54321');
    await saying('asks for its password');
    await say('canary horse battery');
    await saying('There is no channel');
    const kept = await inside('directory.listeners', {});
    const { sealed, user } = (kept as { value: { listeners: { sealed: string; user: string }[] } }).value
      .listeners[0] as { sealed: string; user: string };
    const session = (await context.services.seal?.open(sealed, `telegram-session:${user}`)) ?? '';
    expect(session.length).toBeGreaterThan(300);
    await close();
    const everything = [bytesIn(dataDir), shown().join('\n'), logged.join('\n')].join('\n');
    // The control: what is there is found.
    expect(everything).toContain(sealed);
    const raw = Buffer.from(session, 'base64url');
    for (const canary of [session, session.slice(20, 60), raw.subarray(40, 80).toString('latin1')])
      expect(everything.includes(canary), canary.slice(0, 8)).toBe(false);
    for (const canary of ['canary horse battery', '447700900123', '54321'])
      expect(everything.includes(canary), canary).toBe(false);
  });

  it('is not opened with another key: that is said, and nothing of it is thrown away', async () => {
    const world = await openTelegramWorld();
    const dataDir = temporaryFolder();
    const person = world.addPerson({ phone: '447700900123', code: '54321', password: null });
    const key = secretBytes(32);
    const before = await openListeningOffice({ world, dataDir, key });
    await before.signIn(person);
    await before.close();
    const wrong = await openListeningOffice({ world, dataDir });
    expect(takeErrors().join()).toContain('a session of Telegram cannot be opened');
    expect(await wrong.ask('listener.channels', {})).toMatchObject({ refusal: { code: 'LISTEN_NOT_BEGUN' } });
    await wrong.close();
    const right = await openListeningOffice({ world, dataDir, key });
    expect(await right.ask('listener.channels', {})).toMatchObject({ value: { channels: [] } });
    await right.close();
    await world.centre.close();
  });

  it('is asked for in a sentence where the package for it is not there', async () => {
    const logged: string[] = [];
    const note = (_: object, message: string) => void logged.push(message);
    const log = { info: note, warn: note, error: note };
    const door = createTelegramSession({ apiId: 7, apiHash: 'x', log, load: async () => null });
    const problem = { ok: false, problem: { code: 'NOT_INSTALLED' } };
    expect(await door.port.askCode('ann', '447700900123')).toEqual(problem);
    expect(await door.port.channels('ann')).toEqual(problem);
    const session = { user: 'ann', session: 'x' };
    await door.start({ signedIn: async () => [session] } as never);
    expect(logged.join()).toContain('npm install @mtcute/node');
    await door.stop();
  });
});
