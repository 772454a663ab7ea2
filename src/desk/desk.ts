import type { Room } from '../platform/room.ts';
import { talkActions } from '../talk/talk-actions.ts';
import { leaveAlone } from './abandon.ts';
import { equityCurve, linkAccount, listAccounts, showAccount } from './accounts/actions.ts';
import { setClient } from './accounts/set-client.ts';
import { stateBaseline } from './accounts/state-baseline.ts';
import { forgetSymbol, listSymbols } from './accounts/symbols.ts';
import { deskAudit } from './audit.ts';
import { choose, expire } from './choose.ts';
import { deskFigures } from './count-holdings.ts';
import { deskFlows } from './flows.ts';
import {
  changeFollow,
  createFollow,
  endFollow,
  everFollowed,
  listFollows,
  tellDirectoryDue,
} from './follows/actions.ts';
import { beginFollow } from './follows/begin.ts';
import { haltTrading, pauseTrading, reduceTrading, resumeTrading } from './guard/hold.ts';
import { panic } from './guard/panic.ts';
import { setGuard } from './guard/set-guard.ts';
import { cancelOrder, changeOrder, changePosition, closeAll, closePosition } from './hand/actions.ts';
import { openChat } from './hand/buy-sell.ts';
import { handChat } from './hand/commands.ts';
import { listHistory } from './hand/history.ts';
import { listOrders, listPositions } from './hand/lists.ts';
import { openOrder } from './hand/open.ts';
import { previewOrder } from './hand/preview-order.ts';
import { showProfit } from './hand/profit.ts';
import { showTrade } from './hand/show-trade.ts';
import { sizeCommand } from './hand/size-command.ts';
import { askAccess, carryAccess } from './identity/access.ts';
import { alarmOnDesk, anchorOnDesk } from './identity/told-safety.ts';
import { beginListening } from './listen/begin-listening.ts';
import { setCalendar, showCalendar } from './news/actions.ts';
import { readCalendar } from './news/read-calendar.ts';
import { setMarketHours } from './news/set-hours.ts';
import { lookAtOnboarding, noteStarted, noteStep, verifyAccount } from './onboarding/actions.ts';
import { beginOnboarding } from './onboarding/begin-onboarding.ts';
import { beginTrial, watchTrial } from './onboarding/try-signal.ts';
import { deskOwned } from './owned.ts';
import { activateProfile, deactivateProfile, listProfiles, makeProfile, showProfile } from './profiles/actions.ts';
import { pull } from './pull.ts';
import { listJournal, listSignals, showSignal } from './records/actions.ts';
import { showCardAnew } from './records/card-anew.ts';
import { gatherReport } from './records/gather-report.ts';
import { listOutcomes } from './records/outcomes.ts';
import { explainSignal } from './records/why.ts';
import { deskRefusals } from './refusals.ts';
import { restored } from './restored.ts';
import { carryWaiting } from './signals/carry-waiting.ts';
import { previewPlan } from './signals/preview-plan.ts';
import { remindRefused } from './signals/refused-change.ts';
import { rehearse } from './signals/rehearse.ts';
import { remindAlarm } from './signals/remind.ts';
import { beginFactor } from './status/begin-factor.ts';
import { beginSettings } from './status/begin-settings.ts';
import { guessLanguage } from './status/guess-language.ts';
import { validateTrade } from './status/judge-order.ts';
import { showOverview } from './status/overview.ts';
import { showRisk } from './status/risk.ts';
import { setLanguage } from './status/set-language.ts';
import { setZone } from './status/set-zone.ts';
import { showStatus } from './status/status.ts';
import { type DeskContext, type DeskStore, openDeskStore } from './store.ts';
import { listTalk } from './talk/actions.ts';
import { askAddress, beginAddress, confirmAddress } from './talk/addresses.ts';
import { addPlace, listPlaces, notePlace, removePlace } from './talk/places.ts';
import { endQuestion } from './talk/question.ts';
import { changeQuiet, changeTelling } from './talk/telling.ts';
import { forgetOld, isDeskOpen, openDesk, startOver } from './upkeep.ts';
import { watch } from './watch.ts';
import {
  addWebhook,
  changeWebhook,
  listPostings,
  listWebhooks,
  removeWebhook,
  rotateSecret,
} from './webhooks/actions.ts';
import { gatherEvents, noteNews } from './webhooks/gather-events.ts';
import { notePosted } from './webhooks/note-posted.ts';
import { testWebhook } from './webhooks/send-test.ts';
import { sendWaiting } from './webhooks/send-waiting.ts';

export const deskRoom: Room<DeskStore> = {
  kind: 'desk',
  openStore: openDeskStore,
  afterWrite: (context) => noteNews(context as DeskContext),
  opening: { actions: [openDesk], absent: (desk) => deskRefusals.refuse('DESK_NOT_OPEN', { desk }) },
  actions: [
    deskAudit,
    alarmOnDesk,
    anchorOnDesk,
    deskOwned,
    deskFigures,
    openDesk,
    isDeskOpen,
    linkAccount,
    listAccounts,
    showAccount,
    equityCurve,
    haltTrading,
    leaveAlone,
    reduceTrading,
    panic,
    openOrder,
    previewOrder,
    closePosition,
    closeAll,
    changePosition,
    changeOrder,
    cancelOrder,
    ...handChat,
    ...openChat,
    sizeCommand,
    listPositions,
    listOrders,
    listHistory,
    showTrade,
    listProfiles,
    showProfile,
    activateProfile,
    deactivateProfile,
    makeProfile,
    showStatus,
    validateTrade,
    showRisk,
    gatherReport,
    setCalendar,
    showCalendar,
    readCalendar,
    setZone,
    showOverview,
    showProfit,
    changeTelling,
    changeQuiet,
    guessLanguage,
    setLanguage,
    beginSettings,
    beginFactor,
    listSymbols,
    forgetSymbol,
    setGuard,
    stateBaseline,
    setClient,
    setMarketHours,
    resumeTrading,
    pauseTrading,
    createFollow,
    beginFollow,
    beginListening,
    beginOnboarding,
    lookAtOnboarding,
    noteStarted,
    noteStep,
    verifyAccount,
    beginTrial,
    watchTrial,
    listFollows,
    everFollowed,
    changeFollow,
    endFollow,
    tellDirectoryDue,
    pull,
    watch,
    choose,
    expire,
    carryWaiting,
    remindAlarm,
    remindRefused,
    listSignals,
    showSignal,
    explainSignal,
    showCardAnew,
    listOutcomes,
    previewPlan,
    rehearse,
    listJournal,
    listTalk,
    endQuestion,
    ...talkActions('desk', deskFlows),
    listPlaces,
    addPlace,
    notePlace,
    removePlace,
    askAddress,
    confirmAddress,
    beginAddress,
    addWebhook,
    listWebhooks,
    changeWebhook,
    testWebhook,
    rotateSecret,
    removeWebhook,
    listPostings,
    gatherEvents,
    sendWaiting,
    notePosted,
    askAccess,
    carryAccess,
    forgetOld,
    restored,
    startOver,
  ],
};
