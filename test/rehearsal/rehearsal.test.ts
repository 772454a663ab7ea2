import { describe, expect, it } from 'vitest';
import { NotReached } from '../../src/core/bridge.ts';
import { internally } from '../../src/core/who.ts';
import { openRehearsal } from '../../src/rehearsal/rehearsal.ts';
import { openDatabase } from '../../src/runtime/node/database-file.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { createTestServices } from '../kit/services.ts';
import { askToy, closeGate, toyMigrations, toyRooms } from '../kit/toy-room.ts';

function open(moment: () => void = () => {}) {
  const folder = temporaryFolder();
  const failures: unknown[] = [];
  const rehearsal = openRehearsal({
    rooms: toyRooms,
    start: 1_000,
    services: createTestServices().services,
    failed: (error) => failures.push(error),
    moment,
    openDatabase(kind, id) {
      const path = `${folder}/${kind}-${id}.db`;
      const { db, client } = openDatabase({ path, backupPath: (tag) => tag, migrations: toyMigrations()[kind] });
      return { db, close: () => client.close() };
    },
  });
  return { ...rehearsal, failures, desk: rehearsal.office.desk('anna') };
}

describe('a rehearsal', () => {
  it('does what is due when its time comes, and not before', async () => {
    const { desk, clock } = open();
    await askToy(desk, 'toy.later', { inMs: 5_000, n: 7 });
    await clock.advance(4_999);
    expect(await askToy(desk, 'toy.read')).toBe(0);
    await clock.advance(1);
    expect(await askToy(desk, 'toy.read')).toBe(7);
  });

  it('keeps across a crash what was committed, and does what fell due while it was down', async () => {
    const { desk, clock, crash, start } = open();
    await askToy(desk, 'toy.add', { n: 3 });
    await askToy(desk, 'toy.later', { inMs: 1_000, n: 4 });
    crash('desk', 'anna');
    await clock.advance(60_000);
    start('desk', 'anna');
    await clock.settle();
    expect(await askToy(desk, 'toy.read')).toBe(7);
  });

  it('loses what was not committed, and tells whoever waited that nothing is known', async () => {
    const { desk, clock, crash, start, failures } = open();
    const openGate = closeGate();
    const asked = desk.perform('toy.slow', { n: 5 }, internally('toy')).catch((error: unknown) => error);
    await clock.settle();
    crash('desk', 'anna');
    openGate();
    start('desk', 'anna');
    await clock.settle();
    expect(await asked).toBeInstanceOf(NotReached);
    expect(await askToy(desk, 'toy.read')).toBe(0);
    expect(failures).toEqual([]);
  });

  it('refuses whoever asks while it is down', async () => {
    const { desk, crash } = open();
    await askToy(desk, 'toy.add', { n: 1 });
    crash('desk', 'anna');
    await expect(askToy(desk, 'toy.read')).rejects.toBeInstanceOf(NotReached);
  });

  it('tells of every moment at which other work can come in between', async () => {
    let moments = 0;
    const { desk } = open(() => {
      moments += 1;
    });
    await askToy(desk, 'toy.add', { n: 1 });
    expect(moments).toBeGreaterThan(1);
  });

  it('asks nobody whose name could not be a file', async () => {
    const { office } = open();
    await expect(askToy(office.desk('../etc'), 'toy.read')).rejects.toThrow('INVALID_INPUT');
  });
});
