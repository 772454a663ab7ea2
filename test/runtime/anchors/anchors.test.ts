import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../../src/core/json.ts';
import { readAnchors } from '../../../src/runtime/anchors/anchor-file.ts';
import { erasedChains, readChains } from '../../../src/runtime/anchors/chains.ts';
import { compareAnchors } from '../../../src/runtime/anchors/compare.ts';
import { anchorDaily, writeAnchor } from '../../../src/runtime/anchors/write-daily.ts';
import { createFakeClock } from '../../kit/clock.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { run } from '../../kit/process.ts';
import { openTrader } from '../../kit/trader.ts';
import { openEmptyHouse } from '../../user/open-house.ts';

const start = Date.UTC(2026, 0, 5);
const fail = (text: string) => {
  throw new Error(text);
};

/** A desk that traded, and an anchor of it in a file on another disk, as it were. */
async function anchored() {
  const dataDir = temporaryFolder();
  const trader = await openTrader({ dataDir });
  await trader.post('BUY EURUSD NOW SL 1.0500 TP 1.1500');
  await trader.advance(10_000);
  await trader.close();
  const file = join(temporaryFolder(), 'anchors.jsonl');
  const add = (why: 'daily' | 'restored' = 'daily', at = start) =>
    writeAnchor({ dataDir, file, clock: () => at, alert: fail }, why);
  await add();
  const verify = (root: string | null = null) =>
    compareAnchors({
      ...{ file, root, read: readAnchors(file) },
      ...{ chains: readChains(dataDir), erased: erasedChains(dataDir) },
    });
  const desk = join(dataDir, 'desks/desk-1.db');
  const change = (sql: (client: Sqlite.Database) => void) => {
    const client = new Sqlite(desk);
    client.exec('DROP TRIGGER IF EXISTS journal_is_never_changed; DROP TRIGGER IF EXISTS journal_is_never_shortened');
    sql(client);
    client.close();
  };
  return { dataDir, file, add, verify, desk, change };
}

const lineCount = (client: Sqlite.Database) =>
  client.prepare<[], number>('SELECT max(seq) FROM journal').pluck().get() ?? 0;

/** A chain that holds, of other lines than there were. */
function rewrite(client: Sqlite.Database, from: number): void {
  const lines = client
    .prepare<[], { seq: number; kind: string; body: string; hash: string }>('SELECT * FROM journal ORDER BY seq')
    .all();
  let before = lines.find(({ seq }) => seq === from - 1)?.hash ?? sha256('signalos journal');
  for (const { seq, kind } of lines.filter((line) => line.seq >= from)) {
    const body = canonicalJson({ made: 'up' });
    before = sha256(`${before}\n${seq}\n${kind}\n${body}`);
    client.prepare('UPDATE journal SET body = ?, hash = ? WHERE seq = ?').run(body, before, seq);
  }
}

describe('chains, beside what was anchored', () => {
  it('hold when nothing was done, also when they have grown since', async () => {
    const { verify, change, add } = await anchored();
    expect(verify().problems).toEqual([]);
    change((client) => {
      const last = client
        .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM journal ORDER BY seq DESC')
        .get();
      const seq = (last?.seq ?? 0) + 1;
      const hash = sha256(`${last?.hash}\n${seq}\nalarm\n{}`);
      client.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, 0)').run(seq, 'alarm', '{}', hash);
    });
    expect(verify().problems).toEqual([]);
    await add('daily', start + 86_400_000);
    expect(verify().notes).toEqual([expect.stringMatching(/^2 chains hold against 2 anchors/)]);
  });

  it('that end before they did are found: the hash chain itself still holds', async () => {
    const { verify, change } = await anchored();
    change((client) => client.exec('DELETE FROM journal WHERE seq > (SELECT max(seq) - 3 FROM journal)'));
    const { problems } = verify();
    expect(problems).toEqual([
      expect.stringMatching(/^desk desk-1: it ends at line \d+, and \d+ were anchored at 2026-01-05/),
    ]);
    expect(problems[0]).toContain('put back the newest backup');
  });

  it('that were replaced by others that hold are found, also those that are longer', async () => {
    const { verify, change, dataDir } = await anchored();
    change((client) => rewrite(client, 2));
    expect(readChains(dataDir).get('desk desk-1')?.brokenAt).toBeNull();
    expect(verify().problems).toEqual([expect.stringContaining('another chain was put in its place')]);
  });

  it('of which a line was changed, or whose file is gone, are found', async () => {
    const one = await anchored();
    one.change((client) => client.exec("UPDATE journal SET body = '{}' WHERE seq = 2"));
    expect(one.verify().problems).toEqual([expect.stringContaining('it does not follow at line 2')]);
    const two = await anchored();
    rmSync(two.desk);
    expect(two.verify().problems).toEqual([expect.stringContaining('desk desk-1: its file is gone')]);
  });

  it('of a desk that was cut and then grew to its old length are found', async () => {
    const { verify, change } = await anchored();
    change((client) => rewrite(client, lineCount(client)));
    expect(verify().problems).toEqual([expect.stringContaining('another chain was put in its place')]);
  });

  it('that were put back from a backup are compared from then on', async () => {
    const { verify, change, add } = await anchored();
    change((client) => client.exec('DELETE FROM journal WHERE seq > (SELECT max(seq) - 3 FROM journal)'));
    await add('restored', start + 1_000);
    expect(verify()).toEqual({
      problems: [],
      notes: [expect.stringContaining('A backup was put back'), expect.anything()],
    });
    change((client) => client.exec('DELETE FROM journal WHERE seq > (SELECT max(seq) - 1 FROM journal)'));
    expect(verify().problems).toHaveLength(1);
  });

  it('of somebody who erased themselves are not missing', async () => {
    const dataDir = temporaryFolder();
    const { ask, own, office, signIn } = openEmptyHouse(null, dataDir);
    const token = await own();
    await ask('put', '/registration', { token, body: { mode: 'invitation' } });
    const { word } = (await ask('post', '/invitations', { token, body: { role: 'trader' } })).body;
    const bob = { email: 'bob@example.com', password: 'a password of their own' };
    await ask('post', '/auth/register', { body: { ...bob, word } });
    const access = (await signIn(bob)).body.access;
    const file = join(temporaryFolder(), 'anchors.jsonl');
    const written = await writeAnchor({ dataDir, file, clock: () => start, alert: fail }, 'daily');
    expect(written?.chains.length).toBe(4);
    await ask('post', '/users/erase', { token: access, body: { isSure: true, password: bob.password } });
    for (let nth = 0; nth < 6; nth += 1) await office.advance(2_500);
    const chains = readChains(dataDir);
    expect(chains.size).toBe(2);
    const verify = (erased: Set<string>) => compareAnchors({ file, read: readAnchors(file), chains, erased }).problems;
    expect(verify(erasedChains(dataDir))).toEqual([]);
    expect(verify(new Set())).toHaveLength(2);
  });
});

describe('the file of anchors', () => {
  it('shows any line that was changed or taken away, and is not written on then', async () => {
    const { file, add, verify } = await anchored();
    await add('daily', start + 1_000);
    const [first = '', second = ''] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${first.replace('2026-01-05', '2026-01-04')}\n${second}\n`);
    expect(verify().problems[0]).toContain('does not follow at line 1');
    await expect(add('daily', start + 2_000)).rejects.toThrow('was changed');
    writeFileSync(file, `${second}\n`);
    expect(verify().problems[0]).toContain('does not follow at line 1');
  });

  it('that was cut is found by the root of a letter, and none at all is said', async () => {
    const { file, add, verify } = await anchored();
    const told = (await add('daily', start + 1_000))?.root ?? '';
    expect(verify(told).problems).toEqual([]);
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0]}\n`);
    expect(verify().problems).toEqual([]);
    expect(verify(told).problems).toEqual([expect.stringContaining('cut or replaced')]);
    rmSync(file);
    expect(verify().problems).toEqual([expect.stringContaining('has no anchors')]);
  });

  it('is written once a day, and told', async () => {
    const { dataDir } = await anchored();
    const file = join(temporaryFolder(), 'deep', 'anchors.jsonl');
    const clock = createFakeClock(start);
    const told: string[] = [];
    const log = { info: fail, warn: fail, error: fail } as never;
    const stop = anchorDaily({
      ...{ dataDir, file, clock: clock.now, timers: clock.timers, log, alert: fail },
      tell: async ({ root }) => void told.push(root),
    });
    for (let hour = 0; hour < 49; hour += 1) await clock.advance(3_600_000);
    stop();
    expect(told).toHaveLength(3);
    expect(readAnchors(file)?.anchors.map(({ root }) => root)).toEqual(told);
  });
});

it('npm run journal -- anchor writes one, and verify --anchors finds a cut, by its exit code and in words', {
  timeout: 240_000,
}, async () => {
  const { dataDir: DATA_DIR, change } = await anchored();
  const journal = async (...args: string[]) => {
    const ran = await run('journal', { args, env: { DATA_DIR } });
    return { code: await ran.ended, said: ran.said() };
  };
  expect(await journal('verify', '--anchors')).toMatchObject({
    code: 1,
    said: expect.stringContaining('has no anchors'),
  });
  expect((await journal('anchor')).code).toBe(0);
  expect((await journal('verify', '--anchors')).code).toBe(0);
  change((client) => client.exec('DELETE FROM journal WHERE seq > 3'));
  expect((await journal('verify')).code).toBe(0);
  expect(await journal('verify', '--anchors')).toMatchObject({
    code: 1,
    said: expect.stringContaining('its end was cut off'),
  });
});
