import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';
import { openEmptyHouse } from './open-house.ts';

export const password = 'a password of their own';

/** Two traders beside the owner, each with a desk and a paper account. */
export async function openTwo() {
  const dataDir = temporaryFolder();
  const house = openEmptyHouse(null, dataDir);
  const { ask, office } = house;
  const owner = await house.own();
  await ask('put', '/registration', { token: owner, body: { mode: 'invitation' } });
  async function join(name: string) {
    const { word } = (await ask('post', '/invitations', { token: owner, body: { role: 'trader' } })).body;
    const email = `${name}@example.com`;
    await ask('post', '/auth/register', { body: { email, password, word, name } });
    const { access: token, user } = (await house.signIn({ email, password })).body;
    await ask('post', '/accounts/paper', { token, body: { account: 'paper' } });
    return { token: token as string, user: user as string, email };
  }
  const [bob, carl] = [await join('bob'), await join('carl')];
  const settle = async () => {
    for (let nth = 0; nth < 6; nth += 1) await office.advance(2_500);
  };
  const download = async (token: string, body: object = { password }) =>
    house.app.request('/api/v1/users/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const bytes = () =>
    Buffer.concat(
      readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
        .map((name) => resolve(dataDir, name))
        .filter((path) => statSync(path).isFile())
        .map((path) => readFileSync(path)),
    );
  return { ...house, dataDir, owner, bob, carl, settle, download, bytes };
}
