import { registrationModes } from '../../directory/registration-mode.ts';
import { Choose, Field, PlainPage, Problem, Submit, Tick } from '../plain-page.tsx';
import { useWords } from '../spoken.tsx';
import { Askings, Chatters, type Everybody, Invitations, Members } from './people-lists.tsx';

export interface Made {
  word: string;
  page: string | null;
  links: string[];
}

interface Parts {
  problem?: string | undefined;
  made?: Made | undefined;
  everybody: Everybody;
  mode: string;
  /** the one who looks */
  self: string;
}

/** Who is here, for whoever looks after that. */
export function PeoplePage({ problem, made, everybody, mode, self }: Parts) {
  const words = useWords();
  return (
    <PlainPage title={words.say('people.PEOPLE')}>
      <div class="column">
        <p>
          <a href="/">{words.say('signIn.BACK')}</a> · <a href="/settings">{words.say('people.SETTINGS')}</a>
        </p>
        <Problem>{problem}</Problem>
        {made && <MadeInvitation {...made} />}
        <Members users={everybody.users} self={self} />
        <Askings asking={everybody.asking} />
        <Invite mode={mode} />
        <Invitations invitations={everybody.invitations} />
        <Chatters people={everybody.people} self={self} />
        <Mode mode={mode} />
      </div>
    </PlainPage>
  );
}

function MadeInvitation({ word, page, links }: Made) {
  const words = useWords();
  return (
    <section class="panel form" role="status" aria-labelledby="made-title">
      <h2 id="made-title">{words.say('people.MADE')}</h2>
      <p>
        <code dir="ltr">{word}</code>
      </p>
      {[...(page === null ? [] : [page]), ...links].map((each) => (
        <p>
          <code dir="ltr">{each}</code>
        </p>
      ))}
      <p class="soft">{words.say('people.MADE_HOW', { word })}</p>
    </section>
  );
}

function Invite({ mode }: { mode: string }) {
  const words = useWords();
  const roles = (['trader', 'viewer', 'admin'] as const).map((each) => [each, words.term('role', each)] as const);
  return (
    <form method="post" action="/people/invite" class="panel form">
      <h2>{words.say('people.INVITE')}</h2>
      {mode === 'closed' && <p class="soft">{words.say('people.CLOSED_NOTE')}</p>}
      <Field name="invited" type="text" fill="off" label={words.say('people.INVITE_FOR')} isOptional isWords />
      <Choose name="role" label={words.say('people.ROLE')} value="trader" options={roles} />
      <Tick name="looksOn" label={words.say('people.LOOKS_ON')} isOn={false} />
      <Field name="days" type="number" fill="off" label={words.say('people.DAYS')} value="7" />
      <Submit>{words.say('people.INVITE')}</Submit>
    </form>
  );
}

function Mode({ mode }: { mode: string }) {
  const words = useWords();
  const options = registrationModes.map((each) => [each, words.term('registration', each)] as const);
  return (
    <form method="post" action="/people/mode" class="panel form">
      <Choose name="mode" label={words.say('people.WHO_REGISTERS')} value={mode} options={options} />
      <Submit>{words.say('people.SAVE')}</Submit>
    </form>
  );
}
