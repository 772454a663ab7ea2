import type { OpenBridge } from '../core/bridge.ts';
import { openPaperBridge } from './paper.ts';

/** The bridges that work on every runtime, by the kind of account they reach. */
export const bridges: ReadonlyMap<string, OpenBridge> = new Map([['paper', openPaperBridge]]);
