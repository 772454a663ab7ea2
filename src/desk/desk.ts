import type { Room } from '../platform/room.ts';
import { equityCurve, haltTrading, linkAccount, listAccounts, resumeTrading, showAccount } from './accounts.ts';
import { choose, expire } from './choose.ts';
import { changeFollow, createFollow, endFollow, listFollows, tellDirectoryDue } from './follows.ts';
import { pull } from './pull.ts';
import { listJournal, listSignals, showSignal } from './records.ts';
import { type DeskStore, openDeskStore } from './store.ts';
import { listTalk, noteTalk, sendTalk } from './talk/talk.ts';
import { forgetOld, openDesk, restored, startOver } from './upkeep.ts';
import { watch } from './watch.ts';
import { explainSignal } from './why.ts';

export const deskRoom: Room<DeskStore> = {
  kind: 'desk',
  openStore: openDeskStore,
  actions: [
    openDesk,
    linkAccount,
    listAccounts,
    showAccount,
    equityCurve,
    haltTrading,
    resumeTrading,
    createFollow,
    listFollows,
    changeFollow,
    endFollow,
    tellDirectoryDue,
    pull,
    watch,
    choose,
    expire,
    listSignals,
    showSignal,
    explainSignal,
    listJournal,
    listTalk,
    noteTalk,
    sendTalk,
    forgetOld,
    restored,
    startOver,
  ],
};
