import type { Seen } from '../seen.ts';
import { commandsIn, isOpening } from '../wire-log.ts';

/** Only an opening opens: no close, change or cancel of ours ever adds or turns a position. */
export function exitsOnlyLower(seen: Seen): string[] {
  const ops = new Map(commandsIn(seen.wire).map((sent) => [`${sent.venue} ${sent.n}`, sent]));
  return seen.books.flatMap(({ venue, events }) =>
    events.flatMap(({ kind, n, seq }) => {
      const command = n === undefined ? undefined : ops.get(`${venue} ${n}`);
      return kind === 'opened' && command && !isOpening(command)
        ? [`${venue}: event ${seq} opened a position by ${command.op} ${n}`]
        : [];
    }),
  );
}

/** Under one number a broker is never asked for two different things. */
export function numbersAreUnique(seen: Seen): string[] {
  const first = new Map<string, string>();
  return commandsIn(seen.wire).flatMap(({ at: _at, arrived: _arrived, isFirst: _isFirst, ...command }) => {
    const key = `${command.venue} ${command.n}`;
    const text = JSON.stringify(command);
    const earlier = first.get(key) ?? text;
    first.set(key, earlier);
    return earlier === text ? [] : [`${key} was sent as two different commands`];
  });
}

/** Whoever asks to stop everything is given the button for it, however often they ask. */
export function panicIsOffered({ did }: Seen): string[] {
  const isTapped = did.some(({ act, what }) => act.kind === 'tap' && what.startsWith('Stop everything'));
  const isMissing = did.some(({ act, what }) => act.kind === 'panic' && what === 'found no button');
  return isMissing && !isTapped ? ['a panic was asked for and had no button'] : [];
}

/** After [Stop everything] and [Close all] nothing of ours is left, unless trading went on afterwards. */
export function panicGetsThrough(seen: Seen): string[] {
  const at = seen.did.findLastIndex(({ act, outcome }) => act.kind === 'panic' && outcome?.ok);
  const panic = seen.did[at];
  if (!panic || seen.did.slice(at).some(({ act }) => goesOn.has(act.kind))) return [];
  return seen.books.flatMap(({ account, snapshot }) => {
    const ours = ({ n }: { n: number | null }) => n !== null;
    const orders = snapshot.orders.filter(ours).map(({ id }) => `${account} still has order ${id} after a panic`);
    const positions = snapshot.positions
      .filter(ours)
      .map(({ id }) => `${account} still has position ${id} after a panic`);
    return panic.what === 'stopped and closed' ? [...orders, ...positions] : orders;
  });
}

const goesOn = new Set(['hold', 'tap', 'hand']);

/** Once quiet the desk rests: what it still wants it has, has asked about, or waits for without knocking on. */
export function deskRests(seen: Seen): string[] {
  const { quietSince } = seen;
  if (quietSince === null) return [];
  const late = commandsIn(seen.wire).filter(({ at }) => at > quietSince + restMs);
  return late.length > mostLate ? [`${late.length} commands were sent long after it was quiet`] : [];
}

/** Longer than a desk that heard no nudge takes to look by itself, and shorter than it is quiet. */
const restMs = 32_000;
const mostLate = 3;
