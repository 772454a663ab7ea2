import { desc, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { session } from '../tables.ts';
import { device } from '../tables-devices.ts';

export type DeviceRow = typeof device.$inferSelect;

export function openDevices(db: Db) {
  const sessionsAt = (id: string) => db.select({ id: session.id }).from(session).where(eq(session.device, id)).all();
  return {
    device: (id: string): DeviceRow | undefined => db.select().from(device).where(eq(device.id, id)).get(),
    /** the one used last first */
    devices: (): DeviceRow[] => db.select().from(device).orderBy(desc(device.seenAt), desc(device.id)).all(),
    insertDevice(row: DeviceRow) {
      db.insert(device).values(row).run();
    },
    changeDevice(id: string, to: Partial<Omit<DeviceRow, 'id'>>) {
      db.update(device).set(to).where(eq(device.id, id)).run();
    },
    endTrust() {
      db.update(device).set({ trustedUntil: null }).where(isNotNull(device.trustedUntil)).run();
    },
    /** the sessions that were at it; null: there is none */
    removeDevice(id: string): string[] | null {
      const removed = db.delete(device).where(eq(device.id, id)).returning({ id: device.id }).all();
      return removed.length > 0 ? sessionsAt(id).map((row) => row.id) : null;
    },
    /** Where nobody is signed in and nothing is remembered there is nothing to be known again for. */
    forgetIdleDevices(now: number) {
      for (const { id, trustedUntil } of db.select().from(device).all())
        if ((trustedUntil === null || trustedUntil <= now) && sessionsAt(id).length === 0)
          db.delete(device).where(eq(device.id, id)).run();
    },
  };
}
