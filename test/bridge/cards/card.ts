import type { Bridge } from '../../../src/core/bridge.ts';
import type { OtherSide } from './other-side.ts';
import type { Reader } from './reader.ts';

/** One thing a desk may ask of any broker, or rely on. */
export interface Card {
  id: string;
  sentence: string;
  play(side: OtherSide, reader: Reader): Promise<void>;
  /** a bridge that breaks just this promise; the card must find it */
  broken: { sentence: string; spoil(bridge: Bridge): Bridge };
}
