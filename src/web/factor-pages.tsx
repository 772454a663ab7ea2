import type { WayIn } from '../user/judge.ts';
import { SendForm } from './code-pages.tsx';
import type { Factors, ShownOnce } from './factors-shown.ts';
import { PasskeyAtDoor } from './passkey-pages.tsx';
import { Field, PlainPage, Problem } from './plain-page.tsx';
import { LostForm, LostSection } from './recover-pages.tsx';
import { useWords } from './spoken.tsx';

export const CodeField = () => {
  const words = useWords();
  const hint = words.say('signIn.CODE_HOW');
  return <Field name="code" type="text" fill="one-time-code" label={words.say('signIn.CODE')} hint={hint} />;
};

interface CodeParts {
  problem?: string | undefined;
  next: string;
  hasPasskeys: boolean;
  /** how whoever is half in may finish */
  ways: readonly WayIn[];
  /** a code is on its way */
  sent?: string | undefined;
}

/** The second half of signing in. A passkey is the whole of it. */
export function CodePage({ problem, next, hasPasskeys, ways, sent }: CodeParts) {
  const words = useWords();
  return (
    <PlainPage title={words.say('signIn.SIGN_IN')} hasPasskeys={hasPasskeys}>
      <form method="post" action="/sign-in/code" class="panel form">
        <h2>{words.say('signIn.SIGN_IN')}</h2>
        <Problem>{problem}</Problem>
        {sent && <p role="status">{sent}</p>}
        <input type="hidden" name="next" value={next} />
        <CodeField />
        <p class="check">
          <label>
            <input type="checkbox" name="remember" value="yes" /> {words.say('keys.REMEMBER')}
          </label>
        </p>
        <button type="submit" class="button primary">
          {words.say('signIn.SIGN_IN')}
        </button>
      </form>
      {(['sms', 'email'] as const)
        .filter((way) => ways.includes(way))
        .map((way) => (
          <SendForm action="/sign-in/send-code" way={way} next={next} />
        ))}
      {hasPasskeys && <PasskeyAtDoor next={next} />}
      <LostForm />
    </PlainPage>
  );
}

export function FactorSection({ shown, ...factors }: Factors & { shown: ShownOnce }) {
  const { totp, passkeys, sms, email, goneAt, isReplaceable, backupCodes: left } = factors;
  const isAny = totp || passkeys > 0 || sms !== null;
  const words = useWords();
  return (
    <section class="panel form" aria-labelledby="factor-title">
      <h2 id="factor-title">{words.say('signIn.SECOND')}</h2>
      {shown.backupCodes && <BackupCodes codes={shown.backupCodes} />}
      <p class="soft">{totp ? words.say('signIn.SECOND_ON', { count: left }) : words.say('signIn.SECOND_NONE')}</p>
      {shown.begun ? <Begun {...shown.begun} /> : totp && !isReplaceable ? null : <Begin />}
      {!shown.begun && isAny && <Standing />}
      {(isAny || email) && <LostSection goneAt={goneAt} />}
    </section>
  );
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
  const words = useWords();
  return (
    <div role="status">
      <h3>{words.say('signIn.BACKUP')}</h3>
      <p class="soft">{words.say('signIn.BACKUP_HOW')}</p>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Begin() {
  const words = useWords();
  return (
    <form method="post" action="/security/begin-factor">
      <Field name="password" type="password" fill="current-password" label={words.say('signIn.CURRENT_PASSWORD')} />
      <button type="submit" class="button primary">
        {words.say('signIn.SECOND_BEGIN')}
      </button>
    </form>
  );
}

function Begun({ secret, qr }: { secret: string; qr: string }) {
  const words = useWords();
  return (
    <form method="post" action="/security/confirm-factor">
      <p>{words.say('signIn.SECOND_SCAN')}</p>
      <p>
        <img class="qr" alt={words.say('signIn.SECOND_QR')} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
      </p>
      <p>
        <code dir="ltr">{secret.replaceAll(/(.{4})(?!$)/g, '$1 ')}</code>
      </p>
      <CodeField />
      <button type="submit" class="button primary">
        {words.say('signIn.SECOND_CONFIRM')}
      </button>
    </form>
  );
}

function Standing() {
  const words = useWords();
  return (
    <>
      <form method="post" action="/security/renew-codes">
        <button type="submit" class="link">
          {words.say('signIn.RENEW')}
        </button>
      </form>
      <form method="post" action="/security/end-factor">
        <button type="submit" class="link">
          {words.say('signIn.SECOND_OFF')}
        </button>
      </form>
    </>
  );
}
