import type { Contract } from '../../core/broker.ts';
import type { Draft } from '../../core/command.ts';
import type { End, Leg } from './leg.ts';

/** What the account lets the kernel do just now. */
export interface AccountView {
  now: number;
  /** log position of the newest report */
  asOf: number;
  isNetting: boolean;
  /** null: what opens may leave; otherwise what it waits for */
  holdsOpenings: 'halt' | 'head' | 'protection' | 'broker' | 'facts' | 'predecessor' | 'trader' | null;
  contract: Pick<Contract, 'tickSize' | 'digits' | 'volumeStep' | 'volumeMin'>;
}

export type Awaited =
  | 'answer'
  | 'report'
  | 'proof'
  | 'backoff'
  | 'session'
  | 'fill'
  | 'sight'
  | NonNullable<AccountView['holdsOpenings']>;

export type AlarmCode = 'UNPROTECTED' | 'MISSING' | 'IN_DOUBT' | 'NOT_CLOSED' | 'PART_NOT_CLOSED';

/** The one thing to be done about a leg now. */
export type Step =
  | { do: 'send'; draft: Draft; goal: string; alarm?: AlarmCode }
  | { do: 'settled' }
  | { do: 'wait'; for: Awaited; until: number | null; alarm?: AlarmCode }
  | { do: 'end'; how: End }
  /** the broker will not have it: the field of `wanted` goes back to what is seen */
  | { do: 'yield'; field: 'price' | 'sl' | 'tp' | 'lots' };

/** Rules are tried from the first to the last; each has a name, by which every cell of the table is shown. */
export interface OrderRule {
  name: string;
  step: (leg: Leg, account: AccountView) => Step | null;
}

export const settled: Step = { do: 'settled' };
export const wait = (what: Awaited, until: number | null = null, alarm?: AlarmCode): Step => ({
  do: 'wait',
  for: what,
  until,
  ...(alarm ? { alarm } : {}),
});

/** What can be sent goes before what has to wait. */
export function firstOf(steps: readonly (Step | null)[]): Step | null {
  return steps.find((step) => step?.do === 'send') ?? steps.find((step) => step !== null) ?? null;
}
