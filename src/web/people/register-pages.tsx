import { type Service, ServiceButtons } from '../elsewhere-pages.tsx';
import { Field, PlainPage, Problem, Submit, WordField } from '../plain-page.tsx';
import { NewPassword } from '../sign-in-pages.tsx';
import { useWords } from '../spoken.tsx';

interface Tried {
  /** what came of the try before */
  problem?: string | undefined;
  email?: string | undefined;
}

interface RegisterParts extends Tried {
  word: string | null;
  name?: string | undefined;
  byLetter: boolean;
  services: readonly Service[];
}

export function RegisterPage(props: RegisterParts) {
  const words = useWords();
  const { word, byLetter, services } = props;
  return (
    <PlainPage title={words.say('people.REGISTER')} hasWord>
      <div class="column">
        {word === null ? <ByLetter {...props} /> : <ByWord {...props} word={word} />}
        {word === null && (
          <p>
            <a href="/register/word">{words.say('people.HAVE_WORD')}</a>
          </p>
        )}
        <ServiceButtons services={services} toRegister />
        {!byLetter && <p class="soft">{words.say('people.NO_MAIL')}</p>}
      </div>
    </PlainPage>
  );
}

function ByLetter({ problem, email }: Tried) {
  const words = useWords();
  return (
    <form method="post" action="/register" class="panel form">
      <h2>{words.say('people.REGISTER')}</h2>
      <p class="soft">{words.say('people.REGISTER_OPEN')}</p>
      <Problem>{problem}</Problem>
      <Field name="email" type="email" fill="username" label={words.say('signIn.EMAIL')} value={email} />
      <Submit>{words.say('people.REGISTER')}</Submit>
    </form>
  );
}

function ByWord({ problem, email, word, name }: Tried & { word: string; name?: string | undefined }) {
  const words = useWords();
  const named = { label: words.say('people.YOUR_NAME'), value: name, isOptional: true, isWords: true } as const;
  return (
    <form method="post" action="/register" class="panel form">
      <h2>{words.say('people.REGISTER')}</h2>
      <p class="soft">{words.say('people.REGISTER_HOW')}</p>
      <Problem>{problem}</Problem>
      <WordField value={word} isShown />
      <Field name="email" type="email" fill="username" label={words.say('signIn.EMAIL')} value={email} />
      <Field name="name" type="text" fill="name" {...named} />
      <NewPassword />
      <Submit>{words.say('people.REGISTER')}</Submit>
    </form>
  );
}

/** One sentence, and where to go from there. */
export function SaidPage({ title, text, problem }: { title: string; text?: string; problem?: string }) {
  const words = useWords();
  return (
    <PlainPage title={title}>
      <section class="panel form">
        <h2>{title}</h2>
        {text && <p role="status">{text}</p>}
        <Problem>{problem}</Problem>
        <p>
          <a href="/sign-in">{words.say('signIn.SIGN_IN')}</a>
        </p>
      </section>
    </PlainPage>
  );
}

/** A program that looks at letters opens their links, too: nothing happens before somebody presses. */
export function VerifyPage() {
  const words = useWords();
  return (
    <PlainPage title={words.say('people.CONFIRM')} hasWord>
      <form method="post" action="/verify" class="panel form">
        <h2>{words.say('people.CONFIRM')}</h2>
        <p>{words.say('people.CONFIRM_HOW')}</p>
        <WordField />
        <Submit>{words.say('people.CONFIRM')}</Submit>
      </form>
    </PlainPage>
  );
}

export function ForgotPage({ problem, email }: Tried) {
  const words = useWords();
  return (
    <PlainPage title={words.say('people.FORGOT')}>
      <form method="post" action="/forgot" class="panel form">
        <h2>{words.say('people.FORGOT')}</h2>
        <p class="soft">{words.say('people.FORGOT_HOW')}</p>
        <Problem>{problem}</Problem>
        <Field name="email" type="email" fill="username" label={words.say('signIn.EMAIL')} value={email} />
        <Submit>{words.say('people.RESET')}</Submit>
      </form>
    </PlainPage>
  );
}

export function ResetPage({ word, problem }: { word?: string; problem?: string }) {
  const words = useWords();
  return (
    <PlainPage title={words.say('people.RESET')} hasWord>
      <form method="post" action="/reset" class="panel form">
        <h2>{words.say('people.RESET')}</h2>
        <p class="soft">{words.say('people.RESET_HOW')}</p>
        <Problem>{problem}</Problem>
        <WordField value={word} />
        <NewPassword />
        <Submit>{words.say('signIn.CHANGE_PASSWORD')}</Submit>
      </form>
    </PlainPage>
  );
}
