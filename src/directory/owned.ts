import { eq, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { sha256 } from '../core/json.ts';
import { type Belongings, type Owned, ownedReader, rows, stays } from '../platform/owned.ts';
import {
  answered,
  asking,
  desk,
  due,
  feed,
  follower,
  guess,
  introduction,
  invitation,
  journal,
  linkCode,
  listened,
  listener,
  person,
  reader,
  source,
  stranger,
  tally,
  told,
} from './tables.ts';
import { flow, identity, newcomer } from './tables-elsewhere.ts';
import { ownerSetting } from './tables-settings.ts';
import { choice, conversation, delivery, letter, place, talk } from './tables-talk.ts';
import { terminal } from './tables-terminals.ts';
import { setting, signInTry, signingKey, user } from './tables-users.ts';
import { whoseTries } from './whose-tries.ts';

/** None: no row, rather than all of them. */
const among = (column: SQLiteColumn, values: readonly string[]): SQL =>
  values.length === 0 ? sql`0` : inArray(column, [...values]);
const toldThere = ({ places }: Belongings): SQL =>
  places.length === 0
    ? sql`0`
    : sql`select ${delivery.talkId} from ${delivery} where ${inArray(delivery.place, places)}`;

/** The directory is everybody's: of a person it has rows. What was said in a chat goes before what tells which chat it was. */
export const ownedInDirectory: readonly Owned[] = [
  rows(user, (who) => eq(user.id, who.user)),
  rows(desk, (who) => eq(desk.user, who.user)),
  rows(person, (who) => eq(person.user, who.user)),
  rows(feed, (who) => among(feed.id, who.feeds)),
  rows(reader, (who) => eq(reader.user, who.user)),
  rows(source, (who) => among(source.feedId, who.feeds)),
  rows(follower, (who) => or(among(follower.deskId, who.desks), among(follower.feedId, who.feeds)), {
    shown: (who) => among(follower.deskId, who.desks),
  }),
  rows(identity, (who) => eq(identity.user, who.user)),
  rows(flow, (who) => eq(flow.user, who.user), { hidden: ['state', 'browser'] }),
  rows(newcomer, (who) => (who.email === null ? sql`0` : eq(newcomer.email, who.email)), { hidden: ['browser'] }),
  rows(listener, (who) => eq(listener.user, who.user), { hidden: ['sealed'] }),
  rows(listened, (who) => eq(listened.user, who.user)),
  rows(stranger, (who) => among(stranger.id, who.persons)),
  rows(asking, (who) => among(asking.person, who.persons)),
  rows(terminal, (who) => eq(terminal.user, who.user), { hidden: ['prefix', 'hash'] }),
  rows(linkCode, (who) => or(eq(linkCode.user, who.user), among(linkCode.person, who.persons)), { hidden: ['hash'] }),
  rows(invitation, (who) => (who.email === null ? sql`0` : eq(invitation.email, who.email)), { hidden: ['hash'] }),
  rows(guess, (who) => among(guess.who, who.persons)),
  rows(signInTry, (who) => among(signInTry.who, triesOf(who)), { isCopy: true }),
  rows(answered, (who) => or(...[`${who.user}:%`, `office>${who.user}:%`].map((key) => like(answered.key, key))), {
    isCopy: true,
  }),
  rows(choice, (who) => sql`${choice.card} in (${toldThere(who)})`, { isCopy: true }),
  rows(talk, (who) => sql`${talk.id} in (${toldThere(who)})`),
  rows(delivery, (who) => among(delivery.place, who.places)),
  rows(conversation, (who) => or(among(conversation.place, who.places), among(conversation.person, who.persons))),
  rows(place, (who) => among(place.id, who.places)),
  rows(letter, (who) => among(letter.place, who.places)),
  stays(told, 'passing'),
  stays(due, 'passing'),
  stays(journal, 'ids'),
  stays(tally, 'nobodys'),
  stays(introduction, 'nobodys'),
  stays(setting, 'nobodys'),
  stays(ownerSetting, 'ids'),
  stays(signingKey, 'nobodys'),
];

const triesOf = ({ user: id, email }: Belongings): string[] =>
  [
    ...(email === null ? [] : [email]),
    ...(['password', 'code'] as const).map((of) => whoseTries({ user: id, of })),
  ].map(sha256);

export const directoryOwned = ownedReader('directory');
