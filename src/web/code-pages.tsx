import type { Factors, ShownOnce } from './factors-shown.ts';
import { Field, Submit } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

/** A button that has a code sent to whoever has to show one. */
export function SendForm({ action, way, next }: { action: string; way: 'sms' | 'email'; next?: string }) {
  const words = useWords();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="way" value={way} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <button type="submit" class="button">
        {words.say(way === 'sms' ? 'codes.SEND_SMS' : 'codes.SEND_EMAIL')}
      </button>
    </form>
  );
}

/** Ways on which codes are sent: what stands, and how another is begun. */
export function SentCodesSection({ sms, email, totp, passkeys, shown }: Factors & { shown: ShownOnce }) {
  const words = useWords();
  const isStrong = totp || passkeys > 0 || sms !== null;
  return (
    <section class="panel form" aria-labelledby="codes-title">
      <h2 id="codes-title">{words.say('codes.TITLE')}</h2>
      <p class="soft">{sms === null ? words.say('codes.SMS_HOW') : words.say('codes.SMS_ON', { to: sms })}</p>
      {sms === null ? <Begin way="sms" isSent={shown.sent === 'sms'} /> : <End way="sms" />}
      {!isStrong && <p class="soft">{words.say(email ? 'codes.EMAIL_ON' : 'codes.EMAIL_HOW')}</p>}
      {!isStrong && (email ? <End way="email" /> : <Begin way="email" isSent={shown.sent === 'email'} />)}
    </section>
  );
}

const Password = ({ id }: { id: string }) => {
  const label = useWords().say('signIn.CURRENT_PASSWORD');
  return <Field name="password" id={id} type="password" fill="current-password" label={label} />;
};

/** The code is typed in a form of its own, that stays where it was wrong. */
function Begin({ way, isSent }: { way: 'sms' | 'email'; isSent: boolean }) {
  const words = useWords();
  return (
    <>
      <form method="post" action={`/security/begin-${way}`}>
        {way === 'sms' && <Field name="phone" type="text" fill="tel" label={words.say('codes.PHONE')} />}
        <Password id={`begin-${way}-password`} />
        <Submit>{words.say('codes.BEGIN')}</Submit>
      </form>
      <details open={isSent}>
        <summary>{words.say('codes.CODE')}</summary>
        <form method="post" action={`/security/confirm-${way}`}>
          <Field name="code" id={`${way}-code`} type="text" fill="one-time-code" label={words.say('codes.CODE')} />
          <Submit>{words.say('codes.CONFIRM')}</Submit>
        </form>
      </details>
    </>
  );
}

function End({ way }: { way: 'sms' | 'email' }) {
  const words = useWords();
  return (
    <form method="post" action={`/security/end-${way}`}>
      {way === 'email' && <Password id="end-email-password" />}
      <button type="submit" class="link">
        {words.say(way === 'sms' ? 'codes.SMS_END' : 'codes.EMAIL_END')}
      </button>
    </form>
  );
}
