import type { Room } from '../platform/room.ts';
import { contracts, quotes } from './market.ts';
import { offer } from './offer.ts';
import { outpostOwned } from './owned.ts';
import { pairTerminal } from './pair.ts';
import { outpostRefusals } from './refusals.ts';
import { prove, report } from './report.ts';
import { restoreOutpost } from './restored.ts';
import { rotateKeys } from './rotate.ts';
import { confirmTerminal, pauseTerminal, revokeTerminal, showTerminal } from './settle.ts';
import { type OutpostStore, openOutpostStore } from './store.ts';
import { syncTerminal } from './sync.ts';

/** One account in somebody's terminal, as far as it has told. */
export const outpostRoom: Room<OutpostStore> = {
  kind: 'outpost',
  openStore: openOutpostStore,
  opening: { actions: [pairTerminal], absent: () => outpostRefusals.refuse('TERMINAL_UNKNOWN', {}) },
  actions: [
    outpostOwned,
    pairTerminal,
    confirmTerminal,
    pauseTerminal,
    revokeTerminal,
    rotateKeys,
    showTerminal,
    syncTerminal,
    offer,
    report,
    prove,
    quotes,
    contracts,
    restoreOutpost,
  ],
};
