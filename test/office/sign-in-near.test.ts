import { expect, it } from 'vitest';
import { identifyBySession } from '../../src/office/sign-in/identify.ts';
import { openEmptyHouse } from '../user/open-house.ts';

const from = (headers: Record<string, string> = {}, url = 'http://localhost:8080/') => new Request(url, { headers });

it('who comes without a sign-in is the owner on this machine alone, by its own name and passed on by nobody', async () => {
  const { office } = openEmptyHouse();
  const context = { office: office.office, services: office.services };
  const identify = identifyBySession(context);
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect((await identify(from(), address)).as).toBe('person');
  // A neighbour says what it likes of the name it came for.
  for (const address of ['192.168.1.7', '::ffff:10.0.0.1', 'unknown'])
    expect((await identify(from(), address)).as).toBe('stranger');
  expect((await identify(from({}, 'http://signals.example/'), '127.0.0.1')).as).toBe('stranger');
  for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-host'])
    expect((await identify(from({ [name]: '127.0.0.1' }), '127.0.0.1')).as).toBe('stranger');
  const away = identifyBySession(context, { hasOwnMachine: false });
  expect((await away(from(), '127.0.0.1')).as).toBe('stranger');
});
