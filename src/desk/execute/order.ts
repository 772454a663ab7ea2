/**
 * The life of one leg and of one signal, each as one table. A pair that is not in it is a broken promise.
 *  1. A leg that ended never comes back; only where nobody saw it end may the broker's event say that it lives.
 *  2. Only the broker's word moves a leg into `pending` or `open`.
 */
export type LegState = 'sent' | 'unknown' | 'pending' | 'open' | 'closed' | 'cancelled' | 'rejected' | 'expired';

const legSteps: Record<LegState, readonly LegState[]> = {
  sent: ['unknown', 'pending', 'open', 'closed', 'cancelled', 'rejected', 'expired'],
  unknown: ['pending', 'open', 'closed', 'cancelled', 'rejected', 'expired'],
  pending: ['open', 'closed', 'cancelled'],
  open: ['closed'],
  closed: [],
  cancelled: [],
  rejected: [],
  expired: [],
};

export type SignalState =
  | 'refused'
  | 'alerted'
  | 'asking'
  | 'skipped'
  | 'dropped'
  | 'working'
  | 'open'
  | 'closed'
  | 'failed';

export function stepLeg(from: LegState, to: LegState): LegState {
  if (from === to) return to;
  if (!legSteps[from].includes(to)) throw new Error(`a leg cannot go from ${from} to ${to}`);
  return to;
}

/**
 * Where an event of the broker takes a leg. `expired` is our own conclusion from silence: when the broker shows the
 * order after all, it is real, and saying otherwise would leave it without anybody who follows it.
 */
export function stepByEvent(from: LegState, to: 'pending' | 'open' | 'closed'): LegState {
  return from === 'expired' ? to : stepLeg(from, to);
}

export function isLive(state: LegState): boolean {
  return legSteps[state].length > 0;
}

/** What a signal is, seen from its legs: it follows them, never the other way round. */
export function signalStateOf(legs: readonly LegState[]): SignalState {
  if (legs.some((state) => state === 'open')) return 'open';
  if (legs.some(isLive)) return 'working';
  if (legs.some((state) => state === 'closed')) return 'closed';
  return legs.some((state) => state === 'cancelled') ? 'dropped' : 'failed';
}
