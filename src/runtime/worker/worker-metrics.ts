import { type MetricName, type Metrics, metricHelp } from '../../platform/services.ts';

export interface IsolateMetrics extends Metrics {
  text(): { contentType: string; body: string };
}

interface Figure {
  sum: number;
  count: number;
}

/** Counts what this isolate did. Nothing adds isolates up: whoever scrapes a Worker sees the one that answered. */
export function createIsolateMetrics(): IsolateMetrics {
  const figures = new Map<MetricName, Map<string, Figure>>();

  function add(name: MetricName, value: number, labels: Record<string, string> = {}): void {
    const byLabels = figures.get(name) ?? new Map<string, Figure>();
    const key = labelText(labels);
    const { sum, count } = byLabels.get(key) ?? { sum: 0, count: 0 };
    figures.set(name, byLabels.set(key, { sum: sum + value, count: count + 1 }));
  }

  return {
    count: (name, labels, by = 1) => add(name, by, labels),
    observe: add,
    text: () => ({
      contentType: 'text/plain; version=0.0.4; charset=utf-8',
      body: [...figures].map(([name, byLabels]) => linesOf(name, byLabels)).join(''),
    }),
  };
}

function linesOf(name: MetricName, byLabels: Map<string, Figure>): string {
  const isSummary = name.endsWith('_seconds');
  const lines = [...byLabels].flatMap(([labels, { sum, count }]) =>
    isSummary ? [`${name}_sum${labels} ${sum}`, `${name}_count${labels} ${count}`] : [`${name}${labels} ${count}`],
  );
  return `# HELP ${name} ${metricHelp[name]}\n# TYPE ${name} ${isSummary ? 'summary' : 'counter'}\n${lines.join('\n')}\n`;
}

function labelText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return pairs.length === 0 ? '' : `{${pairs.sort().join(',')}}`;
}
