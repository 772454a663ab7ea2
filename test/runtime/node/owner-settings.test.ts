import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../kit/folder.ts';
import { runService } from '../../kit/process.ts';
import { fakeToken, openFakeTelegram } from '../../kit/telegram/fake-telegram.ts';
import { anna } from '../../user/open-house.ts';

type Service = Awaited<ReturnType<typeof runService>>;

async function asker({ url }: Pick<Service, 'url'>, token: string) {
  return async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
}

async function become(service: Service): Promise<string> {
  await service.until('the word is ');
  const [, word = ''] = /the word is (\S+)/.exec(service.said()) ?? [];
  const answer = await fetch(`${service.url}/api/v1/auth/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ word, ...anna }),
  });
  return ((await answer.json()) as { access: string }).access;
}

const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('');

const path = '/installation/settings/TELEGRAM_BOT_TOKEN';

describe('a token that the owner sets on the page', () => {
  it('is used without a restart, survives one, lies nowhere in the open, and ends when it is taken back', async () => {
    const telegram = await openFakeTelegram();
    onTestFinished(telegram.close);
    const DATA_DIR = temporaryFolder();
    const env = { DATA_DIR, TELEGRAM_API_ROOT: telegram.apiRoot, LOG_LEVEL: 'debug' };
    const first = await runService(env);
    const token = await become(first);
    const ask = await asker(first, token);
    expect(telegram.calls).toEqual([]);
    const set = await ask('PUT', path, { value: fakeToken, password: anna.password });
    expect([set.status, set.text.includes(fakeToken)]).toEqual([200, false]);
    await telegram.waitCall(({ method }) => method === 'getMe');
    const shown = await ask('GET', '/installation/settings');
    expect(shown.text).toContain('{"name":"TELEGRAM_BOT_TOKEN","from":"page"');
    expect(shown.text).not.toContain(fakeToken);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    for (const part of [fakeToken, fakeToken.split(':')[1] ?? '']) {
      expect(first.said()).not.toContain(part);
      expect(everything(DATA_DIR)).not.toContain(part);
    }

    const before = telegram.calls.length;
    const second = await runService(env);
    const since = (method: string) =>
      telegram.waitCall((call) => telegram.calls.indexOf(call) >= before && call.method === method);
    await since('getMe');
    const again = await asker(second, token);
    const cleared = await again('DELETE', path);
    expect([cleared.status, cleared.text.includes('"name":"TELEGRAM_BOT_TOKEN","from":"nowhere"')]).toEqual([
      200,
      true,
    ]);
    const after = telegram.calls.length;
    expect((await again('DELETE', path)).status).toBe(404);
    second.child.kill('SIGTERM');
    await second.ended;
    // The question for news that was open then is noted when it breaks off.
    expect(telegram.calls.slice(after).filter(({ method }) => method !== 'getUpdates')).toEqual([]);
    expect(telegram.calls.slice(after).length).toBeLessThanOrEqual(1);
  }, 120_000);

  it('gives way to what was set where the service was started, and the page says so', async () => {
    const telegram = await openFakeTelegram();
    onTestFinished(telegram.close);
    const DATA_DIR = temporaryFolder();
    const env = { DATA_DIR, TELEGRAM_API_ROOT: telegram.apiRoot, TELEGRAM_BOT_TOKEN: fakeToken };
    const service = await runService(env);
    const ask = await asker(service, await become(service));
    const refused = await ask('PUT', path, { value: '7000000002:AAAnother', password: anna.password });
    expect([refused.status, refused.text.includes('SETTING_GIVEN')]).toEqual([409, true]);
    expect((await ask('GET', '/installation/settings')).text).toContain(
      '"name":"TELEGRAM_BOT_TOKEN","from":"environment"',
    );
  }, 120_000);
});
