import type { ActorKind } from '../../src/core/action.ts';
import type { Handle, Office } from '../../src/core/office.ts';
import type { Catalogue } from '../../src/office/catalogue.ts';
import type { Migration } from '../../src/platform/migrate.ts';
import type { Services } from '../../src/platform/services.ts';
import type { Rooms } from '../../src/runtime/node/actor-files.ts';
import { type NodeOffice, openNodeOffice } from '../../src/runtime/node/node-office.ts';
import { durableObjectLimits } from './limits.ts';
import { createTestServices, type TestServices } from './services.ts';

export interface BareOfficeParts {
  rooms: Rooms;
  migrations?: Record<ActorKind, Migration[]>;
  /** in memory unless a folder is given */
  dataDir?: string | null;
  maxOpen?: number;
  /** puts something between this office and its venues */
  outsideVenue?: (id: string, own: Handle) => Handle;
  test?: TestServices;
  /** where paper accounts may get their prices from, by name */
  prices?: Services['prices'];
  catalogue?: Catalogue;
}

export interface TestOffice extends TestServices {
  office: Office;
  node: NodeOffice;
  /** lets time pass and does what falls due, with all that follows from it */
  advance(ms: number): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** An office of the given rooms in one process with a fake clock, held to the limits of a Durable Object. */
export function openBareOffice(parts: BareOfficeParts): TestOffice {
  const { test = createTestServices(), dataDir = null } = parts;
  const { clock } = test;
  const services = { ...test.services, prices: parts.prices };
  const { timers } = clock;
  const node = openNodeOffice({ ...parts, dataDir, services, timers, logger: durableObjectLimits });
  return {
    ...test,
    services,
    office: node.office,
    node,
    advance: clock.advance,
    settle: clock.settle,
    async close() {
      await node.stopWaking();
      await test.drain();
      await node.close();
    },
  };
}
