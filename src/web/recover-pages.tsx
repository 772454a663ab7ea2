import { Field, PlainPage, WordField } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

/** Below the question for a code, for whoever has none. */
export function LostForm() {
  const words = useWords();
  return (
    <form method="post" action="/sign-in/recover" class="panel form">
      <p class="soft">{words.say('recovery.LOST_HOW')}</p>
      <button type="submit" class="link">
        {words.say('recovery.LOST')}
      </button>
    </form>
  );
}

/** The link of a letter changes nothing by being opened. */
export function KeepPage() {
  const words = useWords();
  return (
    <PlainPage title={words.say('recovery.KEEP')} hasWord>
      <form method="post" action="/keep-factor" class="panel form">
        <WordField />
        <button type="submit" class="button primary">
          {words.say('recovery.KEEP')}
        </button>
      </form>
    </PlainPage>
  );
}

/** Of somebody who is in: that it is about to go, or the way there. */
export function LostSection({ goneAt }: { goneAt: number | null }) {
  const words = useWords();
  const label = words.say('signIn.CURRENT_PASSWORD');
  return (
    <>
      {goneAt !== null && (
        <form method="post" action="/security/keep-factor">
          <p role="alert">{words.say('recovery.PENDING', { at: `${words.moment('UTC', goneAt)} UTC` })}</p>
          <button type="submit" class="button primary">
            {words.say('recovery.KEEP')}
          </button>
        </form>
      )}
      <details>
        <summary>{words.say('recovery.LOST')}</summary>
        <form method="post" action="/security/recover">
          <p class="soft">{words.say('recovery.LOST_HOW')}</p>
          <Field name="password" id="recover-password" type="password" fill="current-password" label={label} />
          <button type="submit" class="button">
            {words.say('recovery.LOST')}
          </button>
        </form>
      </details>
    </>
  );
}
