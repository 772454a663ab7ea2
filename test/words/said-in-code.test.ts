import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences.ts';

const root = resolve(import.meta.dirname, '../../src');

/** Rooms in which everything a person reads is in the catalogue. */
const worded = {
  talk: ['converse', 'effects', 'engine', 'fields', 'show-again', 'show-turn'],
  'desk/follows': ['actions', 'follow-flow', 'let-go', 'missed'],
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
    'figures',
    'holdings.tsx',
    'older.tsx',
    'order-form.tsx',
    'outage.tsx',
    'page.tsx',
    'reading-words',
    'time.tsx',
  ],
  'web/browser': ['api', 'composer', 'connection', 'dom', 'page', 'panels', 'theme'],
  'desk/status': ['status', 'status-said', 'status-shape'],
  'desk/records': ['actions', 'card-anew', 'outcomes', 'why'],
  'desk/plan': ['entry', 'explain', 'legs', 'levels', 'market', 'netting', 'plan', 'size', 'split', 'ways'],
  'desk/facts': ['check-report', 'news'],
  'desk/signals': ['refuse-report'],
  'desk/accounts': ['actions', 'set-client', 'symbols'],
  'desk/profiles': ['actions'],
  'desk/comply': ['client', 'custom-profile', 'finding-sentence', 'profile-check', 'trading-hold', 'watch-lines'],
  'desk/guard': ['buttons', 'hold', 'panic', 'watch-account'],
  desk: ['choose'],
  office: ['chat', 'desks', 'hear-chat', 'read-signals'],
  'desk/news': ['actions', 'note-news', 'set-hours'],
};

describe('a sentence in code', () => {
  it.each(Object.entries(worded))('is nowhere in %s: it is in the catalogue', (room, names) => {
    const found = names.flatMap((name) => {
      const path = join(room, name.endsWith('.tsx') ? name : `${name}.ts`);
      return sentencesIn(path, readFileSync(join(root, path), 'utf8'));
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
    expect(sentencesIn('a.tsx', said).map((each) => each.slice(each.indexOf(' ') + 1))).toEqual([
      'Nothing was done.',
      'Leg … was closed',
      'Press here to go on',
      'Skip this',
    ]);
  });
});
