import { keyDays, keyScopes, linkDays } from '../user/keys/key-rules.ts';
import { sayMoment } from './device-pages.tsx';
import { Field } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

interface Shown {
  name: string;
  accounts: string[] | null;
  endsAt: number;
  usedAt: number | null;
  usedFrom: string | null;
}
export interface ShownKey extends Shown {
  key: string;
  scopes: string[];
}
export interface ShownLink extends Shown {
  link: string;
}

/** What is shown once, just after it was made. */
export interface MadeOnce {
  key?: string | undefined;
  link?: string | undefined;
}

const scopeWords = { read: 'keys.READ', trade: 'keys.TRADE', risk: 'keys.RISK', feed: 'keys.FEED' } as const;

/** `asksPassword`: there is no second factor to show that it is them. */
interface Parts {
  asksPassword: boolean;
  made: MadeOnce;
}

export function KeySection({ keys, asksPassword, made }: Parts & { keys: readonly ShownKey[] }) {
  const words = useWords();
  return (
    <section class="panel form" aria-labelledby="keys-title">
      <h2 id="keys-title">{words.say('keys.KEYS')}</h2>
      <p class="soft">{words.say('keys.KEYS_HOW')}</p>
      {made.key && <Once label={words.say('keys.MADE_KEY')} secret={made.key} />}
      <ul class="rows">
        {keys.map(({ key, scopes, ...each }) => (
          <li>
            <Row {...each} action="end-key" field="key" id={key} end={words.say('keys.END_KEY')}>
              {scopes.map((scope) => words.say(scopeWords[scope as keyof typeof scopeWords])).join(', ')}
            </Row>
          </li>
        ))}
      </ul>
      <form method="post" action="/security/make-key">
        <Naming prefix="key" days={keyDays.usual} />
        {keyScopes.map((scope) => (
          <p class="check">
            <label>
              <input type="checkbox" name={`scope-${scope}`} value="yes" checked={scope === 'read'} />{' '}
              {words.say(scopeWords[scope])}
            </label>
          </p>
        ))}
        {asksPassword && <PasswordAgain prefix="key" />}
        <button type="submit" class="button primary">
          {words.say('keys.MAKE_KEY')}
        </button>
      </form>
    </section>
  );
}

export function LinkSection({ links, asksPassword, made }: Parts & { links: readonly ShownLink[] }) {
  const words = useWords();
  return (
    <section class="panel form" aria-labelledby="links-title">
      <h2 id="links-title">{words.say('keys.LINKS')}</h2>
      <p class="soft">{words.say('keys.LINKS_HOW')}</p>
      {made.link && <Once label={words.say('keys.MADE_LINK')} secret={made.link} />}
      <ul class="rows">
        {links.map(({ link, ...each }) => (
          <li>
            <Row {...each} action="end-link" field="link" id={link} end={words.say('keys.END_LINK')} />
          </li>
        ))}
      </ul>
      <form method="post" action="/security/make-link">
        <Naming prefix="link" days={linkDays.usual} />
        {asksPassword && <PasswordAgain prefix="link" />}
        <button type="submit" class="button primary">
          {words.say('keys.MAKE_LINK')}
        </button>
      </form>
    </section>
  );
}

function Once({ label, secret }: { label: string; secret: string }) {
  return (
    <p role="status">
      {label}
      <br />
      <code dir="ltr" class="secret">
        {secret}
      </code>
    </p>
  );
}

function Row(props: Shown & { action: string; field: string; id: string; end: string; children?: string }) {
  const words = useWords();
  const { name, accounts, endsAt, usedAt, usedFrom, action, field, id, end, children } = props;
  const used = usedAt === null ? words.say('keys.UNUSED') : words.say('keys.USED', { at: sayMoment(words, usedAt) });
  const facts = [
    children,
    accounts?.join(', '),
    used,
    usedFrom,
    words.say('keys.ENDS', { at: sayMoment(words, endsAt) }),
  ];
  return (
    <form method="post" action={`/security/${action}`}>
      <p>
        <b dir="auto">{name}</b>
        <br />
        <small class="soft">{facts.filter(Boolean).join(' · ')}</small>
      </p>
      <input type="hidden" name={field} value={id} />
      <button type="submit" class="link">
        {end}
      </button>
    </form>
  );
}

function Naming({ prefix, days }: { prefix: string; days: number }) {
  const words = useWords();
  const id = (field: string) => `${prefix}-${field}`;
  return (
    <>
      <Field
        name="name"
        id={id('name')}
        type="text"
        fill="off"
        label={words.say('keys.NAME')}
        hint={words.say('keys.NAME_HOW')}
      />
      <Field
        name="accounts"
        id={id('accounts')}
        type="text"
        fill="off"
        isOptional
        label={words.say('keys.ACCOUNTS')}
        hint={words.say('keys.ACCOUNTS_HOW')}
      />
      <Field name="days" id={id('days')} type="text" fill="off" label={words.say('keys.DAYS')} value={String(days)} />
    </>
  );
}

function PasswordAgain({ prefix }: { prefix: string }) {
  const words = useWords();
  return (
    <Field
      name="password"
      id={`${prefix}-password`}
      type="password"
      fill="current-password"
      label={words.say('signIn.CURRENT_PASSWORD')}
      hint={words.say('keys.PASSWORD_HOW')}
    />
  );
}
