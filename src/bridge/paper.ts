import type { OpenBridge } from '../core/bridge.ts';
import { bridgeOver } from './over-calls.ts';

/** Reaches a paper account at a venue. */
export const openPaperBridge: OpenBridge = ({ office, address, ...way }) => bridgeOver(office.venue(address), way);
