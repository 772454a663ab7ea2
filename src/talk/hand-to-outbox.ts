import { schemeOf } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { weights } from '../core/telling.ts';
import { post } from '../notify/post.ts';
import type { DeliveryRow } from './open-deliveries.ts';
import type { TalkContext } from './talk-context.ts';

/** what follows within this time is one letter: a card lives through several states in a few seconds */
const firstMs = 15_000;
/** so long what follows a letter is waited for */
const nextMs = 60_000;

/**
 * What is to be told where letters go leaves the conversation for the outbox, in one transaction: from there it is sent
 * once. A letter that has not left yet says the newer; one that has is followed by another, which says that it follows.
 * A text message costs money: it is followed only by alarms.
 */
export function handToOutbox(context: TalkContext, place: string, limit: number): number {
  const { store } = context;
  const rows = store.unsent(place, limit);
  for (const row of rows) store.delivered(row.talkId, place, row.version, handOver(context, row));
  return rows.length;
}

function handOver(context: TalkContext, { talkId, place, version, rank, ref }: DeliveryRow): string | null {
  const said = context.store.said(talkId);
  // Forgotten meanwhile.
  if (!said) return ref;
  const before = ref === null ? undefined : context.store.letter(ref);
  const isAlarm = weights[rank] === 'alarm';
  if (before && before.state !== 'waiting' && schemeOf(place) === 'sms' && !isAlarm) return ref;
  const id = before?.state === 'waiting' ? before.id : idOf('letter', context.id, talkId, place, version);
  const waitMs = isAlarm || weights[rank] === 'answer' ? 0 : before ? nextMs : firstMs;
  const content = { kind: 'said' as const, blocks: said.blocks };
  post(context, { id, place, rank, content, waitMs, follows: before ? (before.follows ?? before.id) : null });
  return id;
}
