import { afterEach, expect } from 'vitest';
import { takeErrors } from './errors.ts';

// An error that was logged but not expected is a failure, whatever the assertions said.
afterEach(() => {
  const errors = takeErrors();
  expect(errors, 'unexpected errors were logged').toEqual([]);
});
