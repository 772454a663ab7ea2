import type { AnyAction } from '../core/action.ts';
import type { RefusalTable } from '../core/outcome.ts';
import { clientRefusals } from '../desk/comply/client.ts';
import { profileRefusals } from '../desk/comply/profile-check.ts';
import { holdRefusals } from '../desk/comply/trading-hold.ts';
import { deskRoom } from '../desk/desk.ts';
import { handRefusals } from '../desk/hand/refusals.ts';
import { onboardingRefusals } from '../desk/onboarding/refusals.ts';
import { planRefusals } from '../desk/plan/refusals.ts';
import { deskRefusals } from '../desk/refusals.ts';
import { webhookRefusals } from '../desk/webhooks/refusals.ts';
import { directoryRoom } from '../directory/directory.ts';
import { directoryRefusals } from '../directory/refusals.ts';
import { feedRoom } from '../feed/feed.ts';
import { hookRefusals } from '../feed/hooks/refusals.ts';
import { feedRefusals } from '../feed/refusals.ts';
import { insightActions } from '../insight/actions.ts';
import { letterRefusals } from '../notify/refusals.ts';
import { officeActions } from '../office/actions.ts';
import { authorRefusals } from '../office/allow-author.ts';
import { linkRefusals } from '../office/link-chats.ts';
import { listenRefusals } from '../office/listen-refusals.ts';
import { oauthRefusals } from '../office/oauth/refusals.ts';
import { eraseRefusals } from '../office/people/erase-own.ts';
import { joinRefusals } from '../office/people/join-page.ts';
import { outpostRoom } from '../outpost/outpost.ts';
import { outpostRefusals } from '../outpost/refusals.ts';
import { talkRefusals } from '../talk/hear.ts';
import { userRefusals } from '../user/refusals.ts';
import { userRoom } from '../user/user.ts';
import { venueRefusals } from '../venue/refusals.ts';
import { venueRoom } from '../venue/venue.ts';
import { venueActorRefusals } from '../venue/with-account.ts';

export const rooms = {
  directory: directoryRoom,
  feed: feedRoom,
  desk: deskRoom,
  venue: venueRoom,
  outpost: outpostRoom,
  user: userRoom,
};

/** Everything that can be asked for. A new action adds one line to its room's list. */
export const allActions: AnyAction[] = [
  ...directoryRoom.actions,
  ...feedRoom.actions,
  ...deskRoom.actions,
  ...venueRoom.actions,
  ...outpostRoom.actions,
  ...userRoom.actions,
  ...officeActions,
  ...insightActions,
];

export const allRefusals: RefusalTable[] = [
  directoryRefusals.table,
  linkRefusals.table,
  joinRefusals.table,
  authorRefusals.table,
  listenRefusals.table,
  oauthRefusals.table,
  eraseRefusals.table,
  feedRefusals.table,
  hookRefusals.table,
  deskRefusals.table,
  handRefusals.table,
  planRefusals.table,
  onboardingRefusals.table,
  profileRefusals.table,
  clientRefusals.table,
  holdRefusals.table,
  webhookRefusals.table,
  talkRefusals.table,
  letterRefusals.table,
  venueRefusals.table,
  venueActorRefusals.table,
  outpostRefusals.table,
  userRefusals.table,
];
