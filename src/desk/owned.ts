import { file, type Owned, ownedReader } from '../platform/owned.ts';
import {
  account,
  answered,
  calendar,
  client,
  day,
  due,
  equity,
  follow,
  onboarding,
  profile,
  setting,
  violation,
} from './tables.ts';
import { command, holding, instruction, leg, signal } from './tables-orders.ts';
import { brokerEvent, journal } from './tables-records.ts';
import { choice, conversation, delivery, letter, letterCode, place, talk } from './tables-talk.ts';
import { posting, webhook } from './tables-webhooks.ts';

/** A desk's file is its trader's, whole. */
export const ownedByDesk: readonly Owned[] = [
  file(account),
  file(day),
  file(violation),
  file(profile),
  file(calendar),
  file(setting),
  file(follow),
  file(onboarding),
  file(client),
  file(equity),
  file(signal),
  file(instruction),
  file(leg),
  file(holding),
  file(command),
  file(brokerEvent),
  file(journal),
  file(talk),
  file(place),
  file(delivery),
  file(conversation),
  file(choice, { isCopy: true }),
  file(letter),
  file(letterCode, { hidden: ['hash'] }),
  file(webhook, { hidden: ['secret', 'previous'] }),
  file(posting),
  file(due, { isCopy: true }),
  file(answered, { isCopy: true }),
];

export const deskOwned = ownedReader('desk');
