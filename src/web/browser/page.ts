import { readAnswer, type Write, write } from './api.ts';
import { cancelComposing, compose, composed, noteSent } from './composer.ts';
import { showConnection } from './connection.ts';
import { confirmed, localiseTimes, must, once, showProblem } from './dom.ts';
import { valuesOf } from './filled.ts';
import { listen } from './live.ts';
import { orderCommand } from './order-command.ts';
import {
  catchUp,
  type Fragment,
  fragmentsOf,
  refresh,
  refreshAll,
  scrollToEnd,
  showAccount,
  showOlder,
} from './panels.ts';
import { said } from './said.ts';
import { chooseTheme, presentTheme } from './theme.ts';

const panels = must('#panels', HTMLElement);
const feed = panels.dataset.feed ?? '';

async function send(asked: Write, ...shown: Fragment[]): Promise<boolean> {
  const answer = await write(asked);
  showProblem(answer.ok ? null : answer.detail);
  // Not waited for the socket to say so: the one who acts sees it at once.
  for (const fragment of shown) void refresh(fragment);
  return answer.ok;
}

async function sendReady(key: string): Promise<void> {
  const response = await fetch(`/web/ready/${key}`).catch(() => null);
  const answer = response ? await readAnswer(response) : { ok: false as const, detail: said('notReached') };
  if (!answer.ok) return showProblem(answer.detail);
  const ready = answer.value as { text: string; replyTo: string | null } | { detail: string };
  if ('detail' in ready) return showProblem(ready.detail);
  const { text, replyTo } = ready;
  if (must('#fill-only', HTMLInputElement).checked)
    return compose(replyTo === null ? { kind: 'post' } : { kind: 'reply', messageId: replyTo }, text);
  const body = replyTo === null ? { text } : { text, replyTo };
  if (await send({ method: 'POST', path: `/feeds/${feed}/messages`, body })) await showEnd('channel');
}

async function postComposed(): Promise<void> {
  const asked = composed(feed);
  if (!asked || !(await send(asked))) return;
  noteSent();
  if (asked.method === 'POST') await showEnd('channel');
  else await refresh('channel');
}

async function say(text: string): Promise<boolean> {
  const isSaid = await send({ method: 'POST', path: '/chat', body: { text } }, 'account');
  void showEnd('chat');
  return isSaid;
}

/** What one did oneself is answered at the end, wherever one was reading. */
async function showEnd(fragment: Fragment): Promise<void> {
  await refresh(fragment);
  scrollToEnd(fragment);
}

/** A tap edits the message it is on, or is answered by a new one at the end: only then the end is shown. */
async function choose(choice: string): Promise<void> {
  const newest = () => document.querySelector('#chat-region article:last-of-type')?.getAttribute('data-key');
  const before = newest();
  await send({ method: 'POST', path: `/chat/choices/${choice}` }, 'account');
  await refresh('chat');
  if (newest() !== before) scrollToEnd('chat');
}

/** Asked beside what it is about, answered in the chat: the button that says yes is there, and gets the focus. */
async function act(text: string): Promise<void> {
  const isSaid = await say(text);
  switchView('chat');
  if (!isSaid) return;
  await showEnd('chat');
  const asked = [...document.querySelectorAll<HTMLElement>('#chat-region [data-do="choose"]')];
  (asked.findLast((button) => button.textContent === said('confirm')) ?? must('#say-text', HTMLElement)).focus();
}

function draft(text: string): void {
  switchView('chat');
  const input = must('#say-text', HTMLInputElement);
  input.value = text;
  input.focus();
}

async function sayTyped(): Promise<void> {
  const input = must('#say-text', HTMLInputElement);
  const text = input.value.trim();
  if (text !== '' && (await say(text))) input.value = '';
  input.focus();
}

/** What was filled in goes to the question it answers, and the one that follows gets the focus. */
async function fillForm(form: HTMLFormElement, asked: string): Promise<void> {
  const values = await valuesOf(form);
  await send({ method: 'POST', path: `/chat/forms/${encodeURIComponent(asked)}`, body: { values } });
  await refresh('chat');
  focusOnQuestion();
}

/** Asked like what is typed: the form stays as it is filled, should the answer be no. */
async function askForOrder(form: HTMLFormElement): Promise<void> {
  await act(orderCommand(await valuesOf(form), account()));
}

/** The newest question, if something is asked: its first line, else its first button. */
function focusOnQuestion(): void {
  const forms = [
    ...document.querySelectorAll<HTMLElement>('#chat-region form.ask input, #chat-region form.ask select'),
  ];
  (forms[0] ?? must('#say-text', HTMLElement)).focus({ preventScroll: true });
}

async function deleteMessage(messageId: string): Promise<void> {
  const isSure = await confirmed({
    title: said('deleteSure', { message: messageId }),
    text: said('deleteThen'),
    action: said('delete'),
  });
  const path = `/feeds/${feed}/messages/${encodeURIComponent(messageId)}`;
  if (isSure) await send({ method: 'DELETE', path }, 'channel');
}

async function resetDemo(): Promise<void> {
  const isSure = await confirmed({
    title: said('resetSure'),
    text: said('resetThen'),
    action: said('startOver'),
  });
  if (isSure && (await send({ method: 'POST', path: '/demo/reset' }))) refreshAll();
}

function switchView(view: Fragment): void {
  panels.dataset.view = view;
  for (const button of document.querySelectorAll<HTMLElement>('[data-do="view"]')) {
    const isChosen = button.dataset.view === view;
    button.setAttribute('aria-pressed', String(isChosen));
    if (isChosen) delete button.dataset.news;
  }
  if (view !== 'account') scrollToEnd(view);
}

function showTheme(): void {
  const label = said(presentTheme() === 'dark' ? 'toLight' : 'toDark');
  must('#theme', HTMLElement).setAttribute('aria-label', label);
}

function textOf(messageId: string): string {
  return document.querySelector(`[data-key="${CSS.escape(messageId)}"] .message-text`)?.textContent ?? '';
}

const account = () => must('#account-region [data-account]', HTMLElement).dataset.account ?? '';

/** What the buttons ask for, by their `data-do`. */
const deeds: Record<string, (data: DOMStringMap) => Promise<void>> = {
  ready: ({ ready = '' }) => sendReady(ready),
  delete: ({ message = '' }) => deleteMessage(message),
  choose: ({ choice = '' }) => choose(choice),
  say: async ({ text = '' }) => void (await say(text)),
  act: ({ text = '' }) => act(text),
  halt: async () =>
    void (await send({ method: 'POST', path: '/trading/halt', body: { account: account() } }, 'account')),
  resume: async () =>
    void (await send({ method: 'POST', path: '/trading/resume', body: { account: account() } }, 'account')),
  reset: () => resetDemo(),
  older: ({ fragment }) => showOlder(fragment as Fragment),
};

/** Those that ask nobody, so that nothing has to be waited for. */
const steps: Record<string, (data: DOMStringMap) => void> = {
  reply: ({ message = '' }) => compose({ kind: 'reply', messageId: message }),
  edit: ({ message = '' }) => compose({ kind: 'edit', messageId: message }, textOf(message)),
  cancel: () => cancelComposing(),
  draft: ({ text = '' }) => draft(text),
  view: ({ view }) => switchView(view as Fragment),
  theme: () => {
    chooseTheme(presentTheme() === 'dark' ? 'light' : 'dark');
    showTheme();
  },
  dismiss: () => showProblem(null),
};

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
  const name = button?.dataset.do ?? '';
  const deed = deeds[name];
  // The second click of a double click is no second wish.
  if (!button || event.detail > 1) return;
  if (deed) void once(button, () => deed(button.dataset));
  else steps[name]?.(button.dataset);
});

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  // A key held down presses its button once.
  if (event.repeat && (key === 'Enter' || key === ' ') && target instanceof HTMLButtonElement) event.preventDefault();
  if (!(target instanceof HTMLTextAreaElement)) return;
  if (key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat) target.form?.requestSubmit();
  if (key === 'Escape') cancelComposing();
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method === 'dialog') return;
  event.preventDefault();
  const { form: asked } = form.dataset;
  const own: Record<string, () => Promise<void>> = { composer: postComposed, order: () => askForOrder(form) };
  void once(form, own[form.id] ?? (asked === undefined ? sayTyped : () => fillForm(form, asked)));
});

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  if (target.dataset.which !== undefined) return void showAccount(target.value);
  if (target.dataset.follow === undefined) return;
  const path = `/follows/${encodeURIComponent(target.dataset.follow)}`;
  void send({ method: 'PATCH', path, body: { mode: target.value } }, 'account');
});

document.addEventListener('visibilitychange', catchUp);

localiseTimes(document);
showTheme();
scrollToEnd('channel');
scrollToEnd('chat');
listen({
  url: `${location.origin.replace(/^http/, 'ws')}/api/v1/stream`,
  changed: (topic) => {
    for (const fragment of fragmentsOf(topic)) void refresh(fragment);
  },
  lookAgain: refreshAll,
  state: showConnection,
});
