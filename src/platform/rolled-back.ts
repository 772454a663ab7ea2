import type { Refusal } from '../core/outcome.ts';

/** Carries out of a transaction that due work wrote nothing but its own next time, so that this is not written either. */
export class Unchanged extends Error {
  constructor(readonly at: number) {
    super('nothing changed');
  }
}

/** Carries a refusal out of a transaction so that everything it wrote is rolled back. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
