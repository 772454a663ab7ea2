import { z } from 'zod';
import { markOf } from './market.ts';
import type { WireLine } from './network.ts';

const level = z.string().nullable().optional();
const commandSchema = z.object({
  op: z.string(),
  n: z.number(),
  expiresAt: z.number(),
  symbol: z.string().optional(),
  side: z.enum(['buy', 'sell']).optional(),
  lots: z.string().optional(),
  price: z.string().optional(),
  sl: level,
  tp: level,
  positionId: z.string().optional(),
  orderId: z.string().optional(),
});
const offerSchema = z.object({ commands: z.array(commandSchema) });

/** One command as a desk sent it, for the first time or again. */
export interface Sent extends z.infer<typeof commandSchema> {
  at: number;
  venue: string;
  arrived: boolean;
  isFirst: boolean;
}

/** Every command on the wire in the order in which it was sent. */
export function commandsIn(wire: readonly WireLine[]): Sent[] {
  const seen = new Set<string>();
  return wire
    .filter(({ call }) => call === 'broker.offer')
    .flatMap(({ at, venue, arrived, input }) =>
      offerSchema.parse(input).commands.map((command) => {
        const key = `${venue} ${command.n}`;
        const isFirst = !seen.has(key);
        seen.add(key);
        return { ...command, at, venue, arrived, isFirst };
      }),
    );
}

export const isOpening = ({ op }: { op: string }): boolean => op === 'open' || op === 'pending';

/** Which trade each opening command belongs to, by the marks of its levels. */
export function marksByNumber(commands: readonly Sent[], venue: string): Map<number, string> {
  const openings = commands.filter((command) => command.venue === venue && isOpening(command));
  return new Map(openings.map(({ n, sl, tp }) => [n, markOf(sl) ?? markOf(tp) ?? '?']));
}

/** When a desk first heard anything about how a number ended; null: never. */
export function provedAt(wire: readonly WireLine[], venue: string, n: number): number | null {
  const about = new RegExp(`"n":${n}[,}]`);
  // What was asked later may be heard sooner.
  const heard = wire.flatMap((line) =>
    line.venue === venue && line.heard && line.call !== 'broker.offer' && about.test(endsIn(line))
      ? [line.heard.at]
      : [],
  );
  return heard.length === 0 ? null : Math.min(...heard);
}

/** The part of an answer that says how commands ended: having arrived is no end, nor is that nobody knows. */
function endsIn({ heard }: WireLine): string {
  return JSON.stringify(heard?.outcome).replaceAll(noEnd, '');
}

const noEnd = /\{"n":\d+,"answer":null\}|\{"n":\d+,"verdict":"no_evidence"\}|\{"n":\d+,"state":"unknown"[^}]*\}/g;
