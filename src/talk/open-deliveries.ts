import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { isLetterPlace } from '../core/letters.ts';
import type { Telling } from '../core/telling.ts';
import { type Db, filledLater } from '../platform/database.ts';
import { delivery, isUnsent, place } from './tables.ts';

export type DeliveryRow = typeof delivery.$inferSelect;

export function openDeliveries(db: Db) {
  const hot = {
    place: db
      .select()
      .from(place)
      .where(eq(place.id, sql.placeholder('id')))
      .prepare(),
    places: db.select().from(place).where(isNull(place.endedAt)).orderBy(asc(place.addedAt), asc(place.id)).prepare(),
    deliver: db
      .insert(delivery)
      .values(filledLater(delivery))
      .onConflictDoUpdate({
        target: [delivery.talkId, delivery.place],
        set: {
          version: sql`excluded.version`,
          // What was not told yet is told as loud as it was first said: what comes after takes no sound from an alarm.
          rank: sql`case when ${isUnsent} then min(${delivery.rank}, excluded.rank) else excluded.rank end`,
          isSilent: sql`case when ${isUnsent} then min(${delivery.isSilent}, excluded.is_silent) else excluded.is_silent end`,
        },
      })
      .prepare(),
    there: db
      .select({ place: delivery.place })
      .from(delivery)
      .where(and(eq(delivery.talkId, sql.placeholder('talkId')), eq(delivery.place, sql.placeholder('place'))))
      .prepare(),
    unsent: db
      .select()
      .from(delivery)
      .where(and(eq(delivery.place, sql.placeholder('place')), isUnsent))
      .orderBy(asc(delivery.rank), asc(delivery.line))
      .limit(sql.placeholder('limit'))
      .prepare(),
  };
  return {
    places: () => hot.places.all(),
    place: (id: string) => hot.place.get({ id }),
    /** A place that was left and comes back is told what is said from now on. */
    addPlace(id: string, at: number) {
      db.insert(place)
        .values({ id, addedAt: at, endedAt: null, telling: null })
        .onConflictDoUpdate({ target: place.id, set: { addedAt: at, endedAt: null } })
        .run();
    },
    /** What is still to be sent there is not sent any more. */
    endPlace(id: string, at: number) {
      db.update(place).set({ endedAt: at }).where(eq(place.id, id)).run();
      db.delete(delivery)
        .where(and(eq(delivery.place, id), isUnsent))
        .run();
    },
    /** The newest version of a message is to be shown there; sent once already, it is an edit of what is there. */
    deliver(row: Omit<DeliveryRow, 'sentVersion' | 'ref'>) {
      hot.deliver.run({ ...row, sentVersion: 0, ref: null });
    },
    isThere: (talkId: string, at: string): boolean => hot.there.get({ talkId, place: at }) !== undefined,
    setTelling(id: string, telling: Telling) {
      db.update(place).set({ telling }).where(eq(place.id, id)).run();
    },
    /** Where a message was shown in some version. */
    shownAt: (talkId: string): string[] =>
      db
        .select({ place: delivery.place })
        .from(delivery)
        .where(and(eq(delivery.talkId, talkId), gt(delivery.sentVersion, 0)))
        .all()
        .map((row) => row.place),
    /** What shows a message anywhere shows another one from now on. What was written in a letter stays written. */
    handOver(talkId: string, heir: string) {
      const shown = db.select({ place: delivery.place }).from(delivery).where(eq(delivery.talkId, talkId)).all();
      for (const { place: at } of shown)
        if (!isLetterPlace(at))
          db.update(delivery)
            .set({ talkId: heir, version: 1, sentVersion: 0 })
            .where(and(eq(delivery.talkId, talkId), eq(delivery.place, at)))
            .run();
    },
    unsent: (to: string, limit: number) => hot.unsent.all({ place: to, limit }),
    delivered(talkId: string, to: string, sentVersion: number, ref: string | null) {
      db.update(delivery)
        .set({ sentVersion, ref })
        .where(and(eq(delivery.talkId, talkId), eq(delivery.place, to)))
        .run();
    },
  };
}
