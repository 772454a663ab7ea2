import type { Answer, Command } from '../../core/command.ts';
import { type Leg, numberedAs } from './leg.ts';
import type { LegEvent } from './leg-events.ts';

/** moot: nobody waits for its answer any more, its leg has ended */
export type CommandState = 'offered' | 'unknown' | 'done' | 'partial' | 'rejected' | 'expired' | 'conflict' | 'moot';

/** A command, found by its number. */
export interface SentCommand {
  accountId: string;
  n: number;
  legId: string;
  state: CommandState;
  command: Command;
  answer: Answer | null;
  createdAt: number;
  expiresAt: number;
  endedAt: number | null;
}

export type CommandChange =
  | { do: 'send'; row: Omit<SentCommand, 'answer'> }
  | { do: 'end'; n: number; state: CommandState; answer: Answer | null };

/** What an event of a leg makes of its commands. Pure. */
export function commandChanges(event: LegEvent, before: Leg | null, after: Leg): CommandChange[] {
  const unanswered = [before?.active, ...(before?.suspects ?? [])].flatMap((sent) =>
    sent && !sent.answer ? [sent] : [],
  );
  switch (event.kind) {
    case 'leg-sent': {
      const { active, accountId, id: legId } = after;
      if (!active) return [];
      const { n, sentAt: createdAt, expiresAt } = active;
      const row = { accountId, n, legId, command: numberedAs(active), createdAt, expiresAt };
      return [{ do: 'send', row: { ...row, state: 'offered', endedAt: null } }];
    }
    case 'leg-answered':
      return [{ do: 'end', n: event.answer.n, state: event.answer.state, answer: event.answer }];
    case 'leg-doubted':
      return [{ do: 'end', n: event.n, state: 'unknown', answer: null }];
    case 'leg-cleared':
      return unanswered.some(({ n }) => n === event.n) ? [{ do: 'end', n: event.n, state: 'done', answer: null }] : [];
    case 'leg-ended':
      return unanswered.map(({ n }) => ({ do: 'end', n, state: 'moot', answer: null }));
    default:
      return [];
  }
}

const isWaiting = ({ state }: SentCommand): boolean => state === 'offered' || state === 'unknown';

/** A command after a change: one that has ended stays as it ended. */
export function evolveCommand(known: SentCommand | null, change: CommandChange, at: number): SentCommand | null {
  if (change.do === 'send') return { ...change.row, answer: null };
  if (!known || !isWaiting(known)) return known;
  const { state, answer } = change;
  return { ...known, state, answer, endedAt: state === 'unknown' ? null : at };
}
