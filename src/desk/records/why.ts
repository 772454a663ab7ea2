import { z } from 'zod';
import { heading, pairs, paragraph, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { noteSentence } from '../cards/notes.ts';
import { findingSentence } from '../comply/finding-sentence.ts';
import { deskAction } from '../desk-action.ts';
import { findSignal } from '../facts/find-signal.ts';
import { heads } from '../heads.ts';
import { deskWords } from '../language.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext, SignalRow } from '../store.ts';

const reason = z.object({
  rule: z.string(),
  status: z.string(),
  line: z.string().nullable(),
  used: z.string().nullable(),
  headroom: z.string().nullable(),
  sentence: z.string(),
});
const explained = z.object({
  signal: z.string(),
  title: z.string(),
  state: z.string(),
  steps: z.array(z.object({ what: z.string(), figure: z.string() })),
  rules: z.array(reason),
  notes: z.array(z.string()),
});

/** Every figure behind one decision: how the size came about and what each rule found. */
export const explainSignal = deskAction({
  name: 'signals.why',
  summary: 'Explains why a signal was traded or not; the newest one when none is named',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/why' },
  chat: {
    command: 'why',
    fromText: (text) => (text.trim() ? { signal: text.trim() } : {}),
  },
  input: z.object({ signal: z.string().max(60).optional() }),
  output: explained,
  say: (why, _, words) => [
    heading(`${words.term('became', why.state)} · ${why.title}`),
    ...why.notes.map(paragraph),
    ...(why.steps.length > 0 ? [pairs(why.steps.map(({ what, figure }): [string, string] => [what, figure]))] : []),
    ...(why.rules.length > 0
      ? [
          table(
            heads(words, ['rule', 'found', 'line', 'used', 'room']),
            why.rules.map((row) => [
              row.rule,
              words.term('judged', row.status),
              row.line ?? '',
              row.used ?? '',
              row.headroom ?? '',
            ]),
          ),
        ]
      : []),
  ],
  run: (context: DeskContext, input): Outcome<z.infer<typeof explained>> => {
    const row = findSignal(context, input.signal);
    return row
      ? accept(explain(context, row))
      : deskRefusals.refuse('SIGNAL_UNKNOWN', { signal: input.signal ?? 'yet' });
  },
});

function explain(context: DeskContext, row: SignalRow): z.infer<typeof explained> {
  const { id, signal, state, plan, verdict, notes } = row;
  const words = deskWords(context);
  const rules = (verdict?.findings ?? []).map((finding) => {
    const { rule, status, line, used, headroom } = finding;
    return {
      rule,
      status,
      line,
      used,
      headroom,
      sentence: status === 'violated' ? findingSentence(words, finding) : '',
    };
  });
  return {
    signal: id,
    title: `${words.term('direction', signal.side)} ${signal.symbol}`,
    state,
    steps: (plan?.explanation ?? []).map(({ what, figure }) => ({
      what: words.text(what),
      figure: words.text(figure),
    })),
    rules,
    notes: notes.map((note) => noteSentence(words, note)),
  };
}
