import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/feed/read/read.ts';
import { tell, words } from '../../src/words/words.ts';
import { loadLines } from '../score/evaluate.ts';

const files = ['own', 'parts', 'layouts', 'languages'];
const reasons = new Set(
  files
    .flatMap((name) => loadLines(`test/data/signals-${name}.jsonl`))
    .map(({ text, replyTo }) => readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) }))
    .flatMap(({ reasons: told, reading }) => (reading.type === 'reject' ? [...told, reading.reason] : told))
    .filter((each) => typeof each === 'string'),
);
const said = (reason: string) => words('es').term('because', reason);
/** Shown as they are, for want of words. */
const unworded = (all: Iterable<string>) => [...all].filter((each) => said(each) === each);

describe('why a message was read as it was', () => {
  it('is worded for every reason the reader gives', () => {
    expect(unworded(reasons)).toEqual([]);
    expect(reasons.size).toBeGreaterThan(40);
  });

  it('the check sees a reason without words; what an older version kept as a sentence is shown as it is', () => {
    const free = ['two stops, and one of them moved', 'the model refuses it: two sides'];
    expect(unworded([...free, 'two stops'])).toEqual(free);
  });

  it('words what a model and a second reader add, their figures and terms as well', () => {
    const { term } = words('es');
    const level = tell('doubt.FIELD', { field: 'sl', grammar: '4052', model: null });
    expect(term('because', level)).toBe('stop: la gramática lee 4052, el modelo nada');
    const seen = [tell('seen.NOT_ACTION', { action: 'close' }), tell('seen.NUMBER', { number: '4060', role: 'tp' })];
    expect(term('because', tell('doubt.SECOND_READER', { seen }))).toBe(
      'un segundo lector ve ningún «cerrar», 4060 como objetivo',
    );
    expect(term('because', tell('doubt.NO_MODEL', { failure: 'busy' }))).toContain('(ocupado)');
  });

  it('keeps what it is about', () => {
    expect(said('not explained: zorp, blip')).toBe('sin explicar: zorp, blip');
    expect(words('en').term('because', 'slip of the pen: BYU')).toBe('slip of the pen: BYU');
  });
});
