import { expect, it } from 'vitest';
import { createMetrics } from '../../../src/runtime/node/metrics.ts';

it('what is counted and observed is shown for Prometheus', async () => {
  const metrics = createMetrics();
  metrics.count('signalos_refusals_total', { code: 'DAILY_LOSS' });
  metrics.count('signalos_refusals_total', { code: 'DAILY_LOSS' });
  metrics.observe('signalos_copy_seconds', 0.2);
  metrics.gauge('signalos_due_lag_ms', 'lag', () => 42);
  const { body, contentType } = await metrics.text();
  expect(contentType).toContain('text/plain');
  expect(body).toContain('signalos_refusals_total{code="DAILY_LOSS"} 2');
  expect(body).toContain('signalos_copy_seconds_bucket{le="0.25"} 1');
  expect(body).toContain('signalos_due_lag_ms 42');
});

it('a label nobody named does not break what is being counted', async () => {
  const metrics = createMetrics();
  metrics.count('signalos_refusals_total', { code: 'A', colour: 'red' });
  expect((await metrics.text()).body).toContain('signalos_refusals_total{code="A"} 1');
});
