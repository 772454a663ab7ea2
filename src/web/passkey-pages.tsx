import type { Child } from 'hono/jsx';
import { Field } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

interface Asked {
  does: 'make' | 'use';
  action: string;
  /** what the browser passes on; left out: it asks for it when the button is pressed */
  options?: object | undefined;
  children: Child;
}

/** A form that a script shows where the browser has passkeys: its answer is sent like any other form. */
export function PasskeyForm({ does, action, options, children }: Asked) {
  const words = useWords();
  const source =
    options === undefined
      ? { 'data-from': '/api/v1/2fa/passkeys/sign-in/options' }
      : { 'data-options': JSON.stringify(options) };
  return (
    <form method="post" action={action} class="panel form" hidden>
      <input type="hidden" name="answer" />
      {children}
      <p class="problem" role="alert" data-failed hidden>
        {words.say('passkeys.FAILED')}
      </p>
      <button type="button" class="button" data-passkey={does} {...source}>
        {words.say(does === 'make' ? 'passkeys.MAKE' : 'passkeys.USE')}
      </button>
    </form>
  );
}

export function PasskeyAtDoor({ next }: { next: string }) {
  return (
    <PasskeyForm does="use" action="/sign-in/passkey">
      <input type="hidden" name="ticket" />
      <input type="hidden" name="next" value={next} />
    </PasskeyForm>
  );
}

export interface ShownPasskey {
  passkey: string;
  name: string;
  madeAt: number;
}

/** What a browser is asked, with the name of the question. */
export interface PasskeyQuestion {
  question: string;
  options: object;
}

export function PasskeySection({ passkeys, begun }: { passkeys: ShownPasskey[]; begun?: PasskeyQuestion | undefined }) {
  const words = useWords();
  return (
    <section class="panel form" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{words.say('passkeys.TITLE')}</h2>
      <p class="soft">{words.say('passkeys.HOW')}</p>
      {passkeys.length === 0 && <p>{words.say('passkeys.NONE')}</p>}
      <ul class="rows">
        {passkeys.map((each) => (
          <li>
            <One {...each} />
          </li>
        ))}
      </ul>
      {begun ? <Begun {...begun} /> : <Begin />}
    </section>
  );
}

function One({ passkey, name, madeAt }: ShownPasskey) {
  const words = useWords();
  return (
    <form method="post" action="/security/remove-passkey">
      <p>
        <b dir="auto">{name}</b>{' '}
        <small class="soft">{words.say('passkeys.MADE', { at: words.moment('UTC', madeAt) })}</small>
      </p>
      <input type="hidden" name="passkey" value={passkey} />
      <button type="submit" class="link">
        {words.say('passkeys.REMOVE')}
      </button>
    </form>
  );
}

function Begin() {
  const words = useWords();
  const label = words.say('signIn.CURRENT_PASSWORD');
  return (
    <form method="post" action="/security/begin-passkey">
      <Field name="password" id="passkey-password" type="password" fill="current-password" label={label} />
      <button type="submit" class="button">
        {words.say('passkeys.BEGIN')}
      </button>
    </form>
  );
}

function Begun({ question, options }: PasskeyQuestion) {
  const words = useWords();
  return (
    <PasskeyForm does="make" action="/security/add-passkey" options={options}>
      <p class="soft">{words.say('passkeys.MAKE_HOW')}</p>
      <input type="hidden" name="question" value={question} />
      <Field name="name" id="passkey-name" type="text" fill="off" isWords label={words.say('passkeys.NAME')} />
    </PasskeyForm>
  );
}
