import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

const root = resolve(import.meta.dirname, '../../src');

/** Names of reasons and of states, which are worded where they are shown; what the demo calls its parts, and what something is sealed for. */
const codes = new Set([
  'asked again',
  'addresses the reader',
  'the model reads the same',
  'not allowed in this channel: …',
  'a forward carries no authority',
  'older than this channel allows, in seconds: …',
  'it could not be read, by a fault of the reader',
  'Demo channel',
  'Paper account',
]);

/** Rooms in which everything a person reads is in the catalogue. */
const worded: Record<string, string[] | 'all'> = {
  talk: 'all',
  'desk/follows': 'all',
  'desk/hand': [
    'command-text',
    'find-trade',
    'history',
    'lists',
    'open',
    'order-text',
    'refusals',
    'show-trade',
    'size-command',
  ],
  web: [
    'account.tsx',
    'ask-form.tsx',
    'blocks.tsx',
    'browser-words',
    'channel.tsx',
    'chat.tsx',
    'curve.tsx',
    'factor-pages.tsx',
    'figures',
    'form-door.tsx',
    'holdings.tsx',
    'older.tsx',
    'order-form.tsx',
    'outage.tsx',
    'page.tsx',
    'plain-page.tsx',
    'reading-words',
    'security.tsx',
    'sign-in-pages.tsx',
    'time.tsx',
  ],
  'web/browser': 'all',
  'desk/status': ['status', 'status-said', 'status-shape'],
  'desk/records': 'all',
  'desk/plan': ['entry', 'explain', 'legs', 'levels', 'market', 'netting', 'plan', 'size', 'split', 'ways'],
  'desk/facts': ['check-report', 'news'],
  'desk/signals': ['refuse-report'],
  'desk/accounts': 'all',
  'desk/profiles': 'all',
  'desk/comply': ['client', 'custom-profile', 'finding-sentence', 'profile-check', 'trading-hold', 'watch-lines'],
  'desk/comply/profiles': 'all',
  'desk/guard': 'all',
  desk: ['choose'],
  office: 'all',
  'desk/news': ['actions', 'calendar-problem', 'calendar-text', 'note-news', 'set-hours'],
  feed: 'all',
  'feed/second-reader': ['judge', 'second-opinion'],
  venue: 'all',
  directory: 'all',
  runtime: ['calendar', 'calendar-feed', 'calendar-limits'],
  'runtime/worker': ['worker-door', 'worker-http'],
};

/** What was found, without where. */
const textIn = (found: string): string => found.slice(found.indexOf(' ') + 1);

const codeIn = (room: string): string[] => readdirSync(join(root, room)).filter((name) => /\.tsx?$/.test(name));

describe('a sentence in code', () => {
  it.each(Object.entries(worded))('is nowhere in %s: it is in the catalogue', (room, names) => {
    const files = names === 'all' ? codeIn(room) : names.map((name) => (name.endsWith('.tsx') ? name : `${name}.ts`));
    const found = files.flatMap((name) => {
      const path = join(room, name);
      return sentencesIn(path, readFileSync(join(root, path), 'utf8')).filter((each) => !codes.has(textIn(each)));
    });
    expect(found).toEqual([]);
  });

  it('is seen as text, in a template, in a page and on a button; what only programmers read is none', () => {
    const said = `
      const one = 'Nothing was done.';
      const two = \`Leg \${n} was closed\`;
      const three = <p class="not this one">Press here to go on</p>;
      const four = { label: 'Skip this', summary: 'Ends a trade' };
      const five = z.string().describe('such as this one');
      const six = { id: 'feeds.list', path: '/why not' };
      log.warn({ one }, 'no trader reads this');
      throw new Error('nobody reads this');`;
    expect(sentencesIn('a.tsx', said).map(textIn)).toEqual([
      'Nothing was done.',
      'Leg … was closed',
      'Press here to go on',
      'Skip this',
    ]);
  });
});
