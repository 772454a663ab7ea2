import type { Child } from 'hono/jsx';
import { directionOf } from '../words/direction.ts';
import { assets } from './assets/assets.ts';
import { browserWords } from './browser-words.ts';
import { MoonIcon, SunIcon } from './icons.tsx';
import { OrderForm } from './order-form.tsx';
import { readyMessages } from './ready-messages.ts';
import { useWords } from './spoken.tsx';

export interface PageParts {
  feed: string;
  commands: { command: string; does: string }[];
  channel: Child;
  chat: Child;
  account: Child;
}

const views = [
  ['channel', 'page.CHANNEL'],
  ['chat', 'page.CHAT'],
  ['account', 'page.ACCOUNT'],
] as const;

/** The whole page. Nothing in it is inline: no script, no style, nothing from elsewhere. */
export function Page(parts: PageParts) {
  const words = useWords();
  return (
    <html lang={words.language} dir={directionOf(words.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>SignalOS</title>
        <link rel="icon" href={assets.icon.address} />
        <link rel="stylesheet" href={assets.style.address} />
        <script src={assets.early.address} />
        <script src={assets.page.address} defer />
      </head>
      <body data-words={JSON.stringify(browserWords(words))}>
        <a class="skip" href="#channel">
          {words.say('page.SKIP')}
        </a>
        <Bar />
        <noscript>
          <p class="notice">{words.say('page.NEEDS_SCRIPTS')}</p>
        </noscript>
        <div id="problem" role="alert" hidden>
          <p id="problem-text" />
          <button type="button" class="link" data-do="dismiss">
            {words.say('page.DISMISS')}
          </button>
        </div>
        <main id="panels" data-view="channel" data-feed={parts.feed}>
          <ChannelSection {...parts} />
          <ChatSection {...parts} />
          <AccountSection account={parts.account} />
        </main>
        <ConfirmDialog />
      </body>
    </html>
  );
}

function Bar() {
  const words = useWords();
  return (
    <header class="bar">
      <h1>
        Signal<span>OS</span>
      </h1>
      <p id="connection" role="status" data-state="connecting">
        {words.say('page.CONNECTING')}
      </p>
      <nav class="views" aria-label={words.say('page.PARTS')}>
        {views.map(([view, name]) => (
          <button type="button" data-do="view" data-view={view} aria-pressed={view === 'channel' ? 'true' : 'false'}>
            {words.say(name)}
            <span class="news"> {words.say('page.NEW')}</span>
          </button>
        ))}
      </nav>
      <a class="docs" href="/security">
        {words.say('signIn.SECURITY')}
      </a>
      <a class="docs" href="/docs">
        API
      </a>
      <button type="button" id="theme" class="icon" data-do="theme" aria-label={words.say('page.COLOURS')}>
        <MoonIcon />
        <SunIcon />
      </button>
    </header>
  );
}

function ChannelSection({ channel }: PageParts) {
  const words = useWords();
  return (
    <section id="channel" class="panel" aria-labelledby="channel-title">
      <header>
        <h2 id="channel-title">{words.say('page.DEMO_CHANNEL')}</h2>
        <p class="soft">{words.say('page.AS_PROVIDER')}</p>
      </header>
      <div id="channel-region" class="region" role="log" tabindex={0} aria-label={words.say('page.MESSAGES')}>
        {channel}
      </div>
      <div class="ready">
        <p class="ready-head">
          <b>{words.say('page.READY')}</b>
          <label>
            <input type="checkbox" id="fill-only" /> {words.say('page.FILL_ONLY')}
          </label>
        </p>
        <p class="chips">
          {readyMessages.map((key) => (
            <button type="button" class="chip" data-do="ready" data-ready={key} title={words.term('sends', key)}>
              {words.term('ready', key)}
            </button>
          ))}
        </p>
      </div>
      <form id="composer" method="post" autocomplete="off">
        <p class="composer-head">
          <label id="composer-label" for="composer-text">
            {words.say('page.NEW_MESSAGE')}
          </label>
          <button type="button" id="composer-cancel" class="link" data-do="cancel" hidden>
            {words.say('page.CANCEL')}
          </button>
          <small>{words.say('page.SENDS')}</small>
        </p>
        <textarea id="composer-text" dir="auto" rows={2} maxlength={16000} placeholder={words.say('page.EXAMPLE')} />
        <button type="submit" id="composer-send" class="button primary">
          {words.say('page.POST')}
        </button>
      </form>
    </section>
  );
}

function ChatSection({ chat, commands }: PageParts) {
  const words = useWords();
  return (
    <section id="chat" class="panel" aria-labelledby="chat-title">
      <header>
        <h2 id="chat-title">{words.say('page.YOUR_CHAT')}</h2>
        <p class="soft">{words.say('page.ONE_CARD')}</p>
      </header>
      <div id="chat-region" class="region" role="log" tabindex={0} aria-label={words.say('page.WITH_BOT')}>
        {chat}
      </div>
      <form id="say" method="post" autocomplete="off">
        <label for="say-text" class="unseen">
          {words.say('page.COMMAND')}
        </label>
        <input id="say-text" dir="auto" list="commands" maxlength={4000} placeholder="/positions" />
        <datalist id="commands">
          {commands.map(({ command, does }) => (
            <option value={command} label={does} />
          ))}
        </datalist>
        <button type="submit" class="button primary">
          {words.say('page.SEND')}
        </button>
        <button type="button" class="button plain" dir="ltr" data-do="say" data-text="/help">
          /help
        </button>
      </form>
    </section>
  );
}

function AccountSection({ account }: Pick<PageParts, 'account'>) {
  const words = useWords();
  return (
    <section id="account" class="panel" aria-labelledby="account-title">
      <header>
        <h2 id="account-title">{words.say('page.ACCOUNT')}</h2>
        <button type="button" class="button plain" data-do="reset">
          {words.say('page.RESET')}
        </button>
      </header>
      <p id="old" class="notice" role="status" hidden />
      <OrderForm />
      <section id="account-region" class="region" tabindex={0} aria-label={words.say('page.ACCOUNT_NOW')}>
        {account}
      </section>
    </section>
  );
}

function ConfirmDialog() {
  const words = useWords();
  return (
    <dialog id="confirm" aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <form method="dialog">
        <h2 id="confirm-title">{words.say('page.SURE')}</h2>
        <p id="confirm-text" />
        <p class="choices">
          <button type="submit" class="button plain" value="">
            {words.say('page.CANCEL')}
          </button>
          <button type="submit" id="confirm-action" class="button danger" value="yes" />
        </p>
      </form>
    </dialog>
  );
}
