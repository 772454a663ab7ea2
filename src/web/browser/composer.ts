import type { Write } from './api.ts';
import { must } from './dom.ts';

type Mode = { kind: 'post' } | { kind: 'reply' | 'edit'; messageId: string };

const labels = { post: 'New message', reply: 'Reply to', edit: 'Edit' } as const;
const actions = { post: 'Post', reply: 'Reply', edit: 'Save' } as const;

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
    next.kind === 'post' ? labels.post : `${labels[next.kind]} ${next.messageId}`;
  must('#composer-send', HTMLElement).textContent = actions[next.kind];
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
