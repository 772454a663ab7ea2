import { decimal } from '../core/decimal.ts';
import { money } from './figures.ts';
import { useWords } from './spoken.tsx';

export interface CurvePoint {
  at: number;
  equity: string;
}

const width = 320;
const height = 96;
const pad = 6;
const leastSpan = 0.002;

/** Equity over time as a small picture; what it says is also written as its title. Binary floats only place pixels. */
export function Curve({ points, start }: { points: CurvePoint[]; start: string }) {
  const words = useWords();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const values = points.map(({ equity }) => decimal(equity).toNumber());
  const base = decimal(start).toNumber();
  const low = Math.min(base, ...values);
  const high = Math.max(base, ...values);
  // A few cents on ten thousand should look like a few cents.
  const span = Math.max(high - low, base * leastSpan);
  const bottom = (low + high - span) / 2;
  const x = (at: number) => pad + ((width - 2 * pad) * (at - first.at)) / Math.max(1, last.at - first.at);
  const y = (value: number) => height - pad - ((height - 2 * pad) * (value - bottom)) / span;
  const line = points.map(({ at }, i) => `${round(x(at))},${round(y(values[i] ?? base))}`).join(' ');
  const lowest = money(words, decimal(low));
  const highest = money(words, decimal(high));
  return (
    <figure class="curve">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" preserveAspectRatio="none" aria-labelledby="curve-title">
        <title id="curve-title">
          {words.say('page.CURVE', { from: money(words, first.equity), to: money(words, last.equity) })}
        </title>
        <polygon class="curve-area" points={`${round(x(first.at))},${height} ${line} ${round(x(last.at))},${height}`} />
        <line class="curve-base" x1="0" x2={width} y1={round(y(base))} y2={round(y(base))} />
        <polyline class="curve-line" points={line} />
      </svg>
      <figcaption>
        <span>{words.say('page.LOWEST', { amount: lowest })}</span>
        <span>{words.say('page.HIGHEST', { amount: highest })}</span>
      </figcaption>
    </figure>
  );
}

function round(value: number): string {
  return value.toFixed(1);
}
