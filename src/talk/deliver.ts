import { isLetterPlace } from '../core/letters.ts';
import { digestDay, howToTell, howToWrite, quietAt, type Weight, weights } from '../core/telling.ts';
import { dueOf, kindOf } from './due-calls.ts';
import { tellingOf } from './places.ts';
import type { TalkContext } from './talk-context.ts';

/** versions of a card that follow each other within this time are sent as one */
const delayMs = 100;

/** no chat has shown an alarm for so long: it is written */
const unshownMs = 60_000;

interface Message {
  id: string;
  line: number;
  version: number;
  weight: Weight;
}

/**
 * Notes that the newest version of a message is to be shown in a place, as loud as it may be there. What is there already is
 * brought up to date whatever the hour: that makes no sound.
 */
export function deliver(context: TalkContext, message: Message, place: string): void {
  if (isLetterPlace(place)) return planLetter(context, message, place);
  const { store } = context;
  const { id, line, version, weight } = message;
  const telling = tellingOf(context, place);
  const quiet = quietAt(telling, store.zone(), context.now());
  const how = howToTell(telling, weight, quiet !== null);
  if (quiet) digestLater(context, place, quiet);
  if ((how === 'never' || how === 'digest') && !store.isThere(id, place)) return;
  store.deliver({ talkId: id, place, line, version, rank: weights.indexOf(weight), isSilent: how !== 'loud' });
  sendSoon(context, place);
}

export function sendSoon(context: TalkContext, place: string): void {
  if (context.scheduledAt(keyOf(place)) === null) scheduleSend(context, place, context.now() + delayMs, 0);
}

/** As a letter: at once, in the digest, or once no chat has shown it for a while. */
function planLetter(context: TalkContext, { id, line, version, weight }: Message, place: string): void {
  const { store } = context;
  const telling = tellingOf(context, place);
  const now = context.now();
  const quiet = quietAt(telling, store.zone(), now);
  switch (howToWrite(telling, weight, quiet !== null)) {
    case 'digest':
      return digestLater(context, place, quiet ?? digestDay(store.zone(), now));
    case 'unshown': {
      const due = { key: `unshown:${id}`, at: now + unshownMs, input: { message: id } };
      if (context.scheduledAt(due.key) === null) context.schedule(dueOf(kindOf(context)).unshown, due);
      return;
    }
    case 'now':
      store.deliver({ talkId: id, place, line, version, rank: weights.indexOf(weight), isSilent: false });
      return sendSoon(context, place);
    default:
      return;
  }
}

/** What is not told now is told when the quiet ends. */
function digestLater(context: TalkContext, place: string, { since, until }: { since: number; until: number }): void {
  const key = `digest:${place}`;
  if (context.scheduledAt(key) !== null) return;
  context.schedule(dueOf(kindOf(context)).digest, { key, at: until, input: { place, since } });
}

const keyOf = (place: string) => `send:${place}`;

export function scheduleSend(context: TalkContext, place: string, at: number, failures: number): void {
  context.schedule(dueOf(kindOf(context)).send, { key: keyOf(place), at, input: { place, failures } });
}
