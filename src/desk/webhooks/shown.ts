import { z } from 'zod';
import { type Said, saidSchema } from '../../core/said.ts';
import type { PostingRow, WebhookRow } from '../store.ts';

export const hostOf = (url: string): string => new URL(url).host;

export const shownWebhook = z.object({
  webhook: z.string(),
  to: z.string().describe('where it leads, without what in the address may be a secret'),
  events: z.array(z.string()),
  state: z.enum(['on', 'paused', 'stopped']).describe('stopped: it answered that it is gone (410)'),
  waiting: z.number().int().describe('events on their way to it; what happened since is not counted'),
  missed: z.number().int().describe('events that were given up after a day'),
  failures: z.number().int().describe('attempts in a row that came to nothing'),
  problem: saidSchema.nullable().describe('why the last of them did'),
  triedAgainAt: z.number().nullable(),
  takenAt: z.number().nullable().describe('when it last took something'),
  addedAt: z.number(),
});

/** An address may itself be what lets one in: of its path and what follows nothing is shown. */
export function webhookShown(row: WebhookRow): z.infer<typeof shownWebhook> {
  const { id: webhook, url, events, state, waiting, missed, failures, problem, takenAt, addedAt } = row;
  const { origin, pathname, search } = new URL(url);
  const to = pathname === '/' && search === '' ? origin : `${origin}/…`;
  const triedAgainAt = state === 'on' && waiting > 0 && failures > 0 ? row.waitUntil : null;
  return { webhook, to, events, state, waiting, missed, failures, problem, triedAgainAt, takenAt, addedAt };
}

export const shownPosting = z.object({
  id: z.string().describe('as it stands in the header webhook-id'),
  type: z.string(),
  at: z.number().describe('when it happened'),
  state: z.enum(['waiting', 'taken', 'given-up']),
  tries: z.number().int(),
  triedAt: z.number().nullable(),
  status: z.number().int().nullable().describe('of the last answer'),
  problem: saidSchema.nullable().describe('why it was not taken the last time'),
  answer: z.string().nullable().describe('how the answer that did not take it began'),
  triedAgainAt: z.number().nullable(),
});

export function postingShown(row: PostingRow, { state, waitUntil }: WebhookRow): z.infer<typeof shownPosting> {
  const { eventId: id, type, at, tries, triedAt, status, problem, answer, notBefore } = row;
  const isTriedAgain = row.state === 'waiting' && state === 'on' && tries > 0;
  const triedAgainAt = isTriedAgain ? Math.max(notBefore, waitUntil) : null;
  return {
    id,
    type,
    at,
    state: row.state,
    tries,
    triedAt,
    status,
    problem: problem as Said | null,
    answer,
    triedAgainAt,
  };
}
