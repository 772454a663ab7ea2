import type { Child } from 'hono/jsx';
import { assets } from './assets/assets.ts';
import { MoonIcon, SunIcon } from './icons.tsx';
import { OrderForm } from './order-form.tsx';
import { readyMessages } from './ready-messages.ts';

export interface PageParts {
  feed: string;
  feedName: string;
  commands: { usage: string; summary: string }[];
  channel: Child;
  chat: Child;
  account: Child;
}

const views = [
  ['channel', 'Channel'],
  ['chat', 'Chat'],
  ['account', 'Account'],
] as const;

/** The whole page. Nothing in it is inline: no script, no style, nothing from elsewhere. */
export function Page(parts: PageParts) {
  return (
    <html lang="en">
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
      <body>
        <a class="skip" href="#channel">
          Skip to the channel
        </a>
        <Bar />
        <noscript>
          <p class="notice">This page needs its scripts to send anything. The API works without: see /docs.</p>
        </noscript>
        <div id="problem" role="alert" hidden>
          <p id="problem-text" />
          <button type="button" class="link" data-do="dismiss">
            Dismiss
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
  return (
    <header class="bar">
      <h1>
        Signal<span>OS</span>
      </h1>
      <p id="connection" role="status" data-state="connecting">
        Connecting…
      </p>
      <nav class="views" aria-label="Parts of the page">
        {views.map(([view, name]) => (
          <button type="button" data-do="view" data-view={view} aria-pressed={view === 'channel' ? 'true' : 'false'}>
            {name}
            <span class="news"> new</span>
          </button>
        ))}
      </nav>
      <a class="docs" href="/docs">
        API
      </a>
      <button type="button" id="theme" class="icon" data-do="theme" aria-label="Switch colours">
        <MoonIcon />
        <SunIcon />
      </button>
    </header>
  );
}

function ChannelSection({ feedName, channel }: PageParts) {
  return (
    <section id="channel" class="panel" aria-labelledby="channel-title">
      <header>
        <h2 id="channel-title">{feedName}</h2>
        <p class="soft">You post here as the provider</p>
      </header>
      <div id="channel-region" class="region" role="log" tabindex={0} aria-label="Messages of the channel">
        {channel}
      </div>
      <div class="ready">
        <p class="ready-head">
          <b>Ready to send</b>
          <label>
            <input type="checkbox" id="fill-only" /> into the box first
          </label>
        </p>
        <p class="chips">
          {readyMessages.map(({ key, label, about }) => (
            <button type="button" class="chip" data-do="ready" data-ready={key} title={about}>
              {label}
            </button>
          ))}
        </p>
      </div>
      <form id="composer" method="post" autocomplete="off">
        <p class="composer-head">
          <label id="composer-label" for="composer-text">
            New message
          </label>
          <button type="button" id="composer-cancel" class="link" data-do="cancel" hidden>
            Cancel
          </button>
          <small>Ctrl + Enter sends</small>
        </p>
        <textarea id="composer-text" rows={2} maxlength={16000} placeholder="Gold buy now, SL 4050, TP 4070" />
        <button type="submit" id="composer-send" class="button primary">
          Post
        </button>
      </form>
    </section>
  );
}

function ChatSection({ chat, commands }: PageParts) {
  return (
    <section id="chat" class="panel" aria-labelledby="chat-title">
      <header>
        <h2 id="chat-title">Your chat</h2>
        <p class="soft">One card per signal, edited in place</p>
      </header>
      <div id="chat-region" class="region" role="log" tabindex={0} aria-label="Chat with the bot">
        {chat}
      </div>
      <form id="say" method="post" autocomplete="off">
        <label for="say-text" class="unseen">
          Command
        </label>
        <input id="say-text" list="commands" maxlength={4000} placeholder="/positions" />
        <datalist id="commands">
          {commands.map(({ usage, summary }) => (
            <option value={usage.split(' ')[0]} label={summary} />
          ))}
        </datalist>
        <button type="submit" class="button primary">
          Send
        </button>
        <button type="button" class="button plain" data-do="say" data-text="/help">
          /help
        </button>
      </form>
    </section>
  );
}

function AccountSection({ account }: Pick<PageParts, 'account'>) {
  return (
    <section id="account" class="panel" aria-labelledby="account-title">
      <header>
        <h2 id="account-title">Account</h2>
        <button type="button" class="button plain" data-do="reset">
          Reset demo
        </button>
      </header>
      <p id="old" class="notice" role="status" hidden />
      <OrderForm />
      <section id="account-region" class="region" tabindex={0} aria-label="The account now">
        {account}
      </section>
    </section>
  );
}

function ConfirmDialog() {
  return (
    <dialog id="confirm" aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <form method="dialog">
        <h2 id="confirm-title">Are you sure?</h2>
        <p id="confirm-text" />
        <p class="choices">
          <button type="submit" class="button plain" value="">
            Cancel
          </button>
          <button type="submit" id="confirm-action" class="button danger" value="yes" />
        </p>
      </form>
    </dialog>
  );
}
