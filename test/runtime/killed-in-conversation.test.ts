import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { blockSchema, choiceSchema, formSchema } from '../../src/core/chat.ts';
import { textOf } from '../kit/card-text.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { runService } from '../kit/process.ts';

const talkSchema = z.object({
  talk: z.array(
    z.object({ blocks: z.array(blockSchema), choices: z.array(choiceSchema), form: formSchema.nullable() }),
  ),
});
const accountsSchema = z.object({ accounts: z.array(z.object({ account: z.string(), initialBalance: z.string() })) });
const followsSchema = z.object({ follows: z.array(z.object({ feed: z.string(), account: z.string() })) });

/** A service in a process of its own, over files of its own, that is killed and started again over them. */
async function openKillable() {
  const DATA_DIR = temporaryFolder();
  let service = await runService({ DATA_DIR });
  const ask = async (method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${service.url}/api/v1${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return answer.json();
  };
  const talk = async () => talkSchema.parse(await ask('GET', '/chat')).talk;
  const opened = {
    ask,
    said: async () => (await talk()).map(({ blocks }) => textOf(blocks)).join('\n'),
    accounts: async () => accountsSchema.parse(await ask('GET', '/accounts')).accounts,
    follows: async () => followsSchema.parse(await ask('GET', '/follows')).follows,
    buttons: async () => (await talk()).flatMap(({ choices }) => choices),
    async press(label: string): Promise<void> {
      const button = (await opened.buttons()).find((choice) => choice.label === label);
      if (button) await ask('POST', `/chat/choices/${button.id}`, {});
    },
    async fill(values: object): Promise<void> {
      const form = (await talk()).find((row) => row.form)?.form;
      if (form) await ask('POST', `/chat/forms/${form.id}`, { values });
    },
    /** without any warning, at whatever it does */
    async kill(): Promise<void> {
      service.child.kill('SIGKILL');
      expect(await service.ended).toBe('SIGKILL');
      service = await runService({ DATA_DIR });
    },
    /** What is owed is done in the background; it is looked for until it is there. */
    async see(words: string): Promise<void> {
      await vi.waitFor(async () => expect(await opened.said()).toContain(words), { timeout: 20_000 });
    },
  };
  await ask('POST', '/feeds', { feed: 'gold', name: 'Gold room' });
  return opened;
}

type Killable = Awaited<ReturnType<typeof openKillable>>;

/** What is seen before a step, and the step. */
const steps: [string, (opened: Killable) => Promise<void>][] = [
  ['', async ({ ask }) => void (await ask('POST', '/chat', { text: '/follow gold' }))],
  ['Into which account', ({ press }) => press('A new paper account')],
  ['It trades made-up money', ({ fill }) => fill({ name: 'Evaluation', balance: '25000', profile: 'FTMO' })],
  ['How much may one signal lose?', ({ press }) => press('1 %')],
  ['What happens with a signal?', ({ press }) => press('By itself')],
  ['Follow it like this?', ({ press }) => press('Follow')],
];

async function expectFollowedOnce({ see, said, accounts, follows }: Killable): Promise<void> {
  await see('Gold room is followed');
  expect(await said()).not.toContain('Not followed');
  expect(await accounts()).toMatchObject([{ account: 'paper' }, { account: 'paper-2', initialBalance: '25000' }]);
  expect((await follows()).filter(({ feed }) => feed === 'gold')).toEqual([
    expect.objectContaining({ account: 'paper-2' }),
  ]);
}

describe('a conversation in a process that is killed', { timeout: 120_000 }, () => {
  it('goes on after each of its answers, and what it came to is done once', async () => {
    const opened = await openKillable();
    for (const [before, step] of steps) {
      await opened.see(before);
      await step(opened);
      await opened.kill();
    }
    await expectFollowedOnce(opened);
    await opened.kill();
    await expectFollowedOnce(opened);
  });

  it.each([
    ['under way', false],
    ['just heard', true],
  ])('with its last answer %s is done once, or asks again', async (_, isHeard) => {
    const opened = await openKillable();
    for (const [before, step] of steps.slice(0, -1)) {
      await opened.see(before);
      await step(opened);
    }
    await opened.see('Follow it like this?');
    const [follow] = (await opened.buttons()).filter(({ label }) => label === 'Follow');
    // Nobody hears the answer: it is not known whether it arrived.
    const lost = opened.ask('POST', `/chat/choices/${follow?.id}`, {}).catch(() => null);
    if (isHeard) await lost;
    await opened.kill();
    await lost;
    await opened.press('Follow');
    await expectFollowedOnce(opened);
  });
});
