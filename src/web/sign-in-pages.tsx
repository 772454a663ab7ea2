import { SentCodesSection } from './code-pages.tsx';
import { DeviceSection, type ShownDevice, sayAgent } from './device-pages.tsx';
import { type Elsewhere, ElsewhereSection, type Service, ServiceButtons } from './elsewhere-pages.tsx';
import { FactorSection } from './factor-pages.tsx';
import type { Factors, ShownOnce } from './factors-shown.ts';
import { KeySection, LinkSection, type MadeOnce, type ShownKey, type ShownLink } from './key-pages.tsx';
import { PasskeyAtDoor, PasskeySection, type ShownPasskey } from './passkey-pages.tsx';
import { Field, PlainPage, Problem, Submit } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

interface Asked {
  /** what came of the try before */
  problem?: string | undefined;
  email?: string | undefined;
}

interface SignInParts extends Asked {
  next: string;
  mayRegister: boolean;
  hasPasskeys: boolean;
  services: readonly Service[];
}

export function SignInPage({ problem, email, next, mayRegister, hasPasskeys, services }: SignInParts) {
  const words = useWords();
  return (
    <PlainPage title={words.say('signIn.SIGN_IN')} hasPasskeys={hasPasskeys}>
      <form method="post" action="/sign-in" class="panel form">
        <h2>{words.say('signIn.SIGN_IN')}</h2>
        <Problem>{problem}</Problem>
        <input type="hidden" name="next" value={next} />
        <Field name="email" type="email" fill="username" label={words.say('signIn.EMAIL')} value={email} />
        <Field name="password" type="password" fill="current-password" label={words.say('signIn.PASSWORD')} />
        <Submit>{words.say('signIn.SIGN_IN')}</Submit>
        <p>
          <a href="/forgot">{words.say('people.FORGOT')}</a>
        </p>
        {mayRegister && (
          <p>
            <a href="/register">{words.say('people.REGISTER')}</a>
          </p>
        )}
      </form>
      {hasPasskeys && <PasskeyAtDoor next={next} />}
      <ServiceButtons services={services} next={next} />
    </PlainPage>
  );
}

export function SetUpPage({ problem, email }: Asked) {
  const words = useWords();
  return (
    <PlainPage title={words.say('signIn.SET_UP')}>
      <form method="post" action="/set-up" class="panel form">
        <h2>{words.say('signIn.SET_UP')}</h2>
        <p class="soft">{words.say('signIn.SET_UP_HOW')}</p>
        <Problem>{problem}</Problem>
        <Field name="word" type="text" fill="one-time-code" label={words.say('signIn.WORD')} />
        <Field name="email" type="email" fill="username" label={words.say('signIn.EMAIL')} value={email} />
        <NewPassword />
        <Submit>{words.say('signIn.SET_UP')}</Submit>
      </form>
    </PlainPage>
  );
}

export function NewPassword() {
  const words = useWords();
  const hint = words.say('signIn.EIGHT');
  return (
    <Field name="password" type="password" fill="new-password" label={words.say('signIn.NEW_PASSWORD')} hint={hint} />
  );
}

interface ShownSession {
  session: string;
  isThis: boolean;
  agent: string;
  address: string;
  seenAt: number;
}

export interface ShownLists {
  sessions: ShownSession[];
  devices: ShownDevice[];
  keys: ShownKey[];
  links: ShownLink[];
  passkeys: ShownPasskey[];
}

interface SecurityParts extends ShownOnce, ShownLists {
  made?: MadeOnce;
  problem?: string;
  done?: string;
  factors: Factors;
  elsewhere: Elsewhere;
  isOwned: boolean;
}

/** How one signs in, and where one is. Without an owner it only says how there comes to be one. */
export function SecurityPage(props: SecurityParts) {
  const words = useWords();
  const { problem, done, isOwned } = props;
  return (
    <PlainPage title={words.say('signIn.SECURITY')} hasPasskeys={true}>
      <div class="column">
        <p>
          <a href="/">{words.say('signIn.BACK')}</a> · <a href="/settings">{words.say('people.SETTINGS')}</a>
        </p>
        <Problem>{problem}</Problem>
        {done && <p role="status">{done}</p>}
        {isOwned ? <Own {...props} /> : <Unowned />}
      </div>
    </PlainPage>
  );
}

function Unowned() {
  const words = useWords();
  return (
    <section class="panel form">
      <p>{words.say('signIn.NO_OWNER')}</p>
      <p>
        <a href="/set-up">{words.say('signIn.SET_UP')}</a>
      </p>
    </section>
  );
}

function Own(props: SecurityParts) {
  const {
    sessions,
    factors,
    elsewhere,
    begun,
    backupCodes,
    passkey,
    sent,
    devices,
    keys,
    links,
    passkeys,
    made = {},
  } = props;
  const words = useWords();
  const hasFactor = factors.totp || factors.passkeys > 0 || factors.sms !== null;
  const once = { made, asksPassword: !hasFactor };
  return (
    <>
      <FactorSection {...factors} shown={{ begun, backupCodes }} />
      <SentCodesSection {...factors} shown={{ sent }} />
      <PasskeySection passkeys={passkeys} begun={passkey} />
      <section class="panel form" aria-labelledby="sessions-title">
        <h2 id="sessions-title">{words.say('signIn.SESSIONS')}</h2>
        <ul class="rows">
          {sessions.map((each) => (
            <li>
              <Session {...each} />
            </li>
          ))}
        </ul>
        <form method="post" action="/security/end-others">
          <button type="submit" class="button">
            {words.say('signIn.END_OTHERS')}
          </button>
        </form>
      </section>
      <DeviceSection devices={devices} />
      <ElsewhereSection {...elsewhere} asksPassword={!hasFactor} />
      <KeySection keys={keys} {...once} />
      <LinkSection links={links} {...once} />
      <form method="post" action="/security/password" class="panel form">
        <h2>{words.say('signIn.CHANGE_PASSWORD')}</h2>
        <Field name="current" type="password" fill="current-password" label={words.say('signIn.CURRENT_PASSWORD')} />
        <NewPassword />
        <Submit>{words.say('signIn.CHANGE_PASSWORD')}</Submit>
      </form>
      <form method="post" action="/sign-out">
        <button type="submit" class="button">
          {words.say('signIn.SIGN_OUT')}
        </button>
      </form>
    </>
  );
}

function Session({ session, isThis, agent, address, seenAt }: ShownSession) {
  const words = useWords();
  return (
    <form method="post" action="/security/end">
      <p>
        <b dir="auto">{sayAgent(words, agent)}</b>
        <br />
        <small class="soft">
          {[address, words.say('signIn.SEEN', { at: `${words.moment('UTC', seenAt)} UTC` })]
            .filter(Boolean)
            .join(' · ')}
          {isThis && <b> · {words.say('signIn.THIS_ONE')}</b>}
        </small>
      </p>
      <input type="hidden" name="session" value={session} />
      {!isThis && (
        <button type="submit" class="link">
          {words.say('signIn.END')}
        </button>
      )}
    </form>
  );
}
