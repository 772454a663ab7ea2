import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildService, controls } from '../trust/crash-build.ts';

describe('the faults the crash harness plants', () => {
  it.each(controls.map((control) => [control]))('%s still has its place in the program', async (control) => {
    expect(existsSync(await buildService(control))).toBe(true);
  });
});
