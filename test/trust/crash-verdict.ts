import { canonicalJson } from '../../src/core/json.ts';
import type { DeskLedger, VenueLedger } from './crash-ledgers.ts';
import type { Message, WantedOrder } from './crash-signals.ts';

export interface Verdict {
  signals: number;
  orders: number;
  ended: number;
  lost: number;
  doubled: number;
  /** places where the two ledgers tell different stories, or the journal's chain is broken */
  disagreements: number;
  /** the first findings, in words */
  findings: string[];
}

const findingsShown = 12;

/**
 * What was acknowledged against what the broker's own books hold. The broker's orders are matched by their levels, so
 * the desk's word is not needed to see that one is missing or there twice; then the two books are compared.
 */
export function compare(acknowledged: readonly Message[], venue: VenueLedger, desk: DeskLedger): Verdict {
  const verdict: Verdict = { signals: 0, orders: 0, ended: 0, lost: 0, doubled: 0, disagreements: 0, findings: [] };
  const find = (kind: 'lost' | 'doubled' | 'disagreements', what: string) => {
    verdict[kind] += 1;
    if (verdict.findings.length < findingsShown) verdict.findings.push(`${kind}: ${what}`);
  };
  const carriedOut = groupByLevels(venue);
  const ended = new Set(acknowledged.flatMap(({ ends }) => ends ?? []));

  for (const message of acknowledged) {
    if (message.orders.length > 0) verdict.signals += 1;
    if (message.ends) verdict.ended += 1;
    for (const wanted of message.orders) {
      verdict.orders += 1;
      const ids = carriedOut.get(levelsOf(wanted)) ?? [];
      carriedOut.delete(levelsOf(wanted));
      const told = desk.signals.get(message.id);
      if (ids.length === 0) find('lost', `${message.id} has no order at the broker; the desk: ${JSON.stringify(told)}`);
      for (const extra of ids.slice(1)) find('doubled', `${message.id} has a further order ${extra} at the broker`);
      for (const id of ids.slice(0, 1)) {
        const ends = venue.ends.get(id) ?? 0;
        if (ended.has(message.id) && ends === 0)
          find('lost', `the end of ${message.id}: ${id} is still open; the desk: ${JSON.stringify(told)}`);
        if (!ended.has(message.id) && ends > 0) find('doubled', `${message.id} was ended without being asked to`);
        if (ends > 1) find('doubled', `${message.id}: ${id} was ended ${ends} times`);
      }
    }
  }
  for (const [levels, ids] of carriedOut) find('doubled', `nobody asked for ${ids.join(', ')} (${levels})`);
  compareBooks(venue, desk, (what) => find('disagreements', what));
  return verdict;
}

function levelsOf({ symbol, side, sl, tp }: WantedOrder): string {
  return [symbol, side, Number(sl), Number(tp)].join(' ');
}

/** Orders the broker really carried out, by their levels: ids of positions and pending orders. */
function groupByLevels(venue: VenueLedger): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const answer of venue.answers.values()) {
    const command = venue.offered.get(answer.n);
    const id = answer.positionId ?? answer.orderId;
    if (!command || !id || (answer.state !== 'done' && answer.state !== 'partial')) continue;
    if (command.op !== 'open' && command.op !== 'pending') continue;
    const key = levelsOf({ ...command, sl: command.sl ?? '', tp: command.tp ?? '' });
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return groups;
}

function compareBooks(venue: VenueLedger, desk: DeskLedger, find: (what: string) => void): void {
  for (const n of venue.changed) find(`command ${n} came over the wire with two contents`);
  for (const [n, answer] of venue.answers) {
    const row = desk.commands.get(n);
    if (!venue.offered.has(n)) find(`the broker carried out ${n}, which never came over the wire`);
    if (!row) find(`the broker carried out ${n}, which the desk never gave`);
    else if (canonicalJson(row.answer) !== canonicalJson(answer))
      find(
        `the answer to ${n}: the broker ${canonicalJson(answer)}, the desk ${row.state} ${canonicalJson(row.answer)}`,
      );
  }
  for (const [n, row] of desk.commands) {
    if (row.state === 'offered' || row.state === 'unknown') find(`command ${n} has still no end at the desk`);
    else if (row.answer?.code !== 'NOT_EXECUTED' && !venue.answers.has(n)) find(`the broker knows nothing of ${n}`);
  }
  const live = desk.legs.filter(({ state }) => !['closed', 'cancelled', 'rejected', 'expired'].includes(state));
  const believed = new Set(live.map(({ positionId, orderId }) => positionId ?? orderId ?? 'nothing'));
  for (const id of believed) if (!venue.held.has(id)) find(`the desk believes ${id} to be open`);
  for (const id of venue.held) if (!believed.has(id)) find(`the broker holds ${id}, the desk does not know`);
  if (desk.journal.brokenAt !== null) find(`the journal breaks at line ${desk.journal.brokenAt}`);
}
