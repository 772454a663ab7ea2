import { directionOf } from '../words/direction.ts';
import type { Log, ShownMessage } from './look.ts';
import { Older } from './older.tsx';
import { wordsOf } from './reading-words.ts';
import { useWords } from './spoken.tsx';
import { Time } from './time.tsx';

export interface Channel extends Log<ShownMessage> {
  /** what became of the signals of a message, in the desk's own words */
  states: ReadonlyMap<string, string[]>;
  /** in which times are shown; null: the reader's own */
  zone: string | null;
}

/** The channel as its provider sees it, each message with what it was read as. */
export function ChannelLog({ rows, hasOlder, states, zone }: Channel) {
  const words = useWords();
  if (rows.length === 0)
    return (
      <div class="empty" data-key="empty">
        <p class="empty-title">{words.say('page.FIRST')}</p>
        <p>{words.say('page.FIRST_HOW', { chip: words.term('ready', 'gold') })}</p>
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
  const words = useWords();
  const { messageId, replyTo, postedAt, revision, isDeleted, text } = row;
  const version = `${revision}${isDeleted ? 'x' : ''}`;
  return (
    <article
      class={isDeleted ? 'message deleted' : 'message'}
      data-key={messageId}
      data-version={version}
      aria-label={words.say('page.MESSAGE', { message: messageId })}
    >
      <p class="meta">
        <b>{messageId}</b> · <Time at={postedAt} zone={zone} />
        {replyTo ? ` · ${words.say('page.IN_REPLY', { message: replyTo })}` : ''}
        {revision > 1 ? ` · ${words.say('page.EDITED', { revision })}` : ''}
        {isDeleted ? ` · ${words.say('page.DELETED')}` : ''}
      </p>
      <p class="message-text">{text}</p>
      <ReadAs row={row} states={states} />
      {isDeleted ? null : <MessageActions messageId={messageId} />}
    </article>
  );
}

/** On, as the page is read. */
const arrow = { ltr: '→', rtl: '←' } as const;

function ReadAs({ row, states }: { row: ShownMessage; states: string[] }) {
  const words = useWords();
  if (!row.read) return <p class="read">{words.say('page.UNREAD')}</p>;
  const { tone, label, text } = wordsOf(words, row.read);
  return (
    <p class="read" data-tone={tone}>
      <span class="unseen">{words.say('page.READ_AS')} </span>
      <b class="tag">{label}</b> {text}
      {states.length > 0 ? (
        <>
          {' '}
          <span class="outcome">
            {arrow[directionOf(words.language)]} {words.text(states)}
          </span>
        </>
      ) : null}
    </p>
  );
}

const actions = [
  ['reply', 'page.REPLY', 'page.REPLY_TO'],
  ['edit', 'page.EDIT', 'page.EDIT_OF'],
  ['delete', 'page.DELETE', 'page.DELETE_NAMED'],
] as const;

function MessageActions({ messageId }: { messageId: string }) {
  const words = useWords();
  return (
    <p class="message-actions">
      {actions.map(([act, label, named]) => (
        <button
          type="button"
          class="link"
          data-do={act}
          data-message={messageId}
          aria-label={words.say(named, { message: messageId })}
        >
          {words.say(label)}
        </button>
      ))}
    </p>
  );
}
