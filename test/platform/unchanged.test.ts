import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openBareOffice } from '../kit/bare-office.ts';
import { monday } from '../kit/clock.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { askToy, closeGate, takeLooks, toyMigrations, toyRooms } from '../kit/toy-room.ts';

/** A desk whose `toy.look` asks for itself again every second, and the row of its due work on disk. */
function openLooking(dataDir = temporaryFolder()) {
  takeLooks();
  const opened = openBareOffice({ rooms: toyRooms, migrations: toyMigrations(), dataDir });
  const desk = opened.office.desk('a');
  const onDisk = (): unknown => {
    const client = new Sqlite(`${dataDir}/desks/a.db`, { readonly: true });
    const at = client.prepare("SELECT at FROM due WHERE key = 'look'").pluck().get();
    client.close();
    return at;
  };
  return { ...opened, dataDir, desk, onDisk };
}

describe('due work that finds nothing to do', () => {
  it('is done again and again, tells what it has to tell, and writes nothing', async () => {
    const { desk, advance, onDisk, close } = openLooking();
    await askToy(desk, 'toy.look');
    const before = onDisk();
    await advance(10_000);
    expect(takeLooks()).toEqual({ looks: 11, told: 11 });
    expect(onDisk()).toBe(before);
    await close();
  });

  it('writes its next time with whatever else it wrote', async () => {
    const { desk, advance, onDisk, clock, close } = openLooking();
    await askToy(desk, 'toy.look', { add: 1 });
    await advance(10_000);
    expect(onDisk()).toBe(clock.now() + 1_000);
    expect(await askToy(desk, 'toy.read')).toBe(11);
    await close();
  });

  it('is looked at again at once by the next process, which finds it overdue', async () => {
    const first = openLooking();
    await askToy(first.desk, 'toy.look');
    await first.advance(5_500);
    await first.close();
    const second = openLooking(first.dataDir);
    second.clock.set(first.clock.now());
    await second.node.scanned;
    await second.settle();
    expect(takeLooks().looks).toBe(1);
    await second.close();
  });

  it('is not put off when somebody asks for it sooner in the same moment', async () => {
    const { desk, advance, clock, close } = openLooking();
    await askToy(desk, 'toy.look');
    const open = closeGate();
    const wake = advance(1_000);
    while (clock.now() < monday + 1_000) await new Promise(setImmediate);
    open();
    // Its turn comes with the next turn of the loop, and whoever asks now shares the transaction.
    for (let n = 0; n < 20; n += 1) await Promise.resolve();
    await askToy(desk, 'toy.look-at', { at: clock.now() + 10 });
    await wake;
    takeLooks();
    await advance(20);
    expect(takeLooks().looks).toBe(1);
    await close();
  });
});
