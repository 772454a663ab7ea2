import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/* A migration that has run somewhere can't be changed any more: what is to be otherwise is the next one. */
const shipped: Record<string, string> = {
  'desk/0000_initial.sql': 'b58acdfd0ed97312',
  'desk/0001_own-wording.sql': '8d2cce5daed2cb5f',
  'desk/0002_levels-within.sql': 'ce3119a877381d2e',
  'desk/0003_incomplete-index.sql': 'ed2e80056b6165db',
  'desk/0004_conversations.sql': '9e1a671d60ea094d',
  'desk/0005_telling.sql': 'c3f13606d687ee28',
  'desk/0006_feed-name.sql': '8cf127ef08587d51',
  'desk/0007_letters.sql': '5a99c8b9dde6c50f',
  'desk/0008_webhooks.sql': 'eb1345f418c04dda',
  'desk/0009_onboarding.sql': '708a1583c9ea8080',
  'directory/0000_initial.sql': 'caa9b3e5c9793264',
  'directory/0001_people.sql': '62ba7a9ce80ddad9',
  'directory/0002_doors.sql': '0e44fd14cd2bc06c',
  'directory/0003_telling.sql': 'c3f13606d687ee28',

  'directory/0004_letters.sql': '8f866f65b21a28e8',
  'directory/0005_access.sql': 'e5149c47311b32fd',
  'directory/0006_users.sql': 'baa8dc53167483f1',
  'directory/0007_listeners.sql': '06e9a0cb7ea5af77',
  'directory/0008_called.sql': '4589d91a16efac70',
  'directory/0009_registration.sql': '591dd04484e2eedb',
  'directory/0010_signing-keys.sql': '1ac061f2134b5dd7',
  'directory/0011_elsewhere.sql': 'b1dbb0911ec44d86',
  'directory/0012_journal.sql': '96fe16c1825a1a08',
  'directory/0013_owner-settings.sql': 'b285470f643db56c',
  'directory/0014_asking-language.sql': 'bb9d66ffb22b8cc3',
  'directory/0015_terminals.sql': '4dfc03fd0b3d6bc8',
  'feed/0000_initial.sql': '9af8507be0e8174a',
  'feed/0001_edited-at.sql': 'f7dd7ba1a7e9d7e1',
  'feed/0002_hooks.sql': '9c8f321e91295d2a',
  'feed/0003_vouched.sql': 'd9fb1e584d24f44c',
  'feed/0004_members.sql': 'd570a566edef5293',
  'outpost/0000_initial.sql': '8f8cbfa39b16c553',
  'user/0000_initial.sql': 'ecf34f50e80b474b',
  'user/0001_people.sql': '3239ac7d8d1fdd9e',
  'user/0002_tokens.sql': '5f38dfb2afcecefa',
  'user/0003_journal.sql': '96fe16c1825a1a08',
  'user/0004_factors.sql': '343d11e8b4526c9f',
  'user/0005_sent-codes.sql': '9e01163037ca2a40',
  'venue/0000_initial.sql': '262b4c3306a9eafd',
  'venue/0001_prices.sql': 'e76f4eaa76829744',
};

const root = 'migrations';
const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => `${name}/${file}`))
  .filter((file) => file.endsWith('.sql'))
  .sort();
const hashOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
    .slice(0, 16);

it('migrations are what they were when they were made, and a new one is listed here', () => {
  expect(Object.fromEntries(files.map((file) => [file, hashOf(file)]))).toEqual(shipped);
});
