import type { DayBook } from '../comply/day-book.ts';
import type { Profile } from '../comply/profile.ts';
import type { Finding } from '../comply/verdict.ts';
import type { ViolationRecord } from '../comply/violation-record.ts';

export interface ReportTrade {
  /** null: it was opened before anything was noted */
  openedAt: number | null;
  closedAt: number;
  /** with commission and swap */
  profit: string;
  costs: string;
  /** what it would have lost at its stop; null when it had none */
  plannedLoss: string | null;
}

export interface ReportFacts {
  profile: Profile;
  accountId: string;
  initialBalance: string | null;
  now: number;
  /** complete days and the running one, in time order */
  days: readonly DayBook[];
  /** deposits and payouts before the first of these days */
  flowsBefore: string;
  trades: readonly ReportTrade[];
  /** opening moments of every position, open ones included */
  opened: readonly number[];
  violations: readonly ViolationRecord[];
  /** findings of every verdict of the period, for the coverage */
  findings: readonly Pick<Finding, 'rule' | 'status' | 'missing'>[];
  stage: number;
}
