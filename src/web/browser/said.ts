import type { BrowserWords } from '../browser-words.ts';

const words = JSON.parse(document.body.dataset.words ?? '{}') as BrowserWords;

/** A sentence in the language of the page, with its facts in place. */
export function said(name: keyof BrowserWords, facts: Readonly<Record<string, string>> = {}): string {
  return words[name].replaceAll(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? '?');
}
