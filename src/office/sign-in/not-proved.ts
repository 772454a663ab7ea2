import { userRefusals } from '../../user/refusals.ts';

export type NotProved = { became: 'wrong' } | { became: 'barred'; waitMs: number };

export const notProved = (judged: NotProved) =>
  judged.became === 'wrong'
    ? userRefusals.refuse('CODE_WRONG', {})
    : userRefusals.refuse('CODE_BARRED', { minutes: Math.ceil(judged.waitMs / 60_000) });
