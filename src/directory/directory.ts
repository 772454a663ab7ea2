import { z } from 'zod';
import { actorId as id } from '../core/actor-id.ts';
import { forEachAtOnce } from '../core/at-once.ts';
import { isGranted } from '../core/authority.ts';
import { paragraph, table } from '../core/chat.ts';
import { pullDesk } from '../core/desk-calls.ts';
import {
  findFeed as findFeedCall,
  listFeedsCall,
  noteFollow as noteFollowCall,
  nudgeFollowers,
} from '../core/directory-calls.ts';
import { ask } from '../core/office.ts';
import { accept } from '../core/outcome.ts';
import { internally } from '../core/who.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { noteWrite } from '../platform/audit.ts';
import type { Room } from '../platform/room.ts';
import { talkActions } from '../talk/talk-actions.ts';
import { isAccessTap, passAccessOn, requestAccess, settleAccess } from './access.ts';
import { settleAdmission, welcome } from './admit.ts';
import { listPeople } from './all-people.ts';
import { findAnswer, rememberAnswer } from './answers.ts';
import { askRegistration, passRegistration } from './ask-registration.ts';
import { directoryAudit } from './audit.ts';
import { countCode } from './codes-sent.ts';
import { directoryAction } from './directory-action.ts';
import { elsewhereActions } from './elsewhere/actions.ts';
import { beginErase, eraseRows, eraseUser, findBelongings } from './erase.ts';
import { confirmAddress, findAddress, forgotPassword, passForgotten } from './forgot.ts';
import { makeInvitation, withdrawInvitation } from './invitations.ts';
import { issueJoinWord } from './join-word.ts';
import { issueCode, redeemCode } from './link-codes.ts';
import {
  dropListener,
  endListener,
  keepListener,
  listenTo,
  listListeners,
  sealListenerAnew,
  showListener,
  stopListening,
} from './listeners.ts';
import { changeRole, furnish, takeOutUser } from './members.ts';
import { showAccess } from './own-access.ts';
import { directoryOwned } from './owned.ts';
import { dropOwnerSetting, keepOwnerSetting, listOwnerSettings, sealOwnerSettingAnew } from './owner-settings.ts';
import { isOwner, listOwners } from './owners.ts';
import {
  chooseAsStranger,
  directoryFlows,
  findPerson,
  greet,
  linkPerson,
  personsOf,
  tellStranger,
  unlinkPerson,
} from './people.ts';
import { directoryRefusals } from './refusals.ts';
import { beginRegistration, passGreeting, settleRegistration } from './register.ts';
import { configureRegistration, findRegistration, showRegistration } from './registration.ts';
import { endSignIns, leaveDesk, removePerson } from './remove-person.ts';
import { checkSetUpWord, offerSetUpWord, useSetUpWord } from './set-up-words.ts';
import { addSigningKey, signingKeys } from './signing-keys.ts';
import { addSource, findSource, listSources, moveSource, noteSource } from './sources.ts';
import { type DirectoryStore, openDirectoryStore } from './store.ts';
import { issueTerminalCode, listTerminals, redeemTerminalCode } from './terminals/codes.ts';
import { sendTestLetter } from './test-letter.ts';
import { bringIn, findIntroduction, keepTold, noteIntroduction } from './told.ts';
import { alarmUser, passAnchor } from './told-safety.ts';
import { beginTry, endTry } from './tries.ts';
import { beginSignIn, endSignIn, findUser, hasOwner, makeUser } from './users.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const nudgedAtOnce = 25;
const followerPage = 100;

export const registerFeed = directoryAction({
  name: 'directory.register-feed',
  summary: 'Lists a channel',
  kind: 'write',
  needs: 'office',
  input: z.object({
    feed: id,
    name: z.string(),
    reader: z.string().optional().describe('whose private channel it is; everybody may read it when left out'),
  }),
  output: z.object({}),
  run: (context: Context, { feed, name, reader }) => {
    context.store.insertFeed({ id: feed, name, isPrivate: reader !== undefined, createdAt: context.now() });
    if (reader !== undefined) context.store.addReader(feed, reader);
    return accept({});
  },
});

export const registerDesk = directoryAction({
  name: 'directory.register-desk',
  summary: "Lists a trader's desk",
  kind: 'write',
  needs: 'office',
  input: z.object({ desk: id, user: z.string() }),
  output: z.object({ isNew: z.boolean() }),
  run: (context: Context, input) =>
    accept({ isNew: context.store.insertDesk({ id: input.desk, user: input.user, createdAt: context.now() }) }),
});

export const listFeeds = directoryAction({
  ...listFeedsCall,
  summary: 'Shows the channels that you may read',
  kind: 'read',
  needs: { scope: 'read', over: 'feed' },
  http: { method: 'get', path: '/feeds' },
  chat: { command: 'channels', fromText: () => ({}) },
  say: ({ feeds }, _, words) => [
    table(
      [words.say('column.channel'), words.say('channel.ID'), words.say('channel.DELETIONS')],
      feeds.map(({ feed, name, seesDeletions }) => [
        name,
        feed,
        words.say(seesDeletions ? 'channel.SEEN' : 'channel.UNSEEN'),
      ]),
    ),
    paragraph(words.say('channel.MORE')),
  ],
  run: ({ store, who }: Context) => {
    const seen = store.feeds().filter(({ id }) => isGranted(who, { scope: 'read', over: 'feed', id }));
    return accept({
      feeds: seen.map(({ id, name }) => ({ feed: id, name, seesDeletions: !store.isReadByBotOnly(id) })),
    });
  },
});

const findFeed = directoryAction({
  ...findFeedCall,
  summary: 'Finds one channel',
  kind: 'read',
  needs: 'office',
  run: (context: Context, input) => {
    const feed = context.store.feed(input.feed);
    return feed ? accept({ name: feed.name }) : directoryRefusals.refuse('FEED_NOT_LISTED', input);
  },
});

const noteFollow = directoryAction({
  ...noteFollowCall,
  summary: 'Notes that a desk follows a channel, or no longer does',
  kind: 'write',
  needs: 'office',
  run: (context: Context, input) => {
    if (input.isFollowing) context.store.insertFollower(input.feed, input.desk);
    else context.store.deleteFollower(input.feed, input.desk);
    return accept({});
  },
});

export const listDesks = directoryAction({
  name: 'directory.desks',
  summary: 'Lists desks, a page at a time',
  kind: 'read',
  needs: 'office',
  input: z.object({ after: z.string().default(''), limit: z.number().int().min(1).max(100) }),
  output: z.object({ desks: z.array(z.string()) }),
  run: (context: Context, input) =>
    accept({ desks: context.store.desks(input.after, input.limit).map((row) => row.id) }),
});

function* followersOf({ store }: Context, feed: string): Iterable<string> {
  for (let page = store.followers(feed, '', followerPage); page.length > 0; ) {
    yield* page;
    page = store.followers(feed, page.at(-1) ?? '', followerPage);
  }
}

/** Wakes everybody who follows a feed, a few at once. Nothing is lost when a nudge is: desks look by themselves. */
const nudge = directoryAction({
  ...nudgeFollowers,
  summary: 'Tells the followers of a channel that it grew',
  kind: 'read',
  needs: 'office',
  run: (context: Context, input) => {
    const who = internally(context.trace);
    context.afterCommit(() =>
      forEachAtOnce(followersOf(context, input.feed), nudgedAtOnce, async (desk) => {
        await ask(context.office.desk(desk), pullDesk, {}, who).catch(() => undefined);
      }),
    );
    return accept({});
  },
});

export const directoryRoom: Room<DirectoryStore> = {
  kind: 'directory',
  openStore: openDirectoryStore,
  afterWrite: noteWrite,
  actions: [
    ...talkActions('directory', directoryFlows),
    directoryAudit,
    alarmUser,
    passAnchor,
    directoryOwned,
    findBelongings,
    beginErase,
    eraseUser,
    eraseRows,
    findUser,
    hasOwner,
    listOwners,
    isOwner,
    countCode,
    makeUser,
    findAddress,
    confirmAddress,
    forgotPassword,
    passForgotten,
    beginSignIn,
    endSignIn,
    signingKeys,
    addSigningKey,
    issueJoinWord,
    offerSetUpWord,
    checkSetUpWord,
    useSetUpWord,
    findPerson,
    linkPerson,
    unlinkPerson,
    greet,
    tellStranger,
    chooseAsStranger,
    beginTry,
    endTry,
    issueCode,
    redeemCode,
    issueTerminalCode,
    redeemTerminalCode,
    listTerminals,
    personsOf,
    isAccessTap,
    requestAccess,
    passAccessOn,
    settleAccess,
    showAccess,
    settleAdmission,
    welcome,
    makeInvitation,
    withdrawInvitation,
    listPeople,
    changeRole,
    takeOutUser,
    furnish,
    endSignIns,
    showRegistration,
    configureRegistration,
    findRegistration,
    askRegistration,
    passRegistration,
    beginRegistration,
    settleRegistration,
    passGreeting,
    ...elsewhereActions,
    keepOwnerSetting,
    dropOwnerSetting,
    sealOwnerSettingAnew,
    listOwnerSettings,
    removePerson,
    leaveDesk,
    findSource,
    listSources,
    noteSource,
    addSource,
    moveSource,
    keepListener,
    sealListenerAnew,
    endListener,
    dropListener,
    listListeners,
    showListener,
    listenTo,
    stopListening,
    keepTold,
    bringIn,
    findIntroduction,
    noteIntroduction,
    registerFeed,
    registerDesk,
    listFeeds,
    findFeed,
    noteFollow,
    listDesks,
    nudge,
    sendTestLetter,
    findAnswer,
    rememberAnswer,
  ],
};
