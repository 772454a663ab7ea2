import { expect, it } from 'vitest';
import { z } from 'zod';
import type { HeardInChat } from '../../src/core/chat.ts';
import { heading, paragraph } from '../../src/core/chat.ts';
import { internally } from '../../src/core/who.ts';
import { demo } from '../../src/office/demo.ts';
import { hearChat } from '../../src/office/hear-chat.ts';
import { defineFlow } from '../../src/talk/flow.ts';
import { words } from '../../src/words/words.ts';
import { openToyDesk } from './toy-desk.ts';

const state = z.object({ isAsked: z.boolean() });
/** Asks for a file, and says what it got. */
const fileFlow = defineFlow<z.infer<typeof state>>({
  ...{ name: 'toy', version: 1, again: '/toy', state },
  start: () => ({ isAsked: false }),
  step(_now, input) {
    if (input.kind !== 'form')
      return {
        state: { isAsked: true },
        out: [
          {
            kind: 'ask',
            blocks: [heading('Your statement?')],
            fields: [{ name: 'it', label: 'Statement', kind: 'file' }],
          },
        ],
      };
    return { state: { isAsked: true }, out: [{ kind: 'done', blocks: [paragraph(JSON.stringify(input.values.it))] }] };
  },
});

const place = 'pigeon:roof';
const person = 'pigeon-user:ann';

async function open() {
  const desk = await openToyDesk({ flow: fileFlow });
  await desk.office
    .directory()
    .perform('directory.link-person', { person, user: demo.user, place }, internally('test'));
  const hear = hearChat(desk.context);
  let read = 0;
  let events = 0;
  return {
    say: desk.say,
    newest: () => desk.newest(),
    read: () => read,
    async send(bytes: Uint8Array | null) {
      events += 1;
      const what: HeardInChat['what'] = {
        ...{ kind: 'file', name: 'june.csv', mime: 'text/csv' },
        async read() {
          read += 1;
          return bytes;
        },
      };
      await hear({ key: `sent-${events}`, place, person, what });
      await desk.settle();
    },
  };
}

it('a file answers the question that asks for one', async () => {
  const { say, send, read, newest } = await open();
  await say('/toy');
  await send(new TextEncoder().encode('a,b'));
  expect(read()).toBe(1);
  expect(await newest()).toBe('{"name":"june.csv","mime":"text/csv","data":"YSxi"}');
});

it('one that is too large is asked for again, with how large it may be', async () => {
  const { say, send, newest } = await open();
  await say('/toy');
  await send(null);
  expect(await newest()).toContain('at most 500 KB');
  await send(new TextEncoder().encode('a'));
  expect(await newest()).toContain('june.csv');
});

it('where nobody asks for a file it is not fetched, and that it was not read is said', async () => {
  const { send, newest, read } = await open();
  await send(new TextEncoder().encode('BUY GOLD'));
  expect(read()).toBe(0);
  expect(await newest()).toBe(words('en').say('talk.FILE'));
});
