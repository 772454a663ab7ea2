import { type Books, compareBooks } from './crash-books.ts';
import { type Find, type Judged, judgeExits } from './crash-exits.ts';
import { type DeskLedger, hundredths, type Received, type VenueLedger } from './crash-ledgers.ts';
import { nameOf, type Trade } from './crash-trades.ts';

export interface Verdict {
  signals: number;
  orders: number;
  /** closed or cancelled as they should be */
  ended: number;
  /** part closes that took effect */
  parts: number;
  /** something said was not done */
  lost: number;
  /** something was done twice, too big, or unasked */
  doubled: number;
  /** levels that are not what was said, and places where the two ledgers tell different stories */
  different: number;
  /** the first findings, in words */
  findings: string[];
}

const findingsShown = 40;

/**
 * What was said against what the broker's own books hold: for every leg one order with its size, kind and levels, and
 * every exit once. Then the two books are compared. The desk's word is not needed to see a fault; it only explains one.
 */
export function compare(
  trades: readonly Trade[],
  venue: VenueLedger,
  desk: DeskLedger,
  restoredAt: number | null,
): Verdict {
  const verdict: Verdict = {
    ...{ signals: 0, orders: 0, ended: 0, parts: 0, lost: 0, doubled: 0, different: 0 },
    findings: [],
  };
  const openings = openingsByName(venue);
  const forgotten = new Set<string>();
  for (const trade of trades) {
    verdict.signals += 1;
    const said = () => `${JSON.stringify(trade.stands)}; the desk: ${JSON.stringify(desk.signals.get(trade.id))}`;
    const find: Find = (fault, what) => {
      verdict[fault] += 1;
      if (verdict.findings.length < findingsShown)
        verdict.findings.push(`${fault}: ${trade.id}${trade.isFrozen ? ' (restored)' : ''} ${what}; ${said()}`);
    };
    for (const [nth, leg] of trade.legs.entries()) {
      verdict.orders += 1;
      const found = openings.get(nameOf(leg)) ?? [];
      openings.delete(nameOf(leg));
      const stands = trade.stands.flatMap((legs) => legs[nth] ?? []);
      for (const id of judgeLeg({ trade, leg, stands, found, venue, find, verdict }))
        if (trade.isFrozen) forgotten.add(id);
    }
    if (trade.answer === 'asks' && !trade.isFrozen && !desk.signals.has(trade.id))
      find('lost', 'was never asked about');
  }
  for (const [name, found] of openings) {
    verdict.doubled += found.length;
    verdict.findings.push(`doubled: nobody asked for ${found.map(({ n }) => n).join(', ')} (${name})`);
  }
  const books: Books = { venue, desk, forgotten, restoredAt };
  for (const what of compareBooks(books)) {
    verdict.different += 1;
    if (verdict.findings.length < findingsShown) verdict.findings.push(`different: ${what}`);
  }
  return verdict;
}

/** Orders the broker really carried out, by the levels they came with. */
function openingsByName(venue: VenueLedger): Map<string, Received[]> {
  const groups = new Map<string, Received[]>();
  for (const received of venue.received.values()) {
    const { command, answer } = received;
    if (answer?.state !== 'done' && answer?.state !== 'partial') continue;
    if (command.op !== 'open' && command.op !== 'pending') continue;
    groups.set(nameOf(command), [...(groups.get(nameOf(command)) ?? []), received]);
  }
  return groups;
}

/** The ids at the broker of what it opened. */
function judgeLeg(judged: Judged): string[] {
  const { trade, leg, found, find } = judged;
  const [opening, ...more] = found;
  for (const extra of more) find('doubled', `was opened again by ${extra.n}`);
  const mayBeMissing = trade.answer !== 'taken' || trade.mayStayUnopened || trade.isFrozen;
  if (!opening) {
    if (!mayBeMissing) find('lost', `has no order at the broker for ${nameOf(leg)}`);
    return [];
  }
  if (trade.answer !== 'taken') find('doubled', `was opened by ${opening.n}, though nobody said yes`);
  judgeOpening(judged, opening);
  const id = opening.answer?.positionId ?? opening.answer?.orderId ?? '';
  if (id === '') find('different', `was opened by ${opening.n} without an id`);
  judgeExits(judged, id);
  return found.map(({ answer }) => answer?.positionId ?? answer?.orderId ?? '');
}

function judgeOpening({ leg, find }: Judged, { n, command }: Received): void {
  if (command.op !== 'open' && command.op !== 'pending') return;
  const lots = hundredths(command.lots);
  if (lots !== leg.lots)
    find(lots > leg.lots ? 'doubled' : 'lost', `was opened by ${n} with ${lots} lots, not ${leg.lots}`);
  const kind = command.op === 'open' ? 'market' : command.type;
  if (kind !== leg.kind) find('different', `was opened by ${n} as ${kind}, not ${leg.kind}`);
  if (command.op === 'pending' && Number(command.price) !== Number(leg.price))
    find('different', `waits at ${command.price}, not ${leg.price}`);
}

export const isClean = ({ lost, doubled, different }: Verdict): boolean => lost + doubled + different === 0;
