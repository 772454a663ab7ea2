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
  if (model === undefined) return ok('None is set: messages are read by the grammar and the second reader.');
  const { host } = new URL(base);
  const elsewhere = 'Check OPENAI_BASE_URL and the way there; until then the grammar reads alone.';
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  let response: Response;
  try {
    response = await fetch(`${base.replace(/\/$/, '')}/models`, { headers, signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return bad(`${host} does not answer.`, elsewhere);
  }
  const saysAt = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(saysAt)) heard.push({ who: host, saysAt, heardAt: Date.now() });
  if (response.status === 401 || response.status === 403)
    return bad(`${host} does not take the key.`, 'Set OPENAI_API_KEY to one that it takes.');
  if (!response.ok) return note(`${host} answers ${response.status} to which models it has.`, elsewhere);
  const names = await namesIn(response);
  if (names !== null && !names.includes(model))
    return bad(`${host} has no model ${model}.`, `Set OPENAI_MODEL to one of: ${names.slice(0, 10).join(', ')}.`);
  return ok(`${model} at ${host} can be asked.`);
}

async function namesIn(response: Response): Promise<string[] | null> {
  try {
    const { data } = (await response.json()) as { data: { id: string }[] };
    return data.map(({ id }) => id);
  } catch {
    return null;
  }
}
