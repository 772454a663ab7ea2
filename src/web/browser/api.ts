import { said } from './said.ts';

export type Answer = { ok: true; value: unknown } | { ok: false; detail: string; challenge?: string };

export interface Write {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: Record<string, unknown>;
}

interface Unsettled {
  key: string;
  at: number;
  isOnItsWay: boolean;
}

/** Writes whose answer has not come: the same write tried again soon is the same write, not a second one. */
const unsettled = new Map<string, Unsettled>();
const doubtMs = 30_000;

/** One gesture, one key: a repeat on the way, by the browser or by a person in doubt, does nothing twice. */
export async function write({ method, path, body = {} }: Write): Promise<Answer> {
  const text = JSON.stringify(body);
  const signature = `${method} ${path} ${text}`;
  const key = keyOf(signature);
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: text,
    });
    const answer = await readAnswer(response);
    if (response.status === 401) location.assign('/sign-in');
    if (!answer.ok && answer.challenge !== undefined) location.assign(`/prove/${answer.challenge}`);
    if (response.status < 500) settle(signature);
    else leaveInDoubt(signature);
    return answer;
  } catch {
    leaveInDoubt(signature);
    return { ok: false, detail: said('notReached') };
  }
}

function keyOf(signature: string): string {
  const known = unsettled.get(signature);
  if (known && (known.isOnItsWay || Date.now() - known.at < doubtMs)) return known.key;
  const key = newKey();
  unsettled.set(signature, { key, at: Date.now(), isOnItsWay: true });
  return key;
}

/** Whoever has done something else since means a new gesture: a halt after a resume is another halt. */
function settle(signature: string): void {
  unsettled.delete(signature);
  for (const [other, { isOnItsWay }] of unsettled) if (!isOnItsWay) unsettled.delete(other);
}

function leaveInDoubt(signature: string): void {
  const known = unsettled.get(signature);
  if (known) unsettled.set(signature, { ...known, isOnItsWay: false });
}

export async function readAnswer(response: Response): Promise<Answer> {
  const value: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value };
  const detail =
    typeof value === 'object' && value !== null && 'detail' in value ? String(value.detail) : response.statusText;
  const challenge = challengeIn(value);
  return {
    ok: false,
    detail: detail || said('answered', { status: `${response.status}` }),
    ...(challenge === undefined ? {} : { challenge }),
  };
}

/** What was asked for is held under this name until whoever asked shows that it is them. */
function challengeIn(problem: unknown): string | undefined {
  const { facts } = (problem ?? {}) as { facts?: { challenge?: unknown } };
  return typeof facts?.challenge === 'string' ? facts.challenge : undefined;
}

/** `crypto.randomUUID` exists only on pages that came encrypted or from this machine. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
