import { AskForm } from './ask-form.tsx';
import { Blocks, Choices } from './blocks.tsx';
import type { Log, ShownTalk } from './look.ts';
import { Older } from './older.tsx';
import { useWords } from './spoken.tsx';
import { Time } from './time.tsx';

export interface Chat extends Log<ShownTalk> {
  /** in which times are shown; null: the reader's own */
  zone: string | null;
}

/** The conversation with the bot. A card keeps its place and is edited there, known by its id and version. */
export function ChatLog({ rows, hasOlder, zone }: Chat) {
  const words = useWords();
  if (rows.length === 0)
    return (
      <div class="empty" data-key="empty">
        <p class="empty-title">{words.say('page.NO_CARDS')}</p>
        <p>{words.say('page.NO_CARDS_HOW')}</p>
        <p>{words.say('page.TYPE_HELP')}</p>
        <button type="button" class="button primary" data-do="say" data-text="/begin">
          {words.say('onboarding.PAGE')}
        </button>
      </div>
    );
  return (
    <>
      {hasOlder ? <Older fragment="chat" /> : null}
      {rows.map((row) => (row.direction === 'in' ? <Typed row={row} /> : <Card row={row} zone={zone} />))}
    </>
  );
}

function Typed({ row }: { row: ShownTalk }) {
  return (
    <article class="typed" data-key={row.id} data-version={row.version} aria-label={useWords().say('page.YOU')}>
      <Blocks blocks={row.blocks} />
    </article>
  );
}

function Card({ row, zone }: { row: ShownTalk; zone: string | null }) {
  const [first] = row.blocks;
  const tone = first?.kind === 'heading' ? (first.tone ?? 'plain') : 'plain';
  return (
    <article class="card" data-key={row.id} data-version={row.version} data-tone={tone} aria-label="SignalOS">
      <Blocks blocks={row.blocks} />
      {row.form ? <AskForm form={row.form} /> : null}
      <Choices choices={row.choices} />
      <p class="meta">
        <Time at={row.at} zone={zone} />
        {row.version > 1 ? ` · ${useWords().say('page.VERSION', { version: row.version })}` : ''}
      </p>
    </article>
  );
}
