import type { UserContext } from '../user-action.ts';
import type { QuestionRow } from './passkeys-store.ts';

/** As long as what is held waits, and long enough to find the device. */
const questionMs = 2 * 60_000;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Asked once, of whoever sits at this session. */
export function askQuestion(context: UserContext, held: string | null): QuestionRow {
  const { store, services, who } = context;
  const now = context.now();
  const row = {
    ...{ id: text(services.secretBytes(12)), challenge: text(services.secretBytes(32)), held },
    ...{ session: who.session ?? null, expiresAt: now + questionMs },
  };
  store.keepQuestion(row, now);
  return row;
}

/** The question that was asked here for this, and waits; null: there is none, or no more. */
export function openQuestion(
  { store, now }: UserContext,
  { question, held, session }: { question: string; held: string | null; session: string | null },
): QuestionRow | null {
  const row = store.question(question);
  const isOpen = row && row.expiresAt > now() && row.held === held && row.session === session;
  return isOpen ? row : null;
}
