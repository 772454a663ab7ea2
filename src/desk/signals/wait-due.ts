export const lookMs = 1_000;

/** When the prices that instructions of an account wait for are looked at next. */
export const awaitOf = (account: string, at: number) => ({
  key: `await:${account}`,
  action: 'desk.await',
  at,
  input: { account },
});
