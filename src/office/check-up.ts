import { z } from 'zod';
import { heading, pairs, paragraph } from '../core/chat.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { saidSchema } from '../core/said.ts';
import { words as wordsIn } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';

export const showVersion = officeAction({
  name: 'system.version',
  summary: 'Shows which version of the program runs here',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/version' },
  chat: { command: 'version', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ version: z.string() }),
  say: ({ version }, _input, words) => [paragraph(words.say('checkup.VERSION', { version }))],
  run: async ({ services }: OfficeContext) => accept({ version: services.version ?? '' }),
});

const finding = z.object({
  check: z.string(),
  state: z.enum(['ok', 'note', 'bad']),
  found: saidSchema,
  advice: saidSchema.nullable(),
});
const shown = z.object({
  check: z.string(),
  state: z.enum(['ok', 'note', 'bad']),
  found: z.string().describe('in English'),
  advice: z.string().describe('in English; empty where nothing is to be done'),
  said: finding.pick({ found: true, advice: true }).describe('the same as a code and its facts, for other languages'),
});

/** What the service stands on. */
export const checkUp = officeAction({
  name: 'system.doctor',
  summary: 'Looks at clock, folder, disk, databases, backups, model, calendar and chats, and says what to do',
  kind: 'read',
  needs: { scope: 'read', over: 'installation' },
  pace: 'heavy',
  http: { method: 'get', path: '/doctor' },
  chat: { command: 'doctor', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ findings: z.array(shown) }),
  say: ({ findings }, _input, words) => {
    const isBad = findings.some(({ state }) => state === 'bad');
    if (findings.length === 0) return [paragraph(words.say('checkup.NOTHING'))];
    return [
      heading(words.say('checkup.TITLE', { isBad }), isBad ? 'bad' : 'good'),
      pairs(
        findings.map(({ check, state, said: { found, advice } }) => [
          `${marks[state]} ${words.term('looked', check)}`,
          [found, ...(advice ? [advice] : [])].map((part) => words.told(part)).join(' '),
        ]),
      ),
    ];
  },
  run: async ({ services }: OfficeContext): Promise<Outcome<{ findings: z.infer<typeof shown>[] }>> => {
    const english = wordsIn('en');
    const findings = (await services.checkUp?.()) ?? [];
    return accept({
      findings: findings.map(({ found, advice, ...rest }) => ({
        ...rest,
        found: english.told(found),
        advice: advice ? english.told(advice) : '',
        said: { found, advice },
      })),
    });
  },
});

const marks = { ok: '✓', note: '·', bad: '✗' } as const;
