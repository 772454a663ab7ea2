import { describe, expect, it } from 'vitest';
import { openBareOffice } from '../../kit/bare-office.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { askToy, toyMigrations, toyRooms } from '../../kit/toy-room.ts';

const plenty = 1_000_000;

function open() {
  const office = openBareOffice({ rooms: toyRooms, migrations: toyMigrations(), dataDir: temporaryFolder() });
  const ask = (action: string, input: unknown) => askToy(office.office.desk('a'), action, input);
  return { office, ask };
}

describe('when the disk is full', () => {
  it('a write fails with an alert, reading goes on, and writing again works once there is room', async () => {
    const { office, ask } = open();
    await ask('toy.add', { n: 3 });
    await ask('toy.limit', { pages: 1 });
    await expect(ask('toy.note', { text: 'x'.repeat(50_000) })).rejects.toThrow('full');
    expect(office.takeAlerts()).toMatchObject([{ kind: 'disk_full', subject: 'desk a' }]);
    expect(await ask('toy.read', {})).toBe(3);
    await ask('toy.limit', { pages: plenty });
    expect(await ask('toy.note', { text: 'x'.repeat(50_000) })).toBe(50_000);
    expect(office.node.health().parked).toEqual([]);
    await office.close();
  });

  it('due work is kept and done once there is room', async () => {
    const { office, ask } = open();
    await ask('toy.note-later', { inMs: 1_000, text: 'y'.repeat(50_000) });
    await ask('toy.limit', { pages: 1 });
    await office.advance(2_000);
    expect(office.takeAlerts().map(({ kind }) => kind)).toContain('disk_full');
    await ask('toy.limit', { pages: plenty });
    await office.advance(600_000);
    await expect(ask('toy.note', { text: 'y'.repeat(50_000) })).rejects.toThrow('UNIQUE');
    await office.close();
  });
});
