import type { Bridge } from '../../../src/core/bridge.ts';
import type { Card } from './card.ts';
import type { BridgeUnderTest } from './other-side.ts';
import { DoesNotApply, openReader } from './reader.ts';

export type Result = { end: 'holds' } | { end: 'does not apply'; why: string } | { end: 'broken'; why: unknown };

/** One card at one bridge; spoiled: through a bridge that breaks a promise. */
export async function play(card: Card, under: BridgeUnderTest, spoil?: (bridge: Bridge) => Bridge): Promise<Result> {
  const opened = await under.open();
  // One spoiled bridge for the whole card, so that it can count; a restart goes through it as well.
  const spoiled = spoil?.(through(opened.bridge));
  const side = { ...opened, bridge: () => spoiled ?? opened.bridge() };
  try {
    await card.play(side, openReader(side));
    return { end: 'holds' };
  } catch (error) {
    return error instanceof DoesNotApply
      ? { end: 'does not apply', why: error.message }
      : { end: 'broken', why: error };
  } finally {
    await opened.end();
  }
}

const through = (bridge: () => Bridge): Bridge => ({
  offer: (commands) => bridge().offer(commands),
  report: (after, awaited) => bridge().report(after, awaited),
  prove: (numbers) => bridge().prove(numbers),
  quotes: (symbols) => bridge().quotes(symbols),
  contracts: (known) => bridge().contracts(known),
});
