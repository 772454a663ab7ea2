import type { OpenBridge } from '../core/bridge.ts';
import { openMt5Bridge } from './mt5.ts';
import { openPaperBridge } from './paper.ts';

/** The bridges that work on every runtime, by the kind of account they reach. */
export const bridges: ReadonlyMap<string, OpenBridge> = new Map([
  ['paper', openPaperBridge],
  ['mt5', openMt5Bridge],
]);
