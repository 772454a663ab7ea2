import type { OwnerSetting } from '../../core/owner-settings.ts';
import { sayMoment } from '../device-pages.tsx';
import { Field, PlainPage, Problem } from '../plain-page.tsx';
import { useWords } from '../spoken.tsx';

export interface ShownSetting {
  name: OwnerSetting;
  from: 'environment' | 'page' | 'nowhere';
  setAt: number | null;
}

interface Parts {
  settings: readonly ShownSetting[];
  /** there is no second factor to show that it is them */
  asksPassword: boolean;
  problem?: string | undefined;
  done?: string | undefined;
}

/** Tokens and keys that the owner sets. What is typed here is never shown again. */
export function InstallationPage({ settings, asksPassword, problem, done }: Parts) {
  const words = useWords();
  return (
    <PlainPage title={words.say('installation.TITLE')}>
      <div class="column">
        <p>
          <a href="/settings">{words.say('people.SETTINGS')}</a> ·{' '}
          <a href="/security">{words.say('signIn.SECURITY')}</a>
        </p>
        <Problem>{problem}</Problem>
        {done && <p role="status">{done}</p>}
        <p class="soft">{words.say('installation.HOW')}</p>
        {settings.map((each) => (
          <Setting {...each} asksPassword={asksPassword} />
        ))}
      </div>
    </PlainPage>
  );
}

function Setting({ name, from, setAt, asksPassword }: ShownSetting & { asksPassword: boolean }) {
  const words = useWords();
  const label = words.say(`installation.${name}`);
  const said = {
    environment: words.say('installation.FROM_ENVIRONMENT'),
    page: words.say('installation.FROM_PAGE', { at: sayMoment(words, setAt ?? 0) }),
    nowhere: words.say('installation.FROM_NOWHERE'),
  };
  return (
    <section class="panel form" aria-labelledby={`title-${name}`}>
      <h2 id={`title-${name}`}>{label}</h2>
      <p class="soft">{said[from]}</p>
      {from !== 'environment' && (
        <form method="post" action="/installation/set">
          <input type="hidden" name="name" value={name} />
          <Field id={`field-value-${name}`} name="value" type="password" fill="off" label={label} />
          {asksPassword && (
            <Field
              id={`field-password-${name}`}
              name="password"
              type="password"
              fill="current-password"
              label={words.say('signIn.CURRENT_PASSWORD')}
            />
          )}
          <button type="submit" class="button">
            {words.say('installation.SET')}
          </button>
        </form>
      )}
      {from === 'page' && (
        <form method="post" action="/installation/clear">
          <input type="hidden" name="name" value={name} />
          <button type="submit" class="link">
            {words.say('installation.CLEAR')}
          </button>
        </form>
      )}
    </section>
  );
}
