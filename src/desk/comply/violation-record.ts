import { decimal } from '../../core/decimal.ts';
import { idOf } from '../../core/id.ts';
import type { Figures, Finding, RuleId, Verdict } from './verdict.ts';

/** Kept five years. A refused order is a prevented violation and counted apart from an actual one. */
export interface ViolationRecord {
  id: string;
  kind: 'prevented' | 'actual';
  rule: RuleId;
  profile: { id: string; version: string };
  accountId: string;
  firstAt: number;
  lastAt: number;
  line: string | null;
  /** the figure farthest beyond the line */
  worst: string | null;
  figures: Figures;
  signalId: string | null;
  orderId: string | null;
  action: 'refused' | 'closed' | 'locked' | 'warned' | 'sacrificed';
  acknowledgedBy: string | null;
}

export interface Occurrence {
  accountId: string;
  signalId: string | null;
  orderId: string | null;
  action: ViolationRecord['action'];
}

/** What a verdict leaves in the records: one entry per violated rule. */
export function recordsOf(verdict: Verdict, kind: ViolationRecord['kind'], occurrence: Occurrence): ViolationRecord[] {
  const sacrificed = verdict.sacrificed.map((finding) =>
    recordOf(finding, verdict, 'actual', { ...occurrence, action: 'sacrificed' }),
  );
  return [...verdict.violations.map((finding) => recordOf(finding, verdict, kind, occurrence)), ...sacrificed];
}

function recordOf(
  finding: Finding,
  verdict: Verdict,
  kind: ViolationRecord['kind'],
  occurrence: Occurrence,
): ViolationRecord {
  const { accountId, signalId, orderId, action } = occurrence;
  const { rule, line, used, figures } = finding;
  return {
    id: idOf('violation', accountId, rule, verdict.judgedAt, kind, signalId ?? '', orderId ?? ''),
    kind,
    rule,
    profile: { id: verdict.profile.id, version: verdict.profile.version },
    accountId,
    firstAt: verdict.judgedAt,
    lastAt: verdict.judgedAt,
    line,
    worst: used,
    figures,
    signalId,
    orderId,
    action,
    acknowledgedBy: null,
  };
}

/** A breach that lasts is one record with a duration, not one for every tick. */
export function prolong(record: ViolationRecord, finding: Finding, at: number): ViolationRecord {
  const isWorse = isFarther(record, finding);
  return {
    ...record,
    lastAt: at,
    line: isWorse ? finding.line : record.line,
    worst: isWorse ? finding.used : record.worst,
    figures: isWorse ? finding.figures : record.figures,
  };
}

function isFarther({ line, worst }: ViolationRecord, finding: Finding): boolean {
  if (finding.used === null || finding.line === null) return false;
  if (line === null || worst === null) return true;
  const beyond = (used: string, limit: string) => decimal(used).sub(limit).abs();
  return beyond(finding.used, finding.line).gt(beyond(worst, line));
}
