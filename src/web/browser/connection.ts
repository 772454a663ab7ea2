import { must } from './dom.ts';
import { said } from './said.ts';

let lookedAt = Date.now();

export function showConnection(state: 'live' | 'away'): void {
  const shown = must('#connection', HTMLElement);
  shown.dataset.state = state;
  shown.textContent = said(state);
  // What stands there may still be so, but nobody says it any more: only the next look does.
  if (state === 'away') markOld();
}

/** Figures that could not be looked at anew must not look like those of now. */
export function markOld(): void {
  const note = must('#old', HTMLElement);
  const at = new Date(lookedAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  note.textContent = said('old', { at });
  note.hidden = false;
  must('#panels', HTMLElement).dataset.old = '';
}

export function markFresh(): void {
  lookedAt = Date.now();
  must('#old', HTMLElement).hidden = true;
  delete must('#panels', HTMLElement).dataset.old;
}
