import type { DeskContext } from '../store.ts';
import type { Replan } from './not-sent.ts';

const soonMs = 300;

const keyOf = (signalId: string) => `replan:${signalId}`;

/** From now on the signal waits to be planned anew, with the wording it will have by then. */
export function awaitReplan(context: DeskContext, signalId: string, replan: Replan): void {
  context.store.updateSignal(signalId, { replan });
  lookAgain(context, signalId);
}

export function lookAgain(context: DeskContext, signalId: string): void {
  const at = context.now() + soonMs;
  context.schedule({ key: keyOf(signalId), action: 'desk.replan', at, input: { signal: signalId } });
}

/** Whatever becomes of its orders, it is not planned anew any more. */
export function endReplan(context: DeskContext, signalId: string): void {
  context.store.updateSignal(signalId, { replan: null });
  context.unschedule(keyOf(signalId));
}
