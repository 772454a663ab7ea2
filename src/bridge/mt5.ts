import type { OpenBridge } from '../core/bridge.ts';
import { bridgeOver } from './over-calls.ts';

/** Reaches an account in somebody's MetaTrader 5, as far as its terminal has told. */
export const openMt5Bridge: OpenBridge = ({ office, address, ...way }) => bridgeOver(office.outpost(address), way);
