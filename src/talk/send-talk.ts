import { actionsOf } from '../core/action.ts';
import { type ChatPort, type Sent, schemeOf } from '../core/chat.ts';
import { isLetterPlace } from '../core/letters.ts';
import { accept } from '../core/outcome.ts';
import { scheduleSend } from './deliver.ts';
import { dueOf, type Kind } from './due-calls.ts';
import { handToOutbox } from './hand-to-outbox.ts';
import { loseChat } from './lose-chat.ts';
import type { DeliveryRow } from './open-deliveries.ts';
import { reveal } from './reveal.ts';
import type { TalkContext } from './talk-context.ts';

const batch = 50;
const longestWaitMs = 60_000;
const failuresUntilAlert = 4;

interface Round {
  sent: { row: DeliveryRow; ref: string }[];
  gone: string | null;
  /** what ended the round early: how long the platform asked to wait, or null for an error */
  waitMs: number | null;
  hasFailed: boolean;
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
      if (round.gone !== null) loseChat(context, place, round.gone);
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
      blocks: reveal(blocks, context.store.secret),
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
