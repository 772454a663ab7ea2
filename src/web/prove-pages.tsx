import type { Block } from '../core/chat.ts';
import { Blocks } from './blocks.tsx';
import { SendForm } from './code-pages.tsx';
import { CodeField } from './factor-pages.tsx';
import { PasskeyForm, type PasskeyQuestion } from './passkey-pages.tsx';
import { PlainPage, Problem, Submit } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

interface Asked {
  challenge: string;
  /** what is done, and why it takes a proof */
  why: string;
  problem?: string | undefined;
  /** a code is on its way */
  sent?: string | undefined;
  ways: { code: boolean; passkey: boolean; sms: boolean };
  /** what a passkey is asked */
  asked: PasskeyQuestion | null;
}

export function ProvePage({ challenge, why, problem, sent, ways, asked }: Asked) {
  const words = useWords();
  return (
    <PlainPage title={words.say('proof.TITLE')} hasPasskeys={asked !== null}>
      <div class="column">
        <h2>{words.say('proof.TITLE')}</h2>
        <Problem>{problem}</Problem>
        <p>{why}</p>
        {asked && (
          <PasskeyForm does="use" action={`/prove/${challenge}`} options={asked.options}>
            <input type="hidden" name="question" value={asked.question} />
          </PasskeyForm>
        )}
        {sent && <p role="status">{sent}</p>}
        {ways.sms && <SendForm action={`/prove/${challenge}/send`} way="sms" />}
        {(ways.code || ways.sms) && (
          <form method="post" action={`/prove/${challenge}`} class="panel form">
            <p class="soft">{words.say('proof.HOW')}</p>
            <CodeField />
            <Submit>{words.say('proof.DO')}</Submit>
          </form>
        )}
        <form method="post" action={`/prove/${challenge}/drop`}>
          <button type="submit" class="button">
            {words.say('proof.DROP')}
          </button>
        </form>
      </div>
    </PlainPage>
  );
}

export function ProvedPage({ said }: { said: Block[] }) {
  const words = useWords();
  return (
    <PlainPage title={words.say('proof.TITLE')}>
      <section class="panel form" role="status">
        <h2>{words.say('proof.DONE')}</h2>
        <Blocks blocks={said} />
        <Back />
      </section>
    </PlainPage>
  );
}

export function NothingHeldPage({ problem }: { problem?: string | undefined }) {
  const words = useWords();
  return (
    <PlainPage title={words.say('proof.TITLE')}>
      <section class="panel form">
        <h2>{words.say('proof.TITLE')}</h2>
        <Problem>{problem}</Problem>
        <p>{words.say('proof.GONE')}</p>
        <Back />
      </section>
    </PlainPage>
  );
}

function Back() {
  const words = useWords();
  return (
    <p>
      <a href="/">{words.say('signIn.BACK')}</a> · <a href="/security">{words.say('signIn.SECURITY')}</a>
    </p>
  );
}
