import { expect, it } from 'vitest';
import { createLog } from '../../../src/runtime/node/log.ts';
import { createServices } from '../../../src/runtime/node/services.ts';

function open() {
  const lines: { msg: string; alert?: string; error?: string }[] = [];
  const log = createLog('info', { write: (line) => lines.push(JSON.parse(line)) });
  return { lines, ...createServices(log) };
}

it('the same alert in a row is one line, and each is counted', async () => {
  const { lines, services, metrics } = open();
  for (const subject of ['desk a', 'desk a', 'desk b']) services.alert({ kind: 'disk_full', subject, text: 'full' });
  expect(lines).toMatchObject([
    { alert: 'disk_full', subject: 'desk a' },
    { alert: 'disk_full', subject: 'desk b' },
  ]);
  expect((await metrics.text()).body).toContain('signalos_alerts_total{kind="disk_full"} 3');
});

it('work in the background that fails is logged, and is waited for with all it begins', async () => {
  const { lines, services, background } = open();
  const done: string[] = [];
  services.background(
    Promise.resolve().then(() => {
      services.background(Promise.resolve().then(() => void done.push('second')));
      done.push('first');
    }),
  );
  services.background(Promise.reject(new Error('broken effect')));
  await background.drain();
  expect(done).toEqual(['first', 'second']);
  expect(lines[0]?.error).toContain('broken effect');
});
