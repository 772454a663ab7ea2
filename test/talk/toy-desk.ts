import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type AnyAction, actionsOf } from '../../src/core/action.ts';
import type { ChatPort, Outgoing } from '../../src/core/chat.ts';
import { accept } from '../../src/core/outcome.ts';
import { internally, type Who } from '../../src/core/who.ts';
import { deskRoom } from '../../src/desk/desk.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { firstRun, owner } from '../../src/office/demo.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { beginFlow, flowsByName } from '../../src/talk/converse.ts';
import type { AnyFlow } from '../../src/talk/flow.ts';
import { talkActions } from '../../src/talk/talk-actions.ts';
import type { TalkContext } from '../../src/talk/talk-context.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { textOf } from '../kit/card-text.ts';
import { createTestServices } from '../kit/services.ts';
import { toyFlow } from './toy-flow.ts';

/** A desk that can also have the toy conversation, in a chat of a platform of its own. */
export async function openToyDesk({
  dataDir = null,
  isPrivate = true,
  flow = toyFlow,
}: {
  dataDir?: string | null;
  isPrivate?: boolean;
  /** the conversation that /toy begins */
  flow?: AnyFlow;
} = {}) {
  const logged: string[] = [];
  const arrived: unknown[] = [];
  const forgotten: string[] = [];
  const sent: Outgoing[] = [];
  const port: ChatPort = {
    scheme: 'pigeon',
    send: async (message) => {
      sent.push(message);
      return { ref: message.ref ?? message.id };
    },
    isPrivate: () => isPrivate,
    forget: async (_place, ref) => void forgotten.push(ref),
  };
  const begins = actionsOf<TalkContext>('desk')({
    name: 'toy.begin',
    summary: 'Begins the toy conversation',
    kind: 'write',
    needs: { scope: 'read', over: 'desk' },
    chat: { command: 'toy', fromText: () => ({}) },
    input: z.object({}),
    output: z.object({}),
    run: (context: TalkContext, _input, who) => {
      beginFlow(context, flow, who);
      return accept({});
    },
  });
  const logsIn = actionsOf<TalkContext>('desk')({
    name: 'toy.log-in',
    summary: 'Takes a login',
    kind: 'write',
    needs: { scope: 'read', over: 'desk' },
    hidden: ['login'],
    input: z.object({ colour: z.string(), login: z.object({ name: z.string(), password: z.string() }) }),
    output: z.object({}),
    run: (_context: TalkContext, input) => {
      arrived.push(input.login.password);
      return accept({});
    },
  });
  const own = talkActions('desk', flowsByName([flow]));
  const isOwn = ({ name }: AnyAction) => own.some((action) => action.name === name);
  const added = [...own, begins, logsIn];
  const desk = { ...deskRoom, actions: [...deskRoom.actions.filter((action) => !isOwn(action)), ...added] };
  const catalogue = buildCatalogue([...allActions.filter((action) => !isOwn(action)), ...added], allRefusals);
  const test = createTestServices(new Map([[port.scheme, port]]));
  const tell = (facts: object, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`);
  const services = { ...test.services, log: { info: tell, warn: tell, error: tell } };
  const opened = openBareOffice({ rooms: { ...rooms, desk }, catalogue, dataDir, test: { ...test, services } });
  onTestFinished(opened.close);
  const context: OfficeContext = { office: opened.office, services, catalogue };
  await firstRun(context);
  await opened.office.desk('desk-1').perform('places.add', { place: 'pigeon:roof' }, internally('test'));
  await opened.settle();

  async function act(name: string, input: object, who: Partial<Who> = {}) {
    const outcome = await perform(context, name, input, { ...owner('test'), ...who });
    await opened.settle();
    return outcome;
  }
  return {
    ...opened,
    ...{ logged, arrived, forgotten, sent, act, context },
    say: (text: string, more: object = {}, who: Partial<Who> = {}) =>
      act('chat.say', { text, ...more }, { place: 'pigeon:roof', ...who }),
    async talk() {
      const outcome = await act('chat.list', { limit: 100 });
      return (outcome as { value: { talk: Outgoing[] } }).value.talk;
    },
    async newest() {
      return textOf((await this.talk())[0]?.blocks ?? []);
    },
  };
}
