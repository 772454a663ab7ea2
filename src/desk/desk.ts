import type { Room } from '../platform/room.ts';
import { equityCurve, linkAccount, listAccounts, showAccount } from './accounts.ts';
import { stateBaseline } from './baseline.ts';
import { choose, expire } from './choose.ts';
import { setClient } from './client.ts';
import { carryWaiting } from './execute/carry-waiting.ts';
import { previewPlan } from './execute/preview-plan.ts';
import { replan } from './execute/replan.ts';
import { changeFollow, createFollow, endFollow, everFollowed, listFollows, tellDirectoryDue } from './follows.ts';
import { setCalendar, showCalendar } from './guard/calendar.ts';
import { setZone } from './guard/desk-zone.ts';
import { haltTrading, reduceTrading, resumeTrading } from './guard/hold.ts';
import { validateTrade } from './guard/judge-order.ts';
import { panic } from './guard/panic.ts';
import { activateProfile, deactivateProfile, listProfiles, makeProfile, showProfile } from './guard/profiles.ts';
import { readCalendar } from './guard/read-calendar.ts';
import { showRisk } from './guard/risk.ts';
import { setGuard } from './guard/set-guard.ts';
import { setMarketHours } from './guard/set-hours.ts';
import { showStatus } from './guard/status.ts';
import { pull } from './pull.ts';
import { listJournal, listSignals, showSignal } from './records.ts';
import { showReport } from './report.ts';
import { type DeskStore, openDeskStore } from './store.ts';
import { forgetSymbol, listSymbols } from './symbols.ts';
import { addPlace, listPlaces, removePlace } from './talk/places.ts';
import { sendTalk } from './talk/send.ts';
import { listTalk, noteTalk } from './talk/talk.ts';
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
    reduceTrading,
    panic,
    listProfiles,
    showProfile,
    activateProfile,
    deactivateProfile,
    makeProfile,
    showStatus,
    validateTrade,
    showRisk,
    showReport,
    setCalendar,
    showCalendar,
    readCalendar,
    setZone,
    listSymbols,
    forgetSymbol,
    setGuard,
    stateBaseline,
    setClient,
    setMarketHours,
    resumeTrading,
    createFollow,
    listFollows,
    everFollowed,
    changeFollow,
    endFollow,
    tellDirectoryDue,
    pull,
    watch,
    choose,
    expire,
    replan,
    carryWaiting,
    listSignals,
    showSignal,
    explainSignal,
    previewPlan,
    listJournal,
    listTalk,
    noteTalk,
    sendTalk,
    listPlaces,
    addPlace,
    removePlace,
    forgetOld,
    restored,
    startOver,
  ],
};
