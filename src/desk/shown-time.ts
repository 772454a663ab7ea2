import type { DeskContext } from './store.ts';

/** The zone times are shown to the trader in. What the rules go by is the firm's own. */
export function zoneOf(context: DeskContext): string {
  return context.store.setting('zone') ?? 'UTC';
}

/** Such as `Fri 20 Mar, 22:00`. */
export function momentIn(zone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(at);
}
