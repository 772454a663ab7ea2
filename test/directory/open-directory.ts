import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { actionsOf } from '../../src/core/action.ts';
import { pullDesk } from '../../src/core/desk-calls.ts';
import { accept, type Outcome } from '../../src/core/outcome.ts';
import { internally, type Who } from '../../src/core/who.ts';
import { deskRoom } from '../../src/desk/desk.ts';
import { rooms } from '../../src/runtime/program.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { createPigeons } from '../kit/pigeons.ts';
import { createTestServices } from '../kit/services.ts';

interface Woken {
  id: string;
}

/** The directory as others ask it. Desks only note that they were woken; `deaf` ones cannot be. */
export function openDirectory({ deaf = [], isPrivate = true }: { deaf?: string[]; isPrivate?: boolean } = {}) {
  const woken: string[] = [];
  const pigeons = createPigeons();
  const port = { ...pigeons.door.port, isPrivate: () => isPrivate };
  const pulls = actionsOf<Woken>('desk')({
    ...pullDesk,
    summary: 'Notes that it was woken',
    kind: 'write',
    needs: 'office',
    run: ({ id }: Woken) => {
      woken.push(id);
      if (deaf.includes(id)) throw new Error('this desk is deaf');
      return accept({ taken: 0 });
    },
  });
  const desk = { ...deskRoom, actions: deskRoom.actions.map((each) => (each.name === pulls.name ? pulls : each)) };
  const test = createTestServices(new Map([['pigeon', port]]));
  const office = openBareOffice({ rooms: { ...rooms, desk }, test });
  onTestFinished(office.close);

  const asked = (name: string, input: object, who: Who = internally('test')): Promise<Outcome<unknown>> =>
    office.office.directory().perform(name, input, who);
  return {
    ...office,
    ...{ woken, sent: pigeons.sent, asked },
    /** What is answered: a test says by itself what it expects of it. */
    async ask(name: string, input: object, who?: Who) {
      const outcome = await asked(name, input, who);
      if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
      await office.settle();
      return z.any().parse(outcome.value);
    },
  };
}
