import type { Sent } from '../../src/core/chat.ts';
import { CallFailed } from './client.ts';

/** What the platform means by the sentences of its refusals. */
const said = {
  same: /message is not modified/,
  /** what was to be changed or taken away is not there, or not ours to change any more */
  lost: /message to (edit|delete) not found|message can't be (edited|deleted)|message_id_invalid|message identifier is not specified/i,
  /** nobody will ever be reached there */
  gone: /chat not found|chat was deleted|user is deactivated|peer_id_invalid|message thread not found|topic_(deleted|closed)|chat_write_forbidden|(have no|not enough) rights to send/i,
} as const;

export const isFailure = (error: unknown, what: keyof typeof said): boolean =>
  error instanceof CallFailed && error.answer.code === 400 && said[what].test(error.message);

/** A refusal of what is in the message: it would be refused for ever. */
export const isUnfit = (error: unknown): boolean =>
  error instanceof CallFailed && (error.answer.code === 400 || error.answer.code === 413);

/** What a failure means for the place a message was to go to. Null: it is tried again. */
export function meaningOf(error: unknown): Sent | null {
  if (!(error instanceof CallFailed)) return null;
  const { code, waitMs, movedTo } = error.answer;
  if (waitMs !== null) return { waitMs };
  if (movedTo !== null) return { gone: `the chat is telegram:${movedTo} now` };
  return code === 403 || isFailure(error, 'gone') ? { gone: error.message } : null;
}
