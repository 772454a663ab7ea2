import type { Proof } from '../../core/command.ts';
import type { CommandRow, DeskContext } from '../store.ts';
import type { LegEvent } from './leg-events.ts';

/** What a broker could show for a number whose time is over: an end, or a doubt that stays. */
export function proofEvents({ store }: DeskContext, accountId: string, proof: Proof): LegEvent[] {
  const { n } = proof;
  const row: CommandRow | undefined = store.command(accountId, n);
  const leg = row && store.leg(row.legId);
  if (!leg) return [];
  switch (proof.verdict) {
    case 'executed':
      return [{ kind: 'leg-answered', id: leg.id, answer: proof.answer }];
    case 'not_executed':
      return [{ kind: 'leg-answered', id: leg.id, answer: { n, state: 'expired', asOf: null } }];
    case 'no_evidence':
      return leg.active?.n === n && leg.active.answer === null ? [{ kind: 'leg-doubted', id: leg.id, n }] : [];
  }
}
