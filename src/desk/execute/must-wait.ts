import type { DeskContext, SignalRow } from '../store.ts';
import { isLive } from './order.ts';

/** An instruction about orders still on their way waits for the broker's answer, so that it can act on what came of them. */
export function mustWait(context: DeskContext, rows: SignalRow[]): boolean {
  const now = context.now();
  return rows.some((row) =>
    context.store
      .legs(row.id)
      .some(
        (leg) =>
          isLive(leg.state) &&
          context.store.waitingOfLeg(leg.id).some((command) => command.expiresAt > now && command.state === 'offered'),
      ),
  );
}
