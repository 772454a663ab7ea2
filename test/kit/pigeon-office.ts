import { onTestFinished } from 'vitest';
import type { ChatPort } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import { buildCatalogue, type OfficeContext } from '../../src/office/catalogue.ts';
import { demo, firstRun } from '../../src/office/demo.ts';
import { earsOf } from '../../src/office/ears.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { type BareOfficeParts, openBareOffice } from './bare-office.ts';
import { ann, createPigeons, roof } from './pigeons.ts';
import { createTestServices } from './services.ts';

/** A fresh installation to which a platform is connected that nothing in the program has heard of. */
export async function openPigeonOffice(change: Partial<ChatPort> = {}, parts: Partial<BareOfficeParts> = {}) {
  const catalogue = buildCatalogue(allActions, allRefusals);
  const pigeons = createPigeons();
  const test = createTestServices(new Map([['pigeon', { ...pigeons.door.port, ...change }]]));
  const office = openBareOffice({ rooms, catalogue, test, ...parts });
  onTestFinished(office.close);
  const context = { office: office.office, services: test.services, catalogue } satisfies OfficeContext;
  await firstRun(context);
  await pigeons.door.start(earsOf(context));
  const inside = (name: string, input: object) => office.office.directory().perform(name, input, internally('test'));
  return {
    ...{ pigeons, office, context, inside },
    /** Ann owns the installation and is told what happens in her chat. */
    async linkAnn() {
      await inside('directory.link-person', { person: ann, user: demo.user, place: roof });
      await office.office.desk(demo.desk).perform('places.add', { place: roof }, internally('test'));
    },
  };
}
