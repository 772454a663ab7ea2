import { z } from 'zod';
import { defineCall } from '../../core/office.ts';
import type { DeskContext } from '../store.ts';

export const sendPostings = defineCall({
  name: 'webhooks.send',
  input: z.object({ webhook: z.string() }),
  output: z.object({}),
});

const keyOf = (webhook: string): string => `webhook:${webhook}`;

export function sendAt(context: DeskContext, webhook: string, at: number): void {
  context.schedule(sendPostings, { key: keyOf(webhook), at, input: { webhook } });
}

/** Unless it is arranged already: what is under way, or waits until it is tried again, is left alone. */
export function sendSoon(context: DeskContext, webhook: string): void {
  if (context.scheduledAt(keyOf(webhook)) === null) sendAt(context, webhook, context.now());
}

export function sendNoMore(context: DeskContext, webhook: string): void {
  context.unschedule(keyOf(webhook));
}
