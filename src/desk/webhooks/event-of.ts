import { z } from 'zod';
import { idOf } from '../../core/id.ts';
import type { JournalLine } from '../../platform/journal.ts';

/*
 * What of the journal is told to webhooks. Pure: the same line gives the same events, whenever it is read and however
 * often, so that a repeat is known by its id.
 */
export const eventTypes = ['reading', 'verdict', 'fill', 'close', 'violation', 'alarm'] as const;
type EventType = (typeof eventTypes)[number];

interface Event {
  id: string;
  type: EventType;
  data: object;
}

/** What stands of a leg or signal from its first line on. */
interface Origins {
  leg(id: string): object;
  signal(id: string): object;
  /** the lines right before and after, of the same transaction if they are about the same */
  line(seq: number): JournalLine | undefined;
}

type Body = Record<string, unknown>;
const bodySchema = z.record(z.string(), z.unknown());
const bodyOf = ({ body }: JournalLine): Body => bodySchema.parse(JSON.parse(body));

const alarms = new Set(['alarm', 'warning', 'breach', 'protect', 'panic', 'trading', 'parked', 'parked-entry']);

export function eventsOf(line: JournalLine, desk: string, origins: Origins): Event[] {
  const { kind } = line;
  if (alarms.has(kind)) return [event(line, 'alarm', alarmOf(kind, bodyOf(line), origins))];
  switch (kind) {
    case 'entry':
      return readingOf(bodyOf(line), desk);
    case 'verdict':
      return verdictOf(line, origins);
    case 'refused': {
      const { signal, code, facts } = bodyOf(line);
      return [event(line, 'verdict', { ...origins.signal(String(signal)), allowed: false, refusal: { code, facts } })];
    }
    case 'leg-dealt':
      return [dealOf(line, origins)];
    case 'violation':
      return [event(line, 'violation', { kind: 'actual', ...bodyOf(line) })];
    default:
      return [];
  }
}

const event = ({ hash }: JournalLine, type: EventType, data: object): Event => ({
  id: idOf('event', hash, type),
  type,
  data,
});

/** One message is told once, however many accounts copy its channel; chatter is not told. */
function readingOf({ feed, seq, kind, messageId, revision, reading }: Body, desk: string): Event[] {
  const { type } = z.object({ type: z.string() }).parse(reading);
  if (type === 'none' && kind !== 'deleted') return [];
  const data = { feed, message: messageId, revision, kind, reading };
  return [{ id: idOf('event', desk, JSON.stringify([seq, data])), type: 'reading', data }];
}

function verdictOf(line: JournalLine, origins: Origins): Event[] {
  const { signal, ...verdict } = bodyOf(line);
  const about = origins.signal(String(signal));
  const violations = z.array(bodySchema).parse(verdict.violations);
  const prevented = violations.map((found, nth): Event => {
    const id = idOf('event', line.hash, 'violation', nth);
    return { id, type: 'violation', data: { kind: 'prevented', ...about, ...found } };
  });
  return [event(line, 'verdict', { ...about, ...verdict }), ...prevented];
}

/** Lots that became a position, or with a minus that were closed: what that brought stands beside it. */
function dealOf(line: JournalLine, origins: Origins): Event {
  const { id, lots, price } = bodyOf(line);
  const about = origins.leg(String(id));
  if (!String(lots).startsWith('-')) return event(line, 'fill', { ...about, lots, price });
  const beside = (seq: number, kind: string): Body | null => {
    const other = origins.line(seq);
    const body = other?.kind === kind ? bodyOf(other) : null;
    return body?.id === id ? body : null;
  };
  const paid = beside(line.seq - 1, 'leg-paid');
  const closed = beside(line.seq + 1, 'leg-closed');
  const data = {
    lots: String(lots).slice(1),
    profit: paid?.profit ?? null,
    isAll: closed !== null,
    how: closed?.how ?? null,
  };
  return event(line, 'close', { ...about, ...data });
}

function alarmOf(kind: string, { leg, ...body }: Body, origins: Origins): object {
  return { kind, ...(leg === undefined ? {} : origins.leg(String(leg))), ...body };
}
