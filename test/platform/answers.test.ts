import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hashOfRequest } from '../../src/core/json.ts';
import { accept } from '../../src/core/outcome.ts';
import { internally } from '../../src/core/who.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { toyMigrations, toyRooms } from '../kit/toy-room.ts';

const day = 86_400_000;
const keyed = (idempotencyKey: string) => ({ ...internally('test'), idempotencyKey });

/** The toy room of a later version, where one action takes a field more. */
function laterRooms() {
  const input = z.object({ n: z.number(), times: z.number().default(1) });
  const actions = toyRooms.desk.actions.map((action) =>
    action.name === 'toy.add' ? { ...action, input, run: () => accept(-1) } : action,
  );
  return { ...toyRooms, desk: { ...toyRooms.desk, actions } };
}

describe('the answer to an idempotency key', () => {
  it('is given again by a later version that fills in one more default', async () => {
    const dataDir = temporaryFolder();
    const before = openBareOffice({ rooms: toyRooms, migrations: toyMigrations(), dataDir });
    expect(await before.office.desk('a').perform('toy.add', { n: 3 }, keyed('k'))).toEqual({ ok: true, value: 3 });
    await before.close();
    const after = openBareOffice({ rooms: laterRooms(), migrations: toyMigrations(), dataDir });
    expect(await after.office.desk('a').perform('toy.add', { n: 3 }, keyed('k'))).toEqual({ ok: true, value: 3 });
    expect(await after.office.desk('a').perform('toy.add', { n: 4 }, keyed('k'))).toMatchObject({
      refusal: { code: 'KEY_REUSED' },
    });
    await after.close();
  });

  it('is kept for seven days and gone soon after, though nobody asks for it', async () => {
    const dataDir = temporaryFolder();
    const office = openBareOffice({ rooms: toyRooms, migrations: toyMigrations(), dataDir });
    const desk = office.office.desk('a');
    const add = (key: string) => desk.perform('toy.add', { n: 1 }, keyed(key));
    const keys = () => {
      const client = new Sqlite(`${dataDir}/desks/a.db`, { readonly: true });
      const rows = client.prepare('SELECT key FROM answered ORDER BY at, key').pluck().all();
      client.close();
      return rows;
    };
    await add('first');
    await office.advance(6 * day);
    expect(await add('first')).toEqual({ ok: true, value: 1 });
    await add('second');
    await office.advance(2 * day);
    await add('third');
    await office.settle();
    expect(keys()).toEqual(['signalos:second', 'signalos:third']);
    await office.close();
  });

  it('goes also where work that finds nothing to do is all that happens', async () => {
    const dataDir = temporaryFolder();
    const office = openBareOffice({ rooms: toyRooms, migrations: toyMigrations(), dataDir });
    const desk = office.office.desk('a');
    await desk.perform('toy.add', { n: 1 }, keyed('k'));
    await desk.perform('toy.look', { everyMs: day / 2 }, keyed('look'));
    await office.advance(9 * day);
    const client = new Sqlite(`${dataDir}/desks/a.db`, { readonly: true });
    expect(client.prepare('SELECT key FROM answered').pluck().all()).toEqual([]);
    client.close();
    await office.close();
  });

  it('many old ones go a batch at a time, none of them stays', async () => {
    const dataDir = temporaryFolder();
    const before = openBareOffice({ rooms: toyRooms, migrations: toyMigrations(), dataDir });
    await before.office.desk('a').perform('toy.add', { n: 1 }, internally('test'));
    await before.close();
    const client = new Sqlite(`${dataDir}/desks/a.db`);
    const insert = client.prepare("INSERT INTO answered VALUES (?, '', '1', 0)");
    for (let n = 0; n < 1_200; n += 1) insert.run(`old-${n}`);
    const left = () => client.prepare('SELECT count(*) FROM answered').pluck().get();
    const office = openBareOffice({ rooms: toyRooms, migrations: toyMigrations(), dataDir });
    const lefts: unknown[] = [];
    for (let n = 0; n < 4; n += 1) {
      await office.office.desk('a').perform('toy.add', { n: 1 }, internally('test'));
      await office.settle();
      lefts.push(left());
    }
    expect(lefts).toEqual([700, 200, 0, 0]);
    client.close();
    await office.close();
  });
});

it.each([
  ['the order of fields', { a: 1, b: [2] }, { b: [2], a: 1 }, true],
  ['a field left out and one that is undefined', { a: 1 }, { a: 1, b: undefined }, true],
  ['a field left out and one that is null', { a: 1 }, { a: 1, b: null }, false],
  ['a number', { a: 1 }, { a: 2 }, false],
  ['a number too large for JSON and none', { a: Number.POSITIVE_INFINITY }, { a: null }, true],
])('two requests that differ in %s', (_, one, other, isSame) => {
  expect(hashOfRequest('act', one) === hashOfRequest('act', other)).toBe(isSame);
});
