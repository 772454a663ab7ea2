import { expect, it, onTestFinished } from 'vitest';
import { openTrader, textOf } from '../../kit/trader.ts';

async function trader() {
  const opened = await openTrader();
  onTestFinished(opened.close);
  return {
    ...opened,
    async typed(text: string): Promise<string> {
      await opened.tell('chat.say', { text });
      return textOf((await opened.talk())[0]?.blocks ?? []);
    },
  };
}

it('a desk speaks English until it is told otherwise, and says what else there is', async () => {
  const { typed } = await trader();
  expect(await typed('/language')).toContain('This desk speaks English (en). There is also: Español (es).');
});

it('speaks the language it was set to at once, and after anything else that was said', async () => {
  const { typed, tell } = await trader();
  expect(await typed('/language ES')).toContain('Esta mesa habla Español (es). También hay: English (en).');
  await tell('chat.say', { text: '/zone Europe/Madrid' });
  expect(await typed('/language')).toContain('Esta mesa habla Español (es).');
});

it('a language there are no words in leaves the one before', async () => {
  const { tell, typed } = await trader();
  await tell('desk.language', { language: 'es' });
  expect(await tell('desk.language', { language: 'klingon' })).toMatchObject({ refusal: { code: 'LANGUAGE_UNKNOWN' } });
  expect(await typed('/language')).toContain('Español (es)');
});
