import type { BrokerEvent } from '../../core/broker-report.ts';
import type { Said } from '../../core/said.ts';
import { findingSaid } from '../comply/finding-sentence.ts';
import type { Leg } from '../orders/leg.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import type { Trial } from './state.ts';
import type { SeenTrial } from './trial.ts';

export interface SeenMessage {
  receivedAt: number | null;
  readAt: number | null;
  isCertainSignal: boolean;
}

const noMessage: SeenMessage = { receivedAt: null, readAt: null, isCertainSignal: false };
const mostLines = 500;

/** All that is stored about a test signal, from the message to the card. */
export function seeTrial({ store }: DeskContext, trial: Trial, message: SeenMessage | null): SeenTrial {
  const { receivedAt, readAt, isCertainSignal } = message ?? noMessage;
  const [row] = store.signalsOfMessage(trial.follow, trial.messageId);
  const legs = row ? store.legs(row.id) : [];
  const events = row ? store.brokerEvents(trial.account, trial.begunAt - clockSlipMs) : [];
  const commands = legs.flatMap(({ n }) => (n === null ? [] : (store.command(trial.account, n) ?? [])));
  return {
    ...{ receivedAt, readAt, isRead: isCertainSignal },
    signal: row ? { at: row.createdAt, state: row.state, ...judgedIn(row), why: whyOf(row) } : null,
    sentAt: first(commands.map(({ createdAt }) => createdAt)),
    filledAt: first(happened(events, legs, ['opened', 'triggered'])),
    shownAt: row ? becameOpen(store.journal.after(trial.line, mostLines), row.id) : null,
    closedAt: row?.state === 'closed' ? last(happened(events, legs, ['closed'])) : null,
    isLive: legs.some(({ end }) => end === null),
  };
}

/** A broker's clock may be a little behind. */
const clockSlipMs = 5_000;

const judgedIn = ({ plan, verdict }: SignalRow) => ({
  isPlanned: plan !== null,
  isAllowed: verdict?.allowed ?? false,
});

/** As its card says it. */
function whyOf({ notes, verdict }: SignalRow): Said | null {
  const told = notes.findLast(({ code }) => code === 'WHY' || code === 'UNJUDGED' || code === 'REFUSED');
  if (told?.code === 'REFUSED') return { code: 'note.REFUSED', facts: told.facts };
  const sentence = told?.facts.sentence;
  if (typeof sentence === 'object' && sentence !== null && 'code' in sentence) return sentence;
  const violated = verdict?.violations[0];
  return violated ? findingSaid(violated) : null;
}

const happened = (events: readonly BrokerEvent[], legs: readonly Leg[], kinds: BrokerEvent['kind'][]): number[] => {
  const ours = new Set(legs.flatMap(({ positionIds }) => positionIds));
  return events
    .filter(({ kind, positionId }) => kinds.includes(kind) && positionId !== undefined && ours.has(positionId))
    .map(({ at }) => at);
};

const first = (times: readonly number[]): number | null => (times.length > 0 ? Math.min(...times) : null);
const last = (times: readonly number[]): number | null => (times.length > 0 ? Math.max(...times) : null);

/** When its card said that it is open. */
function becameOpen(lines: readonly { kind: string; body: string; at: number }[], id: string): number | null {
  const line = lines.find(({ kind, body }) => kind === 'signal-became' && isOpening(body, id));
  return line?.at ?? null;
}

function isOpening(body: string, id: string): boolean {
  const { id: of, state } = JSON.parse(body) as { id: string; state: string };
  return of === id && (state === 'open' || state === 'closed');
}
