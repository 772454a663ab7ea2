import { tell } from '../../words/words.ts';
import type { Config } from '../config.ts';
import type { ClockFacts } from './check-clock.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, note, bad } = findingsOf('model');
const patienceMs = 10_000;

type ModelConfig = Pick<Config, 'OPENAI_MODEL' | 'OPENAI_API_KEY' | 'OPENAI_BASE_URL'>;

/** Asks the server which models it has, which costs nothing; its answer also says what time it is there. */
export async function checkModel(
  { OPENAI_MODEL: model, OPENAI_API_KEY: key, OPENAI_BASE_URL: base = 'https://api.openai.com/v1' }: ModelConfig,
  heard: ClockFacts['heard'],
): Promise<Finding> {
  if (model === undefined) return ok(tell('doctor.MODEL_NONE'));
  const { host } = new URL(base);
  const elsewhere = tell('doctor.MODEL_DO');
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  let response: Response;
  try {
    response = await fetch(`${base.replace(/\/$/, '')}/models`, { headers, signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return bad(tell('doctor.NO_ANSWER', { host }), elsewhere);
  }
  const saysAt = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(saysAt)) heard.push({ who: host, saysAt, heardAt: Date.now() });
  if (response.status === 401 || response.status === 403)
    return bad(tell('doctor.KEY_REFUSED', { host }), tell('doctor.MODEL_KEY_DO'));
  if (!response.ok) return note(tell('doctor.MODEL_ANSWERS', { host, status: response.status }), elsewhere);
  const names = await namesIn(response);
  if (names !== null && !names.includes(model))
    return bad(
      tell('doctor.MODEL_LACKS', { host, model }),
      tell('doctor.MODEL_LACKS_DO', { names: names.slice(0, 10).join(', ') }),
    );
  return ok(tell('doctor.MODEL', { model, host }));
}

async function namesIn(response: Response): Promise<string[] | null> {
  try {
    const { data } = (await response.json()) as { data: { id: string }[] };
    return data.map(({ id }) => id);
  } catch {
    return null;
  }
}
