import { rooms } from '../../src/office/actions.ts';
import { type BareOfficeParts, openBareOffice, type TestOffice } from './bare-office.ts';

export type { TestOffice } from './bare-office.ts';

/** The whole office in one process with a fake clock, held to the limits of a Durable Object. */
export function openTestOffice(parts: Partial<BareOfficeParts> = {}): TestOffice {
  return openBareOffice({ rooms, ...parts });
}
