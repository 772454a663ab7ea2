import { actionsOf } from '../core/action.ts';
import { type ChatPort, type Sent, schemeOf } from '../core/chat.ts';
import { isLetterPlace } from '../core/letters.ts';
import { accept } from '../core/outcome.ts';
import { digestDay, howToTell, howToWrite, quietAt, type Weight, weights } from '../core/telling.ts';
import { dueOf, type Kind, kindOf } from './due-calls.ts';
import { handToOutbox } from './hand-to-outbox.ts';
import type { DeliveryRow } from './open-deliveries.ts';
import { leavePlace, tellingOf } from './places.ts';
import type { TalkContext } from './talk-context.ts';

const batch = 50;
/** versions of a card that follow each other within this time are sent as one */
const delayMs = 100;
const longestWaitMs = 60_000;
const failuresUntilAlert = 4;

/** no chat has shown an alarm for so long: it is written */
const unshownMs = 60_000;

interface Message {
  id: string;
  line: number;
  version: number;
  weight: Weight;
}

interface Round {
  sent: { row: DeliveryRow; ref: string }[];
  gone: string | null;
  /** what ended the round early: how long the platform asked to wait, or null for an error */
  waitMs: number | null;
  hasFailed: boolean;
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

function scheduleSend(context: TalkContext, place: string, at: number, failures: number): void {
  context.schedule(dueOf(kindOf(context)).send, { key: keyOf(place), at, input: { place, failures } });
}

/**
 * Shows in one place what it has not shown in its newest version, oldest first. Places never wait for each other.
 *  1. What was shown is marked even when a later message fails: only what is in doubt is sent again.
 *  2. A crash between sending and marking repeats a card; an order is never repeated by it.
 */
export const sendTalk = (kind: Kind) =>
  actionsOf<TalkContext>(kind)({
    ...dueOf(kind).send,
    summary: 'Sends and edits chat messages in one place',
    kind: 'write',
    needs: 'office',
    prepare: (context: TalkContext, input) => showThere(context, input.place),
    run: (context: TalkContext, input, _who, round) => {
      const { store } = context;
      const { place } = input;
      if (isLetterPlace(place)) {
        const handed = handToOutbox(context, place, batch);
        if (store.unsent(place, 1).length > 0) scheduleSend(context, place, context.now(), 0);
        return accept({ sent: handed });
      }
      for (const { row, ref } of round.sent) store.delivered(row.talkId, place, row.version, ref);
      if (round.gone !== null) leavePlace(context, place, round.gone);
      else if (round.waitMs !== null || round.hasFailed) {
        const failures = round.hasFailed && round.sent.length === 0 ? input.failures + 1 : 0;
        const waitMs = round.waitMs ?? Math.min(250 * 2 ** failures, longestWaitMs);
        if (failures === failuresUntilAlert)
          context.services.alert({ kind: 'due_failing', subject: place, text: 'messages cannot be sent there' });
        scheduleSend(context, place, context.now() + waitMs, failures);
      } else if (store.unsent(place, 1).length > 0) scheduleSend(context, place, context.now(), 0);
      return accept({ sent: round.sent.length });
    },
  });

async function showThere(context: TalkContext, place: string): Promise<Round> {
  const round: Round = { sent: [], gone: null, waitMs: null, hasFailed: false };
  if (isLetterPlace(place)) return round;
  const scheme = schemeOf(place);
  const port = context.services.chats.get(scheme);
  for (const row of context.store.unsent(place, batch)) {
    const outcome = await show(context, port, row);
    if (outcome === null) return { ...round, hasFailed: true };
    if ('waitMs' in outcome) return { ...round, waitMs: outcome.waitMs };
    if ('gone' in outcome) return { ...round, gone: outcome.gone };
    context.services.metrics.count('signalos_chat_sent_total', { scheme });
    round.sent.push({ row, ref: outcome.ref });
  }
  return round;
}

async function show(context: TalkContext, port: ChatPort | undefined, row: DeliveryRow): Promise<Sent | null> {
  const said = context.store.said(row.talkId);
  // Without a door of that scheme, or forgotten meanwhile: the conversation itself is all there is.
  if (!port || !said) return { ref: row.ref ?? row.talkId };
  const { id, blocks, choices, form } = said;
  try {
    return await port.send({
      id,
      version: row.version,
      place: row.place,
      blocks,
      choices,
      form,
      ref: row.ref,
      isSilent: row.isSilent,
    });
  } catch (error) {
    context.services.log.warn({ place: row.place, message: id, error: String(error) }, 'could not send');
    return null;
  }
}
