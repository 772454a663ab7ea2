import { buildCatalogue } from '../../src/office/catalogue.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { type BareOfficeParts, openBareOffice, type TestOffice } from './bare-office.ts';

export type { TestOffice } from './bare-office.ts';
export type TestOfficeParts = Partial<BareOfficeParts>;

/** The whole office in one process with a fake clock, held to the limits of a Durable Object. */
export function openTestOffice(parts: TestOfficeParts = {}): TestOffice {
  return openBareOffice({ rooms, catalogue: buildCatalogue(allActions, allRefusals), ...parts });
}
