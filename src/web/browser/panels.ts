import { markFresh, markOld } from './connection.ts';
import { localiseTimes, must } from './dom.ts';
import { morph } from './morph.ts';

const fragments = ['channel', 'chat', 'account'] as const;
export type Fragment = (typeof fragments)[number];

const nearBottomPx = 48;
/** Prices tick for as long as something is open; a person reads no faster than this. */
const restMs = 250;
/** A network that is gone answers nothing, not even that. */
const patienceMs = 10_000;

/** How many lines of a log are asked for; grows when older ones are wanted. */
const counts: Partial<Record<Fragment, number>> = {};
const waiting = new Set<Fragment>();
const running = new Map<Fragment, Promise<void>>();

/** Which parts of the page show what a topic is about. A signal's state stands in the channel too. */
export function fragmentsOf(topic: string): readonly Fragment[] {
  const [kind, , what] = topic.split(':');
  if (kind === 'feed') return ['channel'];
  if (kind === 'desk' && what === 'chat') return ['chat', 'channel'];
  return kind === 'desk' || kind === 'venue' ? ['account'] : [];
}

export function refreshAll(): void {
  for (const fragment of fragments) void refresh(fragment);
}

/** One look at a time for each part: what changes meanwhile is looked at afterwards, so the newest always wins. */
export function refresh(fragment: Fragment): Promise<void> {
  waiting.add(fragment);
  const under = running.get(fragment);
  if (under) return under;
  if (document.hidden) return Promise.resolve();
  const looking = lookWhileAsked(fragment);
  running.set(fragment, looking);
  return looking;
}

async function lookWhileAsked(fragment: Fragment): Promise<void> {
  try {
    while (waiting.delete(fragment)) {
      await show(fragment);
      await new Promise((rested) => setTimeout(rested, restMs));
    }
  } finally {
    running.delete(fragment);
  }
}

/** What was missed while the page lay behind another one. */
export function catchUp(): void {
  if (!document.hidden) for (const fragment of [...waiting]) void refresh(fragment);
}

export function showOlder(fragment: Fragment): Promise<void> {
  counts[fragment] = (counts[fragment] ?? 50) + 50;
  return refresh(fragment);
}

let chosenAccount: string | null = null;

/** Which of several accounts is shown, until the page is loaded anew. */
export function showAccount(account: string): Promise<void> {
  chosenAccount = account;
  return refresh('account');
}

function queryOf(fragment: Fragment): string {
  const query = new URLSearchParams();
  const count = counts[fragment];
  if (count !== undefined) query.set('count', `${count}`);
  if (fragment === 'account' && chosenAccount !== null) query.set('account', chosenAccount);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

async function look(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    if (response.status === 401) location.assign('/sign-in');
    if (!response.ok) return null;
    // The desk speaks another language by now: what stands around its parts is drawn in it, too.
    const language = response.headers.get('content-language');
    if (language !== null && language !== document.documentElement.lang) location.reload();
    return await response.text();
  } catch {
    return null;
  }
}

async function show(fragment: Fragment): Promise<void> {
  const text = await look(`/web/fragment/${fragment}${queryOf(fragment)}`);
  if (fragment === 'account') text === null ? markOld() : markFresh();
  if (text === null) return;
  const wanted = document.createElement('template');
  wanted.innerHTML = text;
  localiseTimes(wanted.content);
  const holder = document.createElement('div');
  holder.append(wanted.content);
  swap(fragment, holder);
}

function swap(fragment: Fragment, wanted: Element): void {
  const region = must(`#${fragment}-region`, HTMLElement);
  const before = versionsOf(region);
  const wasAtEnd = region.scrollHeight - region.scrollTop - region.clientHeight < nearBottomPx;
  const anchor = firstVisible(region);
  const stoodAt = anchor?.getBoundingClientRect().top ?? 0;
  const focused = document.activeElement;
  for (const { name, value } of region.attributes) wanted.setAttribute(name, value);
  morph(region, wanted);
  // A button that was pressed may be gone with the answer: whoever pressed it stays in the same place.
  if (focused && !focused.isConnected) region.focus({ preventScroll: true });
  const fresh = [...region.querySelectorAll('[data-version]')].filter((each) => isFresh(before, each));
  if (before.size > 0) for (const each of fresh) flash(each);
  if (fragment === 'account') return;
  if (fresh.length > 0) markNews(fragment);
  // What is being read stays where it is, whatever was put before or after it.
  if (wasAtEnd) region.scrollTop = region.scrollHeight;
  else if (anchor?.isConnected) region.scrollTop += anchor.getBoundingClientRect().top - stoodAt;
}

function firstVisible(region: Element): Element | undefined {
  const { top } = region.getBoundingClientRect();
  return [...region.querySelectorAll('[data-key]')].find((each) => each.getBoundingClientRect().bottom > top);
}

export function scrollToEnd(fragment: Fragment): void {
  const region = must(`#${fragment}-region`, HTMLElement);
  region.scrollTop = region.scrollHeight;
}

function versionsOf(region: Element): Map<string, string> {
  const found = [...region.querySelectorAll('[data-version]')];
  return new Map(found.map((each) => [each.getAttribute('data-key') ?? '', each.getAttribute('data-version') ?? '']));
}

function isFresh(before: Map<string, string>, element: Element): boolean {
  return before.get(element.getAttribute('data-key') ?? '') !== element.getAttribute('data-version');
}

function flash(element: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate([{ boxShadow: '0 0 0 2px var(--accent)' }, { boxShadow: '0 0 0 2px transparent' }], 1_200);
}

/** On a narrow screen one part is shown at a time: the others say that something new is there. */
function markNews(fragment: Fragment): void {
  if (must('#panels', HTMLElement).dataset.view !== fragment)
    must(`[data-view="${fragment}"][data-do="view"]`, HTMLElement).dataset.news = '';
}
