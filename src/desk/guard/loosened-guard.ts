import type { WatchSettings } from '../comply/watch-lines.ts';

/** What is closed later than before, or by itself no more, by the names of its fields. */
export function loosenedGuard(before: WatchSettings, after: WatchSettings): string[] {
  // A smaller share closes sooner; so do more minutes before a break, a reset or news.
  const share = (guard: WatchSettings) => guard.protectAtPct ?? Number.POSITIVE_INFINITY;
  const ahead = (minutes: number | null | undefined) => minutes ?? Number.NEGATIVE_INFINITY;
  const minutes = ['flattenMinutes', 'resetMinutes', 'withdrawMinutes', 'newsCloseMinutes'] as const;
  return [
    ...(share(after) > share(before) ? ['protectAtPct'] : []),
    ...minutes.filter((name) => ahead(after[name]) < ahead(before[name])),
  ];
}
