import type { FollowRow } from './store.ts';

interface Named {
  feedId: string;
  feedName?: string | null;
}

/** A channel as people call it; its id where nobody kept the name. */
export const channelOf = ({ feedId, feedName }: Named): string => feedName ?? feedId;

/** The followed channel that is meant by its name or its id, however it is written. */
export function channelMeant(follows: readonly FollowRow[], typed: string): string | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  const meant = follows.filter((row) => [plain(row.feedId), plain(channelOf(row))].includes(plain(typed)));
  const ids = [...new Set(meant.map(({ feedId }) => feedId))];
  // Two channels of one name: only the id says which.
  return ids.length === 1 ? ids[0] : ids.find((id) => id === plain(typed));
}
