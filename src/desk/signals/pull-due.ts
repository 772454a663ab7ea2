import { pullDesk } from '../../core/desk-calls.ts';
import type { DeskContext } from '../store.ts';

/** No later than this the desk looks at what its channels published. */
export function schedulePull(context: DeskContext, at: number): void {
  const current = context.scheduledAt('pull');
  if (current === null || at < current) context.schedule(pullDesk, { key: 'pull', at, input: {} });
}
