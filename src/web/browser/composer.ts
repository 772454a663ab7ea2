import type { Write } from './api.ts';
import { must } from './dom.ts';
import { said } from './said.ts';

type Mode = { kind: 'post' } | { kind: 'reply' | 'edit'; messageId: string };

const labels = { reply: 'replyTo', edit: 'editOf' } as const;
const actions = { post: 'post', reply: 'reply', edit: 'save' } as const;

let mode: Mode = { kind: 'post' };
let draft = '';

function box(): HTMLTextAreaElement {
  return must('#composer-text', HTMLTextAreaElement);
}

/** The one box under the channel writes a message, answers one or edits one. What was typed before an edit comes back. */
export function compose(next: Mode, text?: string): void {
  if (mode.kind !== 'edit') draft = box().value;
  show(next, text ?? draft);
}

export function cancelComposing(): void {
  show({ kind: 'post' }, mode.kind === 'edit' ? draft : box().value);
}

export function noteSent(): void {
  show({ kind: 'post' }, mode.kind === 'edit' ? draft : '');
}

function show(next: Mode, text: string): void {
  const area = box();
  mode = next;
  area.value = text;
  must('#composer-label', HTMLElement).textContent =
    next.kind === 'post' ? said('newMessage') : said(labels[next.kind], { message: next.messageId });
  must('#composer-send', HTMLElement).textContent = said(actions[next.kind]);
  must('#composer-cancel', HTMLElement).hidden = next.kind === 'post';
  area.focus();
}

export function composed(feed: string): Write | null {
  const text = box().value.trim();
  if (text === '') return null;
  const messages = `/feeds/${feed}/messages`;
  if (mode.kind === 'edit')
    return { method: 'PUT', path: `${messages}/${encodeURIComponent(mode.messageId)}`, body: { text } };
  const body = mode.kind === 'reply' ? { text, replyTo: mode.messageId } : { text };
  return { method: 'POST', path: messages, body };
}
