import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { type Said, saidSchema } from '../../core/said.ts';
import type { Db } from '../../platform/database.ts';
import type { Profile } from '../comply/profile.ts';
import type { ViolationRecord } from '../comply/violation-record.ts';
import { calendar, profile, setting, violation } from '../tables.ts';

type StoredCalendar = typeof calendar.$inferSelect;
type CalendarRow = Omit<StoredCalendar, 'problem'> & { problem: Said | string | null };
type CalendarFrom = 'told' | 'read';
const keyOf: Record<CalendarFrom, string> = { told: 'news', read: 'read' };

/** What an older version kept is a sentence. */
const problemIn = ({ problem }: StoredCalendar): CalendarRow['problem'] =>
  problem?.startsWith('{') ? saidSchema.parse(JSON.parse(problem)) : problem;

export function openGuard(db: Db) {
  const hot = {
    setting: db
      .select()
      .from(setting)
      .where(eq(setting.key, sql.placeholder('key')))
      .prepare(),
    calendar: db
      .select()
      .from(calendar)
      .where(eq(calendar.key, sql.placeholder('key')))
      .prepare(),
  };
  return {
    saveViolation(record: ViolationRecord) {
      const { id, accountId, rule, kind, lastAt } = record;
      db.insert(violation)
        .values({ id, accountId, rule, kind, lastAt, record })
        .onConflictDoUpdate({ target: violation.id, set: { lastAt, record } })
        .run();
    },
    /** the newest record of an actual breach of one rule */
    lastBreach: (accountId: string, rule: string): ViolationRecord | undefined =>
      db
        .select()
        .from(violation)
        .where(and(eq(violation.accountId, accountId), eq(violation.rule, rule), eq(violation.kind, 'actual')))
        .orderBy(desc(violation.lastAt))
        .limit(1)
        .get()?.record,
    violations: (accountId: string, from: number, to: number, limit: number): ViolationRecord[] =>
      db
        .select()
        .from(violation)
        .where(and(eq(violation.accountId, accountId), gte(violation.lastAt, from), lt(violation.lastAt, to)))
        .orderBy(asc(violation.lastAt))
        .limit(limit)
        .all()
        .map((row) => row.record),
    forgetViolations(before: number, limit: number): number {
      const old = db
        .select({ id: violation.id })
        .from(violation)
        .where(lt(violation.lastAt, before))
        .orderBy(asc(violation.lastAt))
        .limit(limit)
        .all();
      for (const { id } of old) db.delete(violation).where(eq(violation.id, id)).run();
      return old.length;
    },

    ownProfile: (id: string): Profile | undefined => db.select().from(profile).where(eq(profile.id, id)).get()?.profile,
    ownProfiles: (): Profile[] =>
      db
        .select()
        .from(profile)
        .orderBy(asc(profile.id))
        .all()
        .map((row) => row.profile),
    saveProfile(row: Profile) {
      db.insert(profile)
        .values({ id: row.id, profile: row })
        .onConflictDoUpdate({ target: profile.id, set: { profile: row } })
        .run();
    },

    /** what somebody told, or what was read from a file or feed */
    calendar(from: CalendarFrom): CalendarRow | undefined {
      const kept = hot.calendar.get({ key: keyOf[from] });
      return kept && { ...kept, problem: problemIn(kept) };
    },
    saveCalendar(from: CalendarFrom, given: Omit<CalendarRow, 'key' | 'problem'> & { problem: Said | null }) {
      const row = { ...given, problem: given.problem && JSON.stringify(given.problem) };
      db.insert(calendar)
        .values({ key: keyOf[from], ...row })
        .onConflictDoUpdate({ target: calendar.key, set: row })
        .run();
    },

    setting: (key: string): string | undefined => hot.setting.get({ key })?.value,
    saveSetting(key: string, value: string) {
      db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run();
    },
  };
}
