import { sayMoment } from './device-pages.tsx';
import { Field, PlainPage, Problem, Submit } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

/** Another service that is set up here, for its button. */
export interface Service {
  name: string;
  label: string;
  provesAddress: boolean;
}

const startOf = (name: string, next: string): string =>
  `/auth/oauth/${name}/start${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`;

/** A button for each service; nothing where none is set up. To register takes one that proves addresses. */
export function ServiceButtons({
  services,
  next = '/',
  toRegister = false,
}: {
  services: readonly Service[];
  next?: string;
  toRegister?: boolean;
}) {
  const words = useWords();
  const shown = services.filter(({ provesAddress }) => provesAddress || !toRegister);
  if (shown.length === 0) return null;
  return (
    <section class="panel form" aria-label={words.say('elsewhere.ELSEWHERE')}>
      {shown.map(({ name, label: service }) => (
        <p>
          <a class="button" href={startOf(name, next)}>
            {words.say(toRegister ? 'elsewhere.REGISTER_BY' : 'elsewhere.BY', { service })}
          </a>
        </p>
      ))}
    </section>
  );
}

export interface Elsewhere {
  links: { provider: string; service: string; called: string | null; linkedAt: number }[];
  others: { provider: string; service: string }[];
  hasPassword: boolean;
}

/** Of the page of security. `asksPassword`: there is no second factor to show that it is them. */
export function ElsewhereSection({ links, others, hasPassword, asksPassword }: Elsewhere & { asksPassword: boolean }) {
  const words = useWords();
  if (links.length + others.length === 0) return null;
  return (
    <section class="panel form" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">{words.say('elsewhere.ELSEWHERE')}</h2>
      {links.length === 0 && <p class="soft">{words.say('elsewhere.NONE')}</p>}
      <ul class="rows">
        {links.map(({ provider, service, called, linkedAt }) => (
          <li>
            <form method="post" action="/security/unlink-service">
              <p>
                <b>{service}</b>
                <br />
                <small class="soft">
                  {called !== null && <bdi>{words.say('elsewhere.CALLED', { called })}</bdi>}{' '}
                  {words.say('elsewhere.SINCE', { at: sayMoment(words, linkedAt) })}
                </small>
              </p>
              <input type="hidden" name="provider" value={provider} />
              <button type="submit" class="link">
                {words.say('elsewhere.UNLINK', { service })}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {others.map(({ provider, service }) => (
        <form method="post" action={`/auth/oauth/${provider}/link`}>
          {asksPassword && hasPassword && (
            <Field
              id={`field-password-${provider}`}
              name="password"
              type="password"
              fill="current-password"
              label={words.say('signIn.CURRENT_PASSWORD')}
            />
          )}
          <button type="submit" class="button">
            {words.say('elsewhere.LINK', { service })}
          </button>
        </form>
      ))}
    </section>
  );
}

/** A form of ours may lead to nobody else's page, so that it takes a page between. */
export function GoOnPage({ url, service }: { url: string; service: string }) {
  const words = useWords();
  return (
    <PlainPage title={words.say('elsewhere.GO', { service })}>
      <section class="panel form">
        <h2>{words.say('elsewhere.GO', { service })}</h2>
        <p>{words.say('elsewhere.GO_HOW', { service })}</p>
        <p>
          <a class="button primary" href={url} rel="noreferrer">
            {words.say('elsewhere.GO', { service })}
          </a>
        </p>
      </section>
    </PlainPage>
  );
}

interface Newcomer {
  email: string;
  name: string | null;
  service: string;
  needsWord: boolean;
}

/** Somebody a service vouched for registers. */
export function NewcomerPage({ newcomer, problem, word }: { newcomer: Newcomer; problem?: string; word?: string }) {
  const words = useWords();
  const { email, name, service, needsWord } = newcomer;
  const named = { label: words.say('people.YOUR_NAME'), value: name ?? '', isOptional: true, isWords: true } as const;
  return (
    <PlainPage title={words.say('people.REGISTER')}>
      <form method="post" action="/auth/oauth/register" class="panel form">
        <h2>{words.say('elsewhere.NEW')}</h2>
        <p>{words.say('elsewhere.NEW_HOW', { service, email })}</p>
        <Problem>{problem}</Problem>
        {needsWord && <Field name="word" type="text" fill="off" label={words.say('signIn.WORD')} value={word} />}
        <Field name="name" type="text" fill="name" {...named} />
        <Field
          name="password"
          type="password"
          fill="new-password"
          label={words.say('elsewhere.PASSWORD_TOO')}
          hint={words.say('signIn.EIGHT')}
          isOptional
        />
        <Submit>{words.say('people.REGISTER')}</Submit>
      </form>
    </PlainPage>
  );
}

/** Why it came to nothing, and where to go from there. */
export function NotInPage({ problem, isSignedIn }: { problem: string; isSignedIn: boolean }) {
  const words = useWords();
  return (
    <PlainPage title={words.say('elsewhere.OVER')}>
      <section class="panel form">
        <h2>{words.say('elsewhere.OVER')}</h2>
        <Problem>{problem}</Problem>
        <p>
          {isSignedIn ? (
            <a href="/security">{words.say('signIn.SECURITY')}</a>
          ) : (
            <a href="/sign-in">{words.say('signIn.SIGN_IN')}</a>
          )}
        </p>
      </section>
    </PlainPage>
  );
}
