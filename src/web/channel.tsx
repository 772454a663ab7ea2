import type { Log, ShownMessage } from './look.ts';
import { Older } from './older.tsx';
import { wordsOf } from './reading-words.ts';
import { Time } from './time.tsx';

export interface Channel extends Log<ShownMessage> {
  /** what became of the signals of a message, in the desk's own words */
  states: ReadonlyMap<string, string[]>;
  /** in which times are shown; null: the reader's own */
  zone: string | null;
}

/** The channel as its provider sees it, each message with what it was read as. */
export function ChannelLog({ rows, hasOlder, states, zone }: Channel) {
  if (rows.length === 0)
    return (
      <div class="empty" data-key="empty">
        <p class="empty-title">Send the first message</p>
        <p>
          You are the provider of this channel. Press <b>Gold: buy now</b> below and watch the paper account take the
          trade, or write a signal of your own.
        </p>
      </div>
    );
  return (
    <>
      {hasOlder ? <Older fragment="channel" /> : null}
      {rows.map((row) => (
        <Message row={row} states={states.get(row.messageId) ?? []} zone={zone} />
      ))}
    </>
  );
}

function Message({ row, states, zone }: { row: ShownMessage; states: string[]; zone: string | null }) {
  const { messageId, replyTo, postedAt, revision, isDeleted, text } = row;
  const version = `${revision}${isDeleted ? 'x' : ''}`;
  return (
    <article
      class={isDeleted ? 'message deleted' : 'message'}
      data-key={messageId}
      data-version={version}
      aria-label={`Message ${messageId}`}
    >
      <p class="meta">
        <b>{messageId}</b> · <Time at={postedAt} zone={zone} />
        {replyTo ? ` · reply to ${replyTo}` : ''}
        {revision > 1 ? ` · edited, revision ${revision}` : ''}
        {isDeleted ? ' · deleted' : ''}
      </p>
      <p class="message-text">{text}</p>
      <ReadAs row={row} states={states} />
      {isDeleted ? null : <MessageActions messageId={messageId} />}
    </article>
  );
}

function ReadAs({ row, states }: { row: ShownMessage; states: string[] }) {
  if (!row.read) return <p class="read">Not read yet</p>;
  const { tone, label, text } = wordsOf(row.read);
  return (
    <p class="read" data-tone={tone}>
      <span class="unseen">Read as </span>
      <b class="tag">{label}</b> {text}
      {states.length > 0 ? (
        <>
          {' '}
          <span class="outcome">→ {states.join(', ')}</span>
        </>
      ) : null}
    </p>
  );
}

function MessageActions({ messageId }: { messageId: string }) {
  return (
    <p class="message-actions">
      {(['Reply', 'Edit', 'Delete'] as const).map((label) => (
        <button
          type="button"
          class="link"
          data-do={label.toLowerCase()}
          data-message={messageId}
          aria-label={`${label} ${label === 'Reply' ? 'to ' : ''}${messageId}`}
        >
          {label}
        </button>
      ))}
    </p>
  );
}
