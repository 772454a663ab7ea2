import { expect, it } from 'vitest';
import type { Input } from '../../src/talk/flow.ts';
import { proveFlow } from '../../src/talk/prove-flow.ts';
import { words } from '../../src/words/words.ts';

const context = { now: 0, place: 'web:desk-1', isPrivate: true, person: 'a', words: words('en') };
const state = { challenge: 'C', why: '', problem: 'wrong before', sent: null };
const step = (input: Input) => proveFlow.step(state, input, context).out;

it('a code is sent for what is held, and asked for then', () => {
  expect(step({ kind: 'choice', id: 'sms' })).toMatchObject([
    { kind: 'effect', id: 'send', action: 'auth.request-code', input: { challenge: 'C', way: 'sms' } },
  ]);
  const sent = step({ kind: 'result', of: 'send', outcome: { ok: true, value: { to: '+49•••67', minutes: 10 } } });
  expect(sent).toMatchObject([{ kind: 'ask', fields: [{ name: 'code' }] }]);
  expect(JSON.stringify(sent)).toContain('A code is on its way to +49•••67.');
  expect(JSON.stringify(sent)).not.toContain('wrong before');
});

it('what is held no longer is not asked about again, where its code could not be sent', () => {
  const over = { ok: false as const, code: 'PROOF_OVER', words: 'It is over.' };
  expect(step({ kind: 'result', of: 'send', outcome: over })).toMatchObject([{ kind: 'done' }]);
});

it('a conversation of before goes on', () => {
  expect(proveFlow.state.parse({ challenge: 'C', why: '', problem: null })).toMatchObject({ sent: null });
});
