import { expect, it, onTestFinished } from 'vitest';
import { internally } from '../../../src/core/who.ts';
import { demo } from '../../../src/office/demo.ts';
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
  expect(await typed('/language')).toContain(
    'This desk speaks English (en). There is also: Español (es), Русский (ru), العربية (ar), Bahasa Indonesia (id).',
  );
});

it('speaks the language it was set to at once, and after anything else that was said', async () => {
  const { typed, tell } = await trader();
  expect(await typed('/language ES')).toContain('Esta mesa habla Español (es). También hay: English (en), Русский');
  await tell('chat.say', { text: '/zone Europe/Madrid' });
  expect(await typed('/language')).toContain('Esta mesa habla Español (es).');
});

it('a language there are no words in leaves the one before', async () => {
  const { tell, typed } = await trader();
  await tell('desk.language', { language: 'es' });
  expect(await tell('desk.language', { language: 'klingon' })).toMatchObject({ refusal: { code: 'LANGUAGE_UNKNOWN' } });
  expect(await typed('/language')).toContain('Español (es)');
});

it.each([
  ['/lang ru', 'Язык этого кабинета: Русский (ru)'],
  ['/lang русский', 'Русский (ru)'],
  ['/lang Russian', 'Русский (ru)'],
  ['/lang ruso', 'Русский (ru)'],
  ['/lang \u2066ar\u2069', 'العربية'],
  ['/lang العربية', 'العربية'],
  ['/language Bahasa Indonesia', 'Meja ini berbahasa Bahasa Indonesia (id)'],
  ['/lang es-419', 'Español (es)'],
])('%s is understood', async (text, said) => {
  const { typed } = await trader();
  expect(await typed(text)).toContain(said);
});

it('speaks what a platform says its trader reads, the first that is not English, until a language is chosen', async () => {
  const { typed, office, journal } = await trader();
  const guess = (language: string) =>
    office.desk(demo.desk).perform('desk.guess-language', { language }, internally('test'));
  await guess('en');
  expect(await typed('/language')).toContain('English (en).');
  await guess('id');
  await guess('ru');
  expect(await typed('/language')).toContain('Bahasa Indonesia (id)');
  await typed('/language en');
  await guess('ru');
  expect(await typed('/language')).toContain('This desk speaks English (en).');
  const lines = (await journal()).filter(({ kind }) => kind === 'language');
  expect(lines.map(({ body }) => body)).toEqual(['{"isGuess":true,"language":"id"}', '{"language":"en"}']);
});

it('nobody outside can guess for a desk', async () => {
  const { tell } = await trader();
  expect(await tell('desk.guess-language', { language: 'ru' })).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
});
