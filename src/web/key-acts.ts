import { endDevice, endOtherDevices } from '../user/devices/devices.ts';
import { keyScopes } from '../user/keys/key-rules.ts';
import { endKey, endLink } from '../user/keys/keys.ts';
import { makeKey, makeLink } from '../user/keys/make-key.ts';
import type { Acts, Fields } from './acts.ts';

const listOf = (text: string | undefined): string[] | null => {
  const parts = (text ?? '').split(/[,\s]+/).filter(Boolean);
  return parts.length > 0 ? parts : null;
};

const named = ({ name, accounts, days, password }: Fields) => ({
  ...{ name, accounts: listOf(accounts), days: Number(days) },
  ...(password ? { password } : {}),
});

/** What the page does about devices, keys and links. The address of a link is that of the page which made it. */
export const keyActs: Acts = {
  'end-device': { action: endDevice, input: ({ device }) => ({ device }) },
  'end-other-devices': { action: endOtherDevices, input: () => ({}) },
  'make-key': {
    action: makeKey,
    input: (fields) => ({ ...named(fields), scopes: keyScopes.filter((scope) => fields[`scope-${scope}`] === 'yes') }),
    shown: (value) => ({ made: { key: (value as { secret: string }).secret } }),
  },
  'end-key': { action: endKey, input: ({ key }) => ({ key }) },
  'make-link': {
    action: makeLink,
    input: named,
    shown: (value, _words, origin) => ({ made: { link: `${origin}${(value as { path: string }).path}` } }),
  },
  'end-link': { action: endLink, input: ({ link }) => ({ link }) },
};
