/*
 * A message is kept under where it comes from and its id there: `tg-1001234/55` of a chat, `hook/55` of a webhook, a bare
 * `m55` of whoever posts over the API or on the page. So two sources of one channel never mean each other's messages.
 */

/** The source of what comes by a channel's webhook. No chat is called so: their names have a dash. */
export const hookSource = 'hook';

export const keyIn = (source: string, id: string): string => `${source}/${id}`;

/** What `source` itself calls it; null: it is not of there. */
export const idIn = (source: string, key: string): string | null =>
  key.startsWith(`${source}/`) ? key.slice(source.length + 1) : null;

/** Of the API and the page, which name their messages as they are. */
export const isBare = (key: string): boolean => !key.includes('/');
