import { describe, expect, it } from 'vitest';
import { createConsoleLog } from '../../src/runtime/worker/worker-log.ts';
import { createIsolateMetrics } from '../../src/runtime/worker/worker-metrics.ts';

function listen(level: string) {
  const lines: string[] = [];
  return { log: createConsoleLog(level, (line) => lines.push(line)), lines };
}

describe('the log of a Worker', () => {
  it('is one JSON object a line, with secrets hidden by name and by look', () => {
    const { log, lines } = listen('info');
    log.warn({ action: 'x', setupSecret: 'abc', deep: { token: 'abc' } }, 'sent Bearer abcdefghijkl away');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        level: 'warn',
        action: 'x',
        setupSecret: '[hidden]',
        deep: { token: '[hidden]' },
        msg: 'sent Bearer [hidden] away',
      },
    ]);
  });

  it.each([
    ['info', ['info', 'warn', 'error']],
    ['error', ['error']],
    ['silent', []],
  ])('at level %s writes %j', (level, expected) => {
    const { log, lines } = listen(level);
    for (const as of ['info', 'warn', 'error'] as const) log[as]({}, 'said');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(expected);
  });
});

it('the figures of a Worker are in the text that Prometheus reads', () => {
  const metrics = createIsolateMetrics();
  metrics.count('signalos_refusals_total', { code: 'A "quoted" one' });
  metrics.count('signalos_refusals_total', { code: 'A "quoted" one' });
  metrics.observe('signalos_copy_seconds', 0.25);
  metrics.observe('signalos_copy_seconds', 0.5);
  expect(metrics.text().body).toBe(
    [
      '# HELP signalos_refusals_total Refusals given, by code',
      '# TYPE signalos_refusals_total counter',
      'signalos_refusals_total{code="A \\"quoted\\" one"} 2',
      '# HELP signalos_copy_seconds Seconds from message stored to command accepted by the bridge',
      '# TYPE signalos_copy_seconds summary',
      'signalos_copy_seconds_sum 0.75',
      'signalos_copy_seconds_count 2',
      '',
    ].join('\n'),
  );
});
