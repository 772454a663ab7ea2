import { languages } from '../../words/language.ts';
import { words as wordsOf } from '../../words/words.ts';
import { Choose, Field, PlainPage, Problem, Submit, Tick } from '../plain-page.tsx';
import { useWords } from '../spoken.tsx';

export interface Me {
  name: string | null;
  email: string | null;
  isConfirmed: boolean;
  role: string;
  desk: string | null;
  chats: { person: string }[];
}

export interface Chosen {
  language: string | null;
  zone: string | null;
  notices: { device: boolean; chat: boolean; unusual: boolean };
}

interface Parts {
  problem?: string | undefined;
  done?: string | undefined;
  me: Me;
  settings: Chosen;
  /** they look after people */
  hasPeople: boolean;
  /** chats are linked to a desk of one's own */
  hasChats: boolean;
}

export function SettingsPage({ problem, done, me, settings, hasPeople, hasChats }: Parts) {
  const words = useWords();
  return (
    <PlainPage title={words.say('people.SETTINGS')}>
      <div class="column">
        <nav aria-label={words.say('page.PARTS')}>
          {me.desk !== null && (
            <>
              <a href="/">{words.say('signIn.BACK')}</a> ·{' '}
            </>
          )}
          <a href="/security">{words.say('signIn.SECURITY')}</a> · <a href="/audit">{words.say('audit.TITLE')}</a>
          {hasPeople && (
            <>
              {' '}
              · <a href="/people">{words.say('people.PEOPLE')}</a>
            </>
          )}
          {me.role === 'owner' && me.email !== null && (
            <>
              {' '}
              · <a href="/installation">{words.say('installation.TITLE')}</a>
            </>
          )}
        </nav>
        <Problem>{problem}</Problem>
        {done && <p role="status">{done}</p>}
        {me.email === null ? <Nobody /> : <Own me={me} settings={settings} />}
        {hasChats && <Chats {...me} />}
      </div>
    </PlainPage>
  );
}

function Nobody() {
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

function Own({ me, settings }: { me: Me; settings: Chosen }) {
  return (
    <>
      <You {...me} />
      <How {...settings} />
    </>
  );
}

function You({ name, email, isConfirmed, role }: Me) {
  const words = useWords();
  const named = { label: words.say('people.YOUR_NAME'), value: name ?? '', isOptional: true, isWords: true } as const;
  return (
    <section class="panel form" aria-labelledby="you-title">
      <h2 id="you-title">{words.say('people.ABOUT_YOU')}</h2>
      <p>
        <bdi>{email}</bdi> · {words.say(isConfirmed ? 'people.IS_CONFIRMED' : 'people.UNCONFIRMED')} ·{' '}
        {words.term('role', role)}
      </p>
      {!isConfirmed && (
        <form method="post" action="/settings/confirm">
          <button type="submit" class="button">
            {words.say('people.SEND_LETTER')}
          </button>
        </form>
      )}
      <form method="post" action="/settings/name" class="column">
        <Field name="name" type="text" fill="name" {...named} />
        <Submit>{words.say('people.SAVE')}</Submit>
      </form>
    </section>
  );
}

function How({ language, zone, notices }: Chosen) {
  const words = useWords();
  const named = languages.map((each) => [each, wordsOf(each).say('language.NAME')] as const);
  const options = [['', words.say('people.AS_DESK')] as const, ...named];
  const hint = words.say('people.ZONE_HOW');
  return (
    <form method="post" action="/settings/save" class="panel form">
      <Choose name="language" label={words.say('people.LANGUAGE')} value={language ?? ''} options={options} />
      <Field
        name="zone"
        type="text"
        fill="off"
        label={words.say('people.ZONE')}
        value={zone ?? ''}
        hint={hint}
        isOptional
      />
      <fieldset class="column">
        <legend>{words.say('people.NOTICES')}</legend>
        <Tick name="device" label={words.say('people.NOTICE_DEVICE')} isOn={notices.device} />
        <Tick name="chat" label={words.say('people.NOTICE_CHAT')} isOn={notices.chat} />
        <Tick name="unusual" label={words.say('people.NOTICE_UNUSUAL')} isOn={notices.unusual} />
        <small class="soft">{words.say('people.NOTICE_ALWAYS')}</small>
      </fieldset>
      <Submit>{words.say('people.SAVE')}</Submit>
    </form>
  );
}

function Chats({ chats }: Me) {
  const words = useWords();
  return (
    <section class="panel form" aria-labelledby="chats-title">
      <h2 id="chats-title">{words.say('people.CHATS')}</h2>
      <p class="soft">{words.say('people.CHATS_HOW')}</p>
      <ul class="rows">
        {chats.map(({ person }) => (
          <li>
            <form method="post" action="/settings/unlink">
              <p>
                <bdi>{person}</bdi>
              </p>
              <input type="hidden" name="person" value={person} />
              <button type="submit" class="link" aria-label={`${words.say('people.UNLINK')}: ${person}`}>
                {words.say('people.UNLINK')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/settings/link" class="column">
        <Field name="word" type="text" fill="off" label={words.say('people.BOT_WORD')} />
        <Submit>{words.say('people.LINK')}</Submit>
      </form>
      <form method="post" action="/settings/word">
        <button type="submit" class="button">
          {words.say('people.GET_WORD')}
        </button>
      </form>
    </section>
  );
}
