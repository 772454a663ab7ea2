import { mt5Hedging, mt5Netting } from './mt5.ts';
import type { BridgeUnderTest } from './other-side.ts';
import { paperHedging, paperNetting } from './paper.ts';

/** Every bridge there is, each with its other side. */
export const bridgesUnderTest: readonly BridgeUnderTest[] = [paperHedging, paperNetting, mt5Hedging, mt5Netting];
