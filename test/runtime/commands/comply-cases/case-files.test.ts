import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { answerCase } from '../../../../src/runtime/commands/comply-cases/cases.ts';
import { caseLines, differences } from './case-kit.ts';

describe('the semantics of the firms', () => {
  it.each(caseLines('comply-semantics.jsonl').map((line) => [line.id, line] as const))('%s', (_, line) => {
    expect(differences(line, answerCase(line))).toEqual([]);
  });
});

function comply(input: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/runtime/commands/comply.ts'], {
    input,
    encoding: 'utf8',
  });
}

it('a block that asks for a rule nobody has is not evaluated, never passed', () => {
  const given = { id: 'x', profile: 'CUSTOM', overrides: { maxGain: 3 }, state: { now: '2026-03-20T22:30Z' } };
  expect(answerCase(given)).toMatchObject({ allowed: true, notEvaluated: ['overrides.maxGain'] });
});

it('an account without a snapshot is in its first day, which counts from the initial balance', () => {
  const state = { now: '2026-03-20T22:30Z', initialBalance: 50000, balance: 49000 };
  expect(answerCase({ id: 'x', profile: 'FTMO', state }).figures).toMatchObject({ dailyFloor: 47500 });
});

describe('the command for case files', () => {
  it('prints one verdict a line, names what it cannot read, and goes on', () => {
    const good = JSON.stringify({ id: 'good', profile: 'FTMO', state: { now: '2026-03-20T22:30Z' }, order: null });
    const bad = [
      'no json at all',
      '{"id":"nan","profile":"FTMO","state":{"now":"2026-03-20T22:30Z","balance":NaN,"initialBalance":1},"order":null}',
      '{"id":"profile","profile":"NOPE","state":{"now":"2026-03-20T22:30Z"}}',
      '{"id":"override","profile":"CUSTOM","overrides":{"maxLots":3},"state":{"now":"2026-03-20T22:30Z"}}',
      '{"id":"daily","profile":"CUSTOM","overrides":{"daily":{"pct":-5}},"state":{"now":"2026-03-20T22:30Z"}}',
      '{"id":"zone","profile":"CUSTOM","overrides":{"clock":{"zone":"Mars/Olympus"}},"state":{"now":"2026-03-20T22:30Z"}}',
    ];
    const { stdout, stderr, status } = comply([...bad, '', good].join('\n'));
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(answers.map(({ id, allowed }) => [id, allowed])).toEqual([
      [null, false],
      ['nan', false],
      ['profile', false],
      ['override', false],
      ['daily', false],
      ['zone', false],
      ['good', true],
    ]);
    expect(answers.slice(0, 6).every(({ error }) => typeof error === 'string' && error !== '')).toBe(true);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual([1, 2, 3, 4, 5, 6].map((line) => `line ${line}`));
    expect(answers[6].figures).toMatchObject({ nextResetUtc: '2026-03-20T23:00:00Z', dayLengthHours: 24 });
  }, 30_000);

  it('ends well when every line was read', () => {
    const { status } = comply(`${JSON.stringify({ id: 1, profile: 'FTUK', state: { now: 0 }, order: null })}\n`);
    expect(status).toBe(0);
  }, 30_000);
});
