import { expect, it } from 'vitest';
import { type Asking, askProfile } from '../../../src/desk/onboarding/ask-beginning.ts';
import { words } from '../../../src/words/words.ts';

const fieldsFor = (mayBeNamed: boolean, hasZone = false) => {
  const options = {
    name: null,
    mayBeNamed,
    zone: 'UTC',
    language: 'en',
    accounts: [],
    profiles: [],
    feeds: [],
    firm: null,
  };
  const asked = askProfile({ options, standing: { hasZone }, words: words('en') } as unknown as Asking);
  return { fields: asked.fields.map(({ name }) => name), text: JSON.stringify(asked.blocks) };
};

it('a name is asked for where it can be kept, and not of whoever runs it alone on their own machine', () => {
  expect(fieldsFor(true).fields).toEqual(['name', 'zone', 'language', 'experience']);
  expect(fieldsFor(false).fields).toEqual(['zone', 'language', 'experience']);
  expect(fieldsFor(true, true).text).toContain('Your name');
  expect(fieldsFor(false, true).text).not.toContain('Your name');
});
