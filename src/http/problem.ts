import type { Refusal, RefusalTable } from '../core/outcome.ts';
import { refusalSentence, refusalStatus } from '../office/catalogue.ts';
import type { Language } from '../words/language.ts';

/** A problem document of RFC 9457, with the code and the facts it stands on. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  facts: Record<string, unknown>;
  requestId: string;
}

/** The docs page explains every code under this anchor. */
export function problemAnchor(code: string): string {
  return `problem-${code.toLowerCase().replaceAll('_', '-')}`;
}

export function problemTitle(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function problemOf(
  refusals: RefusalTable,
  refusal: Refusal,
  { requestId, language = 'en' }: { requestId: string; language?: Language },
): Problem {
  return {
    type: `/docs#${problemAnchor(refusal.code)}`,
    title: problemTitle(refusal.code),
    status: refusalStatus({ refusals }, refusal),
    detail: refusalSentence({ refusals }, refusal, language),
    code: refusal.code,
    facts: refusal.facts,
    requestId,
  };
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
