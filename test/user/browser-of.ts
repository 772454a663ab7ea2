import type { openHouse } from './open-house.ts';

/** A browser: it keeps cookies, and sends forms as browsers do. */
export function browserOf(app: Awaited<ReturnType<typeof openHouse>>['app'], origin = 'http://localhost') {
  let cookie = '';
  const remember = (answer: Response) => {
    const set = answer.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    return answer;
  };
  const headers = () => ({ ...(cookie && { cookie }) });
  return {
    cookie: () => cookie,
    get: async (path: string, more: Record<string, string> = {}) =>
      remember(await app.request(`http://localhost${path}`, { headers: { ...headers(), ...more } })),
    send: async (path: string, fields: Record<string, string> = {}, from: string | null = origin) =>
      remember(
        await app.request(`http://localhost${path}`, {
          method: 'POST',
          headers: {
            ...headers(),
            ...(from !== null && { origin: from }),
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams(fields).toString(),
        }),
      ),
  };
}

export const placeOf = (answer: Response) => [answer.status, answer.headers.get('location')];
