import type { AccountRow } from '../store.ts';

/** At a broker even play money may be a challenge that was paid for: only our own paper accounts are for trying out. */
export const isForPractice = ({ bridge, isRealMoney }: Pick<AccountRow, 'bridge' | 'isRealMoney'>): boolean =>
  bridge === 'paper' && !isRealMoney;
