import { idOf } from '../../core/id.ts';
import { noHold } from '../guard/defaults.ts';
import { type FollowSettings, followSettingsSchema, type SizeSettings } from '../plan/follow-settings.ts';
import { handlingSchema } from '../signals/handling.ts';
import type { AccountRow, DeskContext, FollowRow } from '../store.ts';
import { handFeed } from '../tables.ts';

/** Sized as was asked, else as the first channel of the account is. */
function settingsFor({ store }: DeskContext, { id }: AccountRow, size: SizeSettings | undefined): FollowSettings {
  const usual = store.follows().find(({ accountId }) => accountId === id)?.settings ?? followSettingsSchema.parse({});
  return size ? { ...usual, size } : usual;
}

/** What the trader opens follows no channel, and is planned, judged and kept like what does. */
export function ownFollow(context: DeskContext, account: AccountRow, size: SizeSettings | undefined): FollowRow {
  return {
    id: idOf('follow', handFeed, account.id),
    feedId: handFeed,
    feedName: null,
    accountId: account.id,
    mode: 'auto',
    settings: settingsFor(context, account, size),
    // Nobody sends the levels after it.
    handling: handlingSchema.parse({ levelsWithinMinutes: 0 }),
    cursor: 0,
    hold: noHold,
    endedAt: null,
    createdAt: context.now(),
  };
}

export function keepOwnFollow({ store }: DeskContext, row: FollowRow): void {
  if (store.follow(row.id)) store.updateFollow(row.id, { settings: row.settings });
  else store.insertFollow(row);
}
