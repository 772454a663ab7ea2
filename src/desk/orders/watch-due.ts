/** The next look at an account. */
export function watchOf(accountId: string, at: number) {
  return { key: `watch:${accountId}`, action: 'desk.watch', at, input: { account: accountId } };
}
