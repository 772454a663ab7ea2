import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type MetricName, type Metrics, metricHelp } from '../../platform/services.ts';

export interface RuntimeMetrics extends Metrics {
  /** a figure that is looked up when it is asked for */
  gauge(name: string, help: string, look: () => number): void;
  text(): Promise<{ contentType: string; body: string }>;
}

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Which labels each figure has; prom-client wants them named before the first use. */
const labels: Record<MetricName, string[]> = {
  signalos_requests_total: ['action', 'status'],
  signalos_request_seconds: ['action'],
  signalos_messages_total: ['feed'],
  signalos_readings_total: ['type', 'certainty', 'reader'],
  signalos_model_answers_total: ['outcome'],
  signalos_model_seconds: [],
  signalos_model_tokens_total: ['direction'],
  signalos_model_dollars_total: [],
  signalos_reading_fallbacks_total: ['why'],
  signalos_plans_total: ['outcome'],
  signalos_commands_total: ['state'],
  signalos_refusals_total: ['code'],
  signalos_alerts_total: ['kind'],
  signalos_due_failures_total: ['kind', 'action'],
  signalos_chat_sent_total: ['scheme'],
  signalos_letters_total: ['port', 'became'],
  signalos_postings_total: ['outcome'],
  signalos_copy_seconds: [],
};

export function createMetrics(): RuntimeMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  for (const name of Object.keys(metricHelp) as MetricName[]) {
    const parts = { name, help: metricHelp[name], labelNames: labels[name], registers: [registry] };
    if (name.endsWith('_seconds')) histograms.set(name, new Histogram({ ...parts, buckets: secondsBuckets }));
    else counters.set(name, new Counter(parts));
  }
  return {
    count: (name, values = {}, by = 1) => counters.get(name)?.inc(known(name, values), by),
    observe: (name, value, values = {}) => histograms.get(name)?.observe(known(name, values), value),
    gauge(name, help, look) {
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(look()) });
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

/** A label nobody named would throw in the middle of what is being counted. */
function known(name: MetricName, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([label]) => labels[name].includes(label)));
}
