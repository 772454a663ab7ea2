import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { owner } from '../../src/office/demo.ts';
import { backUpFolder } from '../../src/runtime/backup/backup-folder.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openToyDesk } from './toy-desk.ts';

const secret = 'canary-correct-horse-7731';

/** Every file below a folder that has these bytes: databases, their logs, copies. */
function filesWith(text: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).includes(text));
}

async function open() {
  const dataDir = temporaryFolder();
  const desk = await openToyDesk({ dataDir });
  const found = async () => ({
    files: filesWith(secret, dataDir),
    logged: desk.logged.filter((line) => line.includes(secret)),
    sent: desk.sent.filter((message) => JSON.stringify(message).includes(secret)),
    shown: JSON.stringify(await desk.talk()).includes(secret),
  });
  const nowhere = { files: [], logged: [], sent: [], shown: false };
  return { desk, dataDir, found, nowhere };
}

describe('a secret that is typed', () => {
  it('reaches whoever needs it, and no file, no log, no message and no page', async () => {
    const { desk, dataDir, found, nowhere } = await open();
    for (const text of ['/toy', 'red', 'ann']) await desk.say(text);
    await desk.say(secret, { ref: 'message-7' });
    expect(await found()).toEqual(nowhere);
    expect((await desk.talk()).map(({ blocks }) => blocks)).toContainEqual([{ kind: 'text', text: '•••' }]);
    expect(desk.forgotten).toEqual(['message-7']);
    await desk.say('/skip');
    expect(await desk.newest()).toBe('It is done');
    expect(desk.arrived).toEqual([secret]);
    expect(await found()).toEqual(nowhere);
    const copy = temporaryFolder();
    expect((await backUpFolder(dataDir, copy, new Date(0))).failed).toEqual([]);
    expect(filesWith(secret, copy)).toEqual([]);
    expect(filesWith('It is done', copy)).not.toEqual([]);
  });

  it('in a form, with a key, is as little anywhere', async () => {
    const { desk, found, nowhere } = await open();
    for (const text of ['/toy', 'red']) await desk.say(text);
    const form = (await desk.talk()).find((row) => row.form)?.form?.id;
    const values = { name: 'ann', password: secret };
    const who = { idempotencyKey: 'once' };
    expect(await desk.act('chat.fill', { form, values }, who)).toMatchObject({ value: { state: 'taken' } });
    expect(await desk.act('chat.fill', { form, values }, who)).toMatchObject({ value: { state: 'taken' } });
    await desk.say('/skip');
    expect(desk.arrived).toEqual([secret]);
    expect(await found()).toEqual(nowhere);
  });

  it.each<[string, string[]]>([
    ['before anything was asked', []],
    ['where a button is asked for', ['/toy']],
    ['where a short name is asked for', ['/toy', 'red']],
    ['after its question was left', ['/toy', 'red', 'ann', '/cancel']],
  ])('%s is not kept either', async (_where, before) => {
    const { desk, found, nowhere } = await open();
    for (const text of before) await desk.say(text);
    for (const typed of [secret, `/${secret}`, `password: ${secret}`]) await desk.say(typed);
    expect(await found()).toEqual(nowhere);
  });

  it('typed while what it was typed for is being done, or once more after it, is not kept either', async () => {
    const { desk, found, nowhere } = await open();
    for (const text of ['/toy', 'red', 'ann', secret]) await desk.say(text);
    const who = { ...owner('test'), place: 'pigeon:roof' };
    // Said one after the other before anything that is owed was done.
    for (const text of ['/skip', secret]) await desk.office.perform('chat.say', { text }, who);
    expect(JSON.stringify(await desk.talk())).toContain('That is being done just now');
    await desk.settle();
    await desk.say(secret);
    expect(await desk.newest()).toContain('I do not know that');
    expect(desk.arrived).toEqual([secret]);
    expect(await found()).toEqual(nowhere);
  });

  it('typed into a conversation that broke off is not kept either', async () => {
    const { desk, dataDir } = await open();
    for (const text of ['/toy', 'red']) await desk.say(text);
    await desk.close();
    const file = new Sqlite(join(dataDir, 'desks/desk-1.db'));
    file.exec(`update conversation set held = json_set(held, '$.state', 'nothing it knows')`);
    file.close();
    const after = await openToyDesk({ dataDir });
    await after.say(secret);
    expect(JSON.stringify(await after.talk())).toContain('this conversation is over');
    expect(JSON.stringify(await after.talk())).not.toContain(secret);
    expect(filesWith(secret, dataDir)).toEqual([]);
  });

  it('is taken as it was typed, spaces included', async () => {
    const { desk } = await open();
    for (const text of ['/toy', '  red ', ' ann', '  two words ', ' /SKIP ']) await desk.say(text);
    expect(desk.arrived).toEqual(['  two words ']);
  });

  it('is told from what is no secret: the same words in an ordinary answer are found in files and pages', async () => {
    const { desk, found } = await open();
    for (const text of ['/toy', 'red', 'ann', 'another', secret]) await desk.say(text);
    const { files, shown, sent } = await found();
    expect(files.some((name) => name.startsWith(join('desks', 'desk-1.db')))).toBe(true);
    expect([shown, sent]).toEqual([true, []]);
  });

  it('is asked for only where nobody reads along', async () => {
    const desk = await openToyDesk({ isPrivate: false });
    for (const text of ['/toy', 'red']) await desk.say(text);
    expect(await desk.newest()).toContain('Write to me privately and say /toy there.');
  });

  it('is gone with the process that held it, and asked for again', async () => {
    const dataDir = temporaryFolder();
    const before = await openToyDesk({ dataDir });
    for (const text of ['/toy', 'red', 'ann', secret]) await before.say(text);
    await before.close();
    const after = await openToyDesk({ dataDir });
    await after.say('/skip');
    expect(await after.newest()).toContain('type it again');
    expect(after.arrived).toEqual([]);
  });
});
