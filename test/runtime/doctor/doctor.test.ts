import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CalendarPort } from '../../../src/platform/calendar.ts';
import { noteBackup } from '../../../src/runtime/backup/last-backup.ts';
import { readConfig } from '../../../src/runtime/config.ts';
import { checkCalendar } from '../../../src/runtime/doctor/check-calendar.ts';
import { checkClock } from '../../../src/runtime/doctor/check-clock.ts';
import { checkConfig } from '../../../src/runtime/doctor/check-config.ts';
import { checkBackup, checkDatabases } from '../../../src/runtime/doctor/check-data.ts';
import { checkDisk, checkFolder } from '../../../src/runtime/doctor/check-folder.ts';
import { checkModel } from '../../../src/runtime/doctor/check-model.ts';
import { checkPort } from '../../../src/runtime/doctor/check-port.ts';
import { checkTelegram } from '../../../src/runtime/doctor/check-telegram.ts';
import { checks, type Finding, worded } from '../../../src/runtime/doctor/finding.ts';
import { lookOver } from '../../../src/runtime/doctor/look-over.ts';
import { languages } from '../../../src/words/language.ts';
import { words } from '../../../src/words/words.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { run, runService } from '../../kit/process.ts';
import { createTestServices } from '../../kit/services.ts';
import { openFakeTelegram } from '../../kit/telegram/fake-telegram.ts';
import { openTrader, textOf } from '../../kit/trader.ts';

const now = Date.UTC(2026, 0, 5, 12);
const day = 86_400_000;

/** What is said, and that whatever is wrong says what to do. */
function said(finding: Finding): string {
  const { state, found, advice } = worded(finding, words('en'));
  expect(found).toMatch(/\.$/);
  if (state === 'ok') expect(advice).toBe('');
  else expect(advice).toMatch(/\.$/);
  return `${state}: ${found}`;
}

const adviceOf = (finding: Finding): string => worded(finding, words('en')).advice;

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

async function usedFolder(): Promise<string> {
  const dataDir = temporaryFolder();
  await (await openTrader({ dataDir })).close();
  return dataDir;
}

describe('the check of settings', () => {
  it.each<[string | null, string[], string]>([
    [null, ['PORT', 'DATA_DIR'], 'ok: All settings can be used.'],
    ['PORT is "eighty"; allowed: a port.', [], 'bad: PORT is "eighty"; allowed: a port.'],
    [
      null,
      ['PORT', 'OPENAI_MODLE', 'COLOUR'],
      'note: .env sets what is no setting: OPENAI_MODLE (did you mean OPENAI_MODEL?), COLOUR.',
    ],
  ])('after the problem %s and with %j written it says so', (problem, written, words) => {
    expect(said(checkConfig({ problem, written }))).toBe(words);
  });
});

describe('the check of the clock', () => {
  const heard = (off: number) => [{ who: 'api.example', saysAt: now + off, heardAt: now }];

  it.each<[string, Parameters<typeof checkClock>[0], string]>([
    ['nothing to compare with', { now, newestWritten: null, heard: [] }, 'ok: It is 2026-01-05 12:00:00 UTC.'],
    [
      'data of yesterday and somebody who agrees',
      { now, newestWritten: now - day, heard: heard(2_000) },
      'ok: It is 2026-01-05 12:00:00 UTC, and so says api.example.',
    ],
    [
      'data of tomorrow',
      { now, newestWritten: now + day, heard: [] },
      'bad: The clock says 2026-01-05 12:00:00 UTC, but the data were written at 2026-01-06 12:00:00 UTC.',
    ],
    [
      'somebody who says it is later',
      { now, newestWritten: null, heard: heard(3_600_000) },
      'bad: The clock says 2026-01-05 12:00:00 UTC, api.example says 2026-01-05 13:00:00 UTC.',
    ],
  ])('with %s says so', (_, facts, words) => {
    expect(said(checkClock(facts))).toBe(words);
  });
});

describe('the check of the folder', () => {
  it('finds one that is there or can be made, and leaves nothing behind', () => {
    const folder = temporaryFolder();
    expect(said(checkFolder(folder))).toBe(`ok: ${folder} can be written.`);
    expect(said(checkFolder(join(folder, 'a/b')))).toBe(`ok: ${folder}/a/b is made at the first start.`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('finds one that cannot be used, and one that is half restored', () => {
    expect(said(checkFolder('/dev/null/xx'))).toMatch(/^bad: \/dev\/null\/xx cannot be used: /);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'restoring'));
    expect(said(checkFolder(folder))).toContain('was cut off');
  });
});

describe('the check of the disk', () => {
  it.each([
    [50, 'ok: 50.0 GB are free where the data are.'],
    [1, 'note: 1.0 GB are free where the data are.'],
    [0.1, 'bad: 0.1 GB are free where the data are.'],
  ])('with %d GB free says so', (gigabytes, words) => {
    expect(said(checkDisk(temporaryFolder(), () => gigabytes * 1024 ** 3))).toBe(words);
  });

  it('looks at the disk that is there', () => {
    expect(said(checkDisk(temporaryFolder()))).toMatch(/^\w+: \d+\.\d GB are free/);
  });
});

describe('the check of the databases', () => {
  it('finds sound ones, also of a folder that has none yet', async () => {
    expect(said(checkDatabases(temporaryFolder()))).toBe('ok: There are no data yet; the first start makes them.');
    expect(said(checkDatabases(await usedFolder()))).toMatch(/^ok: 4 files are sound, [1-9]\d* journal lines hold\.$/);
  });

  it('finds a file that is none, and a journal in which a line was changed', async () => {
    const dataDir = await usedFolder();
    writeFileSync(join(dataDir, 'feeds/bad.db'), 'not a database at all, whatever its name says');
    expect(said(checkDatabases(dataDir))).toMatch(/^bad: feed bad: /);
    const changed = await usedFolder();
    const client = new Sqlite(join(changed, 'desks/desk-1.db'));
    for (const name of client.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
      client.exec(`DROP TRIGGER "${name}"`);
    client.exec("UPDATE journal SET body = '{}' WHERE seq = 1");
    client.close();
    expect(said(checkDatabases(changed))).toContain('the journal does not follow at line 1');
  });
});

describe('the check of backups', () => {
  it('knows how old the last one is, whether it is whole, and whether it is still there', async () => {
    expect(said(checkBackup(temporaryFolder(), now))).toBe('ok: There is nothing to back up yet.');
    const dataDir = await usedFolder();
    const folder = temporaryFolder();
    const note = (more: object) =>
      noteBackup(dataDir, { takenAt: new Date(now - 2 * day).toISOString(), folder, isWhole: true, ...more });
    expect(said(checkBackup(dataDir, now))).toBe('note: No backup was made yet.');
    note({});
    expect(said(checkBackup(dataDir, now))).toBe(`ok: The last backup is 2 days old, in ${folder}.`);
    expect(said(checkBackup(dataDir, now + 10 * day))).toBe(`note: The last backup is 12 days old, in ${folder}.`);
    note({ isWhole: false });
    expect(said(checkBackup(dataDir, now))).toMatch(/^bad: .* and not every file could be copied\.$/);
    note({ folder: join(folder, 'gone') });
    expect(said(checkBackup(dataDir, now))).toMatch(/^note: .* which is no longer there\.$/);
  });
});

describe('the check of the port', () => {
  it('finds a free one, one that another program has, and one that the service itself has', async () => {
    expect(said(await checkPort({ HOST: '127.0.0.1', PORT: 0 }))).toBe('ok: Any free port is taken.');
    const PORT = await listening(createSocket((socket) => socket.destroy()));
    const taken = await checkPort({ HOST: '127.0.0.1', PORT });
    expect(said(taken)).toBe(`bad: PORT ${PORT} on 127.0.0.1 is in use by another program.`);
    expect(adviceOf(taken)).toBe('Stop that one, or set PORT to another port (0: any free one).');
    const { url } = await runService({ DATA_DIR: temporaryFolder() });
    const own = await checkPort({ HOST: '127.0.0.1', PORT: Number(new URL(url).port) });
    expect(said(own)).toBe(`ok: SignalOS serves at ${url}.`);
  });
});

describe('the check of Telegram', () => {
  it('says what the bot can read, or why it cannot be used, and never what its token is', async () => {
    const telegram = await openFakeTelegram();
    onTestFinished(telegram.close);
    const { host } = new URL(telegram.apiRoot);
    const check = (token: string) =>
      checkTelegram({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot }, []);
    expect(said(await check(telegram.token))).toBe(
      `ok: @signalos_test_bot at ${host} can be used; it reads channels it is an admin of, and groups it is an admin of.`,
    );
    expect(said(await check('no/token'))).toBe(`bad: ${host} does not take the token.`);
    telegram.fail('getMe', { code: 502 });
    expect(said(await check(telegram.token))).toBe(`note: ${host} answers 502 to who the bot is.`);
    telegram.fail('getMe', 'cut');
    expect(said(await check(telegram.token))).toBe(`bad: ${host} does not answer.`);
    expect((await checkTelegram({ TELEGRAM_BOT_TOKEN: undefined, TELEGRAM_API_ROOT: undefined }, [])).state).toBe('ok');
  });
});

describe('the check of the model', () => {
  const serve = async (answer: RequestListener) => `http://127.0.0.1:${await listening(createServer(answer))}/v1`;
  const check = (base: string, more: object = {}) =>
    checkModel({ OPENAI_MODEL: 'small', OPENAI_API_KEY: 'sk-good', OPENAI_BASE_URL: base, ...more }, []);
  const honest: RequestListener = (request, response) => {
    const isKnown = request.headers.authorization === 'Bearer sk-good' && request.url === '/v1/models';
    response.statusCode = isKnown ? 200 : 401;
    response.end(JSON.stringify({ data: [{ id: 'small' }, { id: 'large' }] }));
  };

  it('finds one that can be asked, and hears what time it is there', async () => {
    const base = await serve(honest);
    const heard: Parameters<typeof checkClock>[0]['heard'] = [];
    const finding = await checkModel(
      { OPENAI_MODEL: 'small', OPENAI_API_KEY: 'sk-good', OPENAI_BASE_URL: base },
      heard,
    );
    expect(said(finding)).toBe(`ok: small at ${new URL(base).host} can be asked.`);
    expect(heard).toMatchObject([{ who: new URL(base).host }]);
    expect(said(await check(base, { OPENAI_MODEL: undefined }))).toMatch(/^ok: None is set/);
  });

  it('finds a wrong name, a wrong key, a server that knows no list and one that is not there', async () => {
    const base = await serve(honest);
    const { host } = new URL(base);
    const misnamed = await check(base, { OPENAI_MODEL: 'smal' });
    expect(said(misnamed)).toBe(`bad: ${host} has no model smal.`);
    expect(adviceOf(misnamed)).toBe('Set OPENAI_MODEL to one of: small, large.');
    expect(said(await check(base, { OPENAI_API_KEY: 'sk-bad' }))).toBe(`bad: ${host} does not take the key.`);
    const other = await serve((_, response) => void response.writeHead(404).end());
    expect(said(await check(other))).toMatch(/^note: .* answers 404 to which models it has\.$/);
    expect(said(await check('http://127.0.0.1:1/v1'))).toBe('bad: 127.0.0.1:1 does not answer.');
  });
});

describe('the check of the calendar', () => {
  const event = (at: number) => ({ at, currencies: ['USD'], impact: 'high' as const, title: 'Payrolls' });
  const calendar = (read: CalendarPort['read']): CalendarPort => ({
    name: 'news.json',
    refreshMs: 1,
    staleMs: 1,
    read,
  });

  it.each<[CalendarPort | undefined, RegExp]>([
    [
      calendar(async () => [event(now - day), event(now + day)]),
      /^ok: news\.json lists 2 events, 1 of them to come\.$/,
    ],
    [undefined, /^note: None is set/],
    [calendar(async () => [event(now - day)]), /^bad: news\.json lists nothing that is still to come\.$/],
    [
      calendar(() => Promise.reject(new Error('it is not a plain file'))),
      /^bad: news\.json cannot be read: it is not a plain file\.$/,
    ],
  ])('%#: says what it finds', async (given, words) => {
    expect(said(await checkCalendar(given, now))).toMatch(words);
  });
});

describe('`/doctor`', () => {
  it.each(languages)('says what it found and what to do in %s', async (language) => {
    const test = createTestServices();
    const config = readConfig({
      DATA_DIR: await usedFolder(),
      TELEGRAM_BOT_TOKEN: 'x',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
    });
    Object.assign(test.services, { checkUp: () => lookOver(config) });
    const trader = await openTrader({ test });
    onTestFinished(trader.close);
    await trader.tell('chat.say', { text: `/language ${language}` });
    await trader.tell('chat.say', { text: '/doctor' });
    const shown = textOf((await trader.talk())[0]?.blocks ?? []);
    const spoken = words(language);
    for (const code of [
      'doctor.NO_BACKUP',
      'doctor.BACKUP_DO',
      'doctor.MODEL_NONE',
      'doctor.BOT_DO',
      'doctor.SMS_NONE',
    ] as const)
      expect(shown).toContain(spoken.say(code));
    expect(shown).toContain(spoken.say('doctor.NO_ANSWER', { host: '127.0.0.1:9' }));
    expect(/GB are free|does not answer/.test(shown)).toBe(language === 'en');
  });
});

describe('`npm run doctor`', () => {
  it('looks at everything, ends with 0 when nothing is bad, and knows the backup that was made', async () => {
    const DATA_DIR = await usedFolder();
    const backup = await run('backup', { args: [join(temporaryFolder(), 'b')], env: { DATA_DIR } });
    expect(await backup.ended).toBe(0);
    const doctor = await run('doctor', { args: ['--json'], env: { DATA_DIR } });
    expect(await doctor.ended).toBe(0);
    const { isWell, findings } = JSON.parse(doctor.said());
    expect(isWell).toBe(true);
    expect(findings.map(({ check }: Finding) => check)).toEqual(checks);
    expect(findings.find(({ check }: Finding) => check === 'backup').found).toContain('The last backup is of today');
  });

  it('ends with 1 and says what to do when something is bad', async () => {
    const doctor = await run('doctor', { env: { DATA_DIR: '/dev/null/xx' } });
    expect(await doctor.ended).toBe(1);
    expect(doctor.said()).toContain('BAD   folder    /dev/null/xx cannot be used: ');
    expect(doctor.said()).toContain('Set DATA_DIR to a folder that this user may write to.\n');
    const wrong = await run('doctor', { env: { PORT: 'eighty' } });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said()).toMatch(/^BAD {3}config {4}PORT is "eighty"; allowed: /);
  });

  it('takes no flag that it does not know, without a stack', async () => {
    const doctor = await run('doctor', { args: ['--jsn'] });
    expect(await doctor.ended).toBe(64);
    expect(doctor.said()).toContain("Unknown option '--jsn'");
    expect(doctor.said()).not.toContain('    at ');
  });
});
