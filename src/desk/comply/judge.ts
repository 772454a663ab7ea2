import { decimal, toText } from '../../core/decimal.ts';
import { tradingDayAt } from '../../core/trading-day.ts';
import { accountFigures } from './account-figures.ts';
import type { ComplyFacts, PlannedLeg } from './facts.ts';
import { largestLots } from './largest-lots.ts';
import { usedPercent } from './lines.ts';
import { type Occasion, type Rule, unknown } from './rule.ts';
import { ruleList } from './rule-list.ts';
import { type Scene, setScene } from './scene.ts';
import type { Finding, RuleId, Verdict } from './verdict.ts';

/**
 * Facts in, verdict out.
 * 1. Every rule of the profile that concerns the intent runs; all violations are reported.
 * 2. A rule without its facts says `not_evaluated`, never `passed`.
 * 3. A closing order is refused by no loss line, cap, halt or request limit; near a loss line by nothing but its own
 *    form, and what it broke is recorded as sacrificed.
 * 4. Changes of levels are refused for a limit only if one of their targets can lose more than now, and the figure
 *    is worse than what is seen makes it. All changes of an instruction are one intent: they pass or fail together.
 */
export function judge(facts: ComplyFacts): Verdict {
  return judgeScene(setScene(facts));
}

export function judgeScene(scene: Scene): Verdict {
  const { facts } = scene;
  const found = evaluateAll(scene);
  const findings = found.map(({ finding }) => finding);
  const broken = findings.filter(({ status }) => status === 'violated');
  const isForced = facts.intent.kind === 'close' && isLineNear(scene);
  const violations = isForced ? broken.filter(({ rule }) => !givesWay.has(rule)) : broken;
  const most = facts.intent.kind === 'open' ? largestLots(scene, found) : null;
  const { id, version, asOf, sources } = facts.profile;
  const day = tradingDayAt(facts.profile.clock, facts.now);
  return {
    allowed: violations.length === 0,
    findings,
    violations,
    sacrificed: isForced ? broken.filter(({ rule }) => givesWay.has(rule)) : [],
    notEvaluated: findings.filter(({ status }) => status === 'not_evaluated').map(({ rule }) => rule),
    largestLots: most === null ? null : toText(most),
    figures: {
      ...accountFigures(scene),
      dayStartAt: day.startAt,
      nextResetAt: day.nextResetAt,
      dayLengthHours: day.lengthHours,
    },
    profile: { id, version, asOf, sources: sources.map(({ address }) => address) },
    snapshotAt: facts.account.at,
    judgedAt: facts.now,
  };
}

/** Loss lines end the account; a close in a news window or too soon costs a profit at most. */
const givesWay = new Set<RuleId>(['NEWS-WINDOW', 'HOLD-MIN']);

/** The share of an allowance at which positions are closed before the line does it. */
const protectiveClosePct = 95;

function isLineNear({ daily, total, equity }: Scene): boolean {
  return [daily, total].some(
    (outcome) => outcome !== null && 'line' in outcome && usedPercent(outcome.line, equity).gte(protectiveClosePct),
  );
}

interface Found {
  rule: Rule;
  finding: Finding;
}

function evaluateAll(scene: Scene): Found[] {
  const { intent } = scene;
  if (intent.kind === 'cancel') return [];
  const occasion: Occasion = intent.kind;
  const before = intent.kind === 'modify' ? sceneBefore(scene, intent.wasUnseen) : null;
  const isReadable = scene.unreadable.length === 0 && scene.missing.every((fact) => !fact.startsWith('contract'));
  return ruleList
    .filter((rule) => rule.on.includes(occasion))
    .flatMap((rule) => {
      const finding = isReadable || !rule.isSized ? rule.run(scene) : unreadable(rule, scene);
      if (finding === null) return [];
      const isLimit = rule.mayImprove && finding.status === 'violated';
      return [{ rule, finding: before !== null && isLimit ? worseOnly(rule, finding, { scene, before }) : finding }];
    });
}

/** What stands before any change: what is seen, and what was on its way. */
function sceneBefore({ facts }: Scene, wasUnseen: readonly PlannedLeg[] = facts.reservations): Scene {
  return setScene({ ...facts, ends: [], reservations: wasUnseen }, { kind: 'watch' });
}

/** Symbol by symbol: what was broken on one excuses nothing on another. */
function worseOnly(rule: Rule, finding: Finding, { scene, before }: { scene: Scene; before: Scene }): Finding {
  const { intent, lowersRisk } = scene;
  if (intent.kind !== 'modify' || lowersRisk) return excused(finding);
  for (const symbol of new Set(intent.changes.map((change) => change.symbol))) {
    const narrow = { kind: 'modify' as const, changes: intent.changes.filter((change) => change.symbol === symbol) };
    const after = rule.run({ ...scene, intent: narrow });
    if (after !== null && isWorse(after, rule.run({ ...before, intent: narrow }))) return after;
  }
  return excused(finding);
}

function unreadable(rule: Rule, scene: Scene): Finding | null {
  const finding = rule.run(scene);
  return finding === null || rule.id === 'ORD-VALID' ? finding : { ...finding, ...unknown(['a readable order']) };
}

/** Against a limit that what is seen breaks already, only a smaller headroom counts; without a bound there is none. */
function isWorse(finding: Finding, earlier: Finding | null): boolean {
  if (finding.status !== 'violated') return false;
  if (earlier?.status !== 'violated' || finding.headroom === null) return true;
  return earlier.headroom !== null && decimal(finding.headroom).lt(earlier.headroom);
}

function excused(finding: Finding): Finding {
  return { ...finding, status: 'passed', figures: { ...finding.figures, brokenBefore: true } };
}
