import { z } from 'zod';
import { decimal } from '../../../../src/core/decimal.ts';
import type { Seen } from '../seen.ts';
import { commandsIn, isOpening, marksByNumber, provedAt, type Sent } from '../wire-log.ts';

const firstOpenings = (seen: Seen): Sent[] => commandsIn(seen.wire).filter((sent) => sent.isFirst && isOpening(sent));

/** B4: while nothing is known of an opening, the same leg is not opened under another number. */
export function noSecondOpening(seen: Seen): string[] {
  const openings = firstOpenings(seen);
  const legs = legsByNumber(seen);
  return openings.flatMap((sent, at) => {
    const twin = openings.slice(0, at).find((earlier) => isSameLeg(earlier, sent, legs));
    if (!twin) return [];
    const proved = provedAt(seen.wire, twin.venue, twin.n);
    return proved === null || proved > sent.at
      ? [`${sent.venue}: ${sent.n} opens what ${twin.n} may have opened already`]
      : [];
  });
}

const sentSchema = z.object({ id: z.string(), n: z.number() });
const plannedSchema = z.object({ id: z.string(), leg: z.object({ accountId: z.string() }) });

/** Which leg each number was for, as the journal has it; what the journal does not know is told by its content. */
const legsByNumber = (seen: Seen): Map<string, string> =>
  new Map([...sentLines(seen)].map(({ number, id }) => [number, id]));

/** When each number was decided on, which may be long before it was first on the wire. */
export const sendingsIn = (seen: Seen): Map<string, number> =>
  new Map([...sentLines(seen)].map(({ number, at }) => [number, at]));

function* sentLines({ journal, books }: Seen): Generator<{ number: string; id: string; at: number }> {
  const venues = new Map(books.map(({ account, venue }) => [account, venue]));
  const venueOf = new Map<string, string>();
  for (const { kind, body, at } of journal) {
    if (kind === 'leg-planned') {
      const { id, leg } = plannedSchema.parse(JSON.parse(body));
      venueOf.set(id, venues.get(leg.accountId) ?? '');
    }
    if (kind !== 'leg-sent') continue;
    const { id, n } = sentSchema.parse(JSON.parse(body));
    yield { number: `${venueOf.get(id)} ${n}`, id, at };
  }
}

function isSameLeg(one: Sent, other: Sent, legs: Map<string, string>): boolean {
  const [known, beside] = [one, other].map(({ venue, n }) => legs.get(`${venue} ${n}`));
  if (one.venue === other.venue && known !== undefined && beside !== undefined) return known === beside;
  const isSame = (a: string | null | undefined, b: string | null | undefined) => (a ?? '') === (b ?? '');
  return (
    one.venue === other.venue &&
    one.symbol === other.symbol &&
    one.side === other.side &&
    isSame(one.sl, other.sl) &&
    isSame(one.tp, other.tp) &&
    isSame(one.price, other.price)
  );
}

const youngMs = 10_000;

/** No order without prices of this account that the desk heard just before. */
export function openedOnYoungFacts(seen: Seen): string[] {
  return firstOpenings(seen).flatMap((sent) => {
    const heard = seen.wire.some(
      ({ venue, call, heard: answer }) =>
        venue === sent.venue &&
        call === 'broker.quotes' &&
        answer &&
        answer.at <= sent.at &&
        answer.at > sent.at - youngMs,
    );
    return heard ? [] : [`${sent.venue}: ${sent.n} was sent on prices older than ${youngMs} ms`];
  });
}

const planSchema = z.object({
  signal: z.string(),
  legs: z.array(
    z.object({
      symbol: z.string(),
      side: z.string(),
      lots: z.string(),
      sl: z.string().nullable(),
      tp: z.string().nullable(),
    }),
  ),
});
const verdictSchema = z.object({ signal: z.string(), allowed: z.boolean() });

/** No order without a passed verdict on the very plan it comes from, written before it was sent; less than passed is fine. */
export function openedOnVerdict(seen: Seen): string[] {
  const passed = passedLegs(seen);
  return firstOpenings(seen).flatMap((sent) => {
    const found = passed.some(
      (leg) =>
        leg.at <= sent.at &&
        leg.symbol === sent.symbol &&
        leg.side === sent.side &&
        decimal(leg.lots).gte(decimal(sent.lots ?? '0')),
    );
    return found ? [] : [`${sent.venue}: ${sent.n} ${sent.side} ${sent.lots} ${sent.symbol} has no passed verdict`];
  });
}

function passedLegs({ journal }: Seen) {
  const plans = new Map<string, z.infer<typeof planSchema>>();
  return journal.flatMap(({ kind, body, at }) => {
    if (kind === 'plan') {
      const plan = planSchema.parse(JSON.parse(body));
      plans.set(plan.signal, plan);
    }
    if (kind !== 'verdict') return [];
    const { signal, allowed } = verdictSchema.parse(JSON.parse(body));
    return allowed ? (plans.get(signal)?.legs ?? []).map((leg) => ({ ...leg, at })) : [];
  });
}

/** A halt holds: until it is lifted nothing that opens is sent, not even again. */
export function haltsHold(seen: Seen): string[] {
  return seen.books.flatMap(({ venue }, account) => {
    const openings = commandsIn(seen.wire).filter((sent) => sent.venue === venue && isOpening(sent));
    return openings.flatMap(({ n, at }) =>
      isHeld(seen, account, at) ? [`${venue}: ${n} was sent while trading was halted`] : [],
    );
  });
}

function isHeld({ did }: Seen, account: number, at: number): boolean {
  let isHalted = false;
  for (const { act, at: when, outcome, what } of did) {
    // Of one moment a halt may come after what was sent, and a resumption before it.
    const isResumed = act.kind === 'hold' && act.to === 'resume';
    if (when > at || (when === at && !isResumed)) continue;
    if (act.kind === 'hold' && outcome?.ok && (act.account ?? account) === account) isHalted = act.to !== 'resume';
    if (act.kind === 'panic' && outcome?.ok && what.startsWith('stopped')) isHalted = true;
  }
  return isHalted;
}

/** Every order at a broker carries the mark of a trade that was posted. */
export function openedForATrade(seen: Seen): string[] {
  const posted = new Set(
    seen.story.acts.flatMap((act) => ((act.kind === 'post' || act.kind === 'own') && act.mark ? [act.mark] : [])),
  );
  const commands = commandsIn(seen.wire);
  return seen.books.flatMap(({ venue }) =>
    [...marksByNumber(commands, venue)].flatMap(([n, mark]) =>
      posted.has(mark) ? [] : [`${venue}: ${n} belongs to no trade (${mark})`],
    ),
  );
}
