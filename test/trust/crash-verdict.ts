import { brokerFeed, handFeed } from './crash-acts.ts';
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
    if (trade.feed !== handFeed && trade.feed !== brokerFeed) verdict.signals += 1;
    const said = () => `${JSON.stringify(trade.stands)}; the desk: ${JSON.stringify(desk.signals.get(trade.id))}`;
    const find: Find = (fault, what) => {
      verdict[fault] += 1;
      if (verdict.findings.length < findingsShown)
        verdict.findings.push(
          `${fault}: ${trade.id} of ${trade.feed}${trade.isFrozen ? ' (restored)' : ''} ${what}; ${said()}`,
        );
    };
    for (const refusal of trade.refusals) find('lost', `was not done: ${refusal}`);
    if (trade.feed === brokerFeed) {
      for (const id of judgeForeign(trade, venue, find)) forgotten.add(id);
      continue;
    }
    for (const [nth, leg] of trade.legs.entries()) {
      verdict.orders += 1;
      const found = openings.get(nameOf(leg)) ?? [];
      openings.delete(nameOf(leg));
      const stands = trade.stands.flatMap((legs) => legs[nth] ?? []);
      for (const id of judgeLeg({ trade, leg, nth, stands, found, venue, find, verdict }))
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

/** Opened at the broker itself: nobody here may touch it. */
function judgeForeign({ legs }: Trade, venue: VenueLedger, find: Find): string[] {
  const [leg] = legs;
  const found = [...venue.held.values()].filter((held) => leg !== undefined && nameOf(held) === nameOf(leg));
  if (found.length !== 1) find('different', `was opened at the broker and is there ${found.length} times`);
  else if (found[0]?.lots !== leg?.lots) find('different', `was opened at the broker and has ${found[0]?.lots} lots`);
  return found.map(({ id }) => id);
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

/** Of all accounts together. */
export function addUp(verdicts: readonly Verdict[]): Verdict {
  const sum = (key: Exclude<keyof Verdict, 'findings'>) => verdicts.reduce((all, one) => all + one[key], 0);
  return {
    ...{ signals: sum('signals'), orders: sum('orders'), ended: sum('ended'), parts: sum('parts') },
    ...{ lost: sum('lost'), doubled: sum('doubled'), different: sum('different') },
    findings: verdicts.flatMap(({ findings }) => findings),
  };
}

export const isClean = ({ lost, doubled, different }: Verdict): boolean => lost + doubled + different === 0;
