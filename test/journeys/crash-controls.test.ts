import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/runtime/node/log.ts';
import { buildService, controls } from '../trust/crash-build.ts';
import { errorLines } from '../trust/crash-tally.ts';

describe('the faults the crash harness plants', () => {
  it.each(controls.map((control) => [control]))('%s still has its place in the program', async (control) => {
    expect(existsSync(await buildService(control))).toBe(true);
  });
});

it('what the service logs as an error is found among what it said, and nothing else', () => {
  const said: string[] = [];
  const log = createLog('trace', { write: (line) => said.push(line) });
  log.info({ error: 'not one' }, 'quiet');
  log.warn({}, 'nearly');
  log.error({ alert: 'broken_promise' }, 'an order was parked');
  log.fatal({}, 'the end');
  expect(errorLines(said.join('')).map((line) => JSON.parse(line).msg)).toEqual(['an order was parked', 'the end']);
});
