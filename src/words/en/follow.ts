/** Following a channel, by questions. */
export const follow = {
  LOOKING: 'Looking…',
  OPENING: 'Opening the account…',
  FOLLOWING: 'Following…',
  // Questions.
  WHICH: 'Which channel?',
  WHICH_MORE: 'Its signals are copied from the moment you follow it.',
  // A program that posts.
  NEW_HOOK: 'A program that posts (webhook)',
  HOOK_MORE: 'TradingView, a script or another service posts into a channel of your own. What is it called?',
  HOOKED: '{feed} can be posted into',
  POST_TO: 'It posts to {address} of this service, with this secret, which is shown this once:',
  SECRET_MORE:
    'It signs by Standard Webhooks, or sends the secret along as TradingView does; docs/webhooks.md shows both. What comes is read and copied like any channel.',
  MAKING: 'Making it…',
  INTO: 'Into which account is {feed} copied?',
  NEW: 'A new paper account',
  NEW_MORE: 'It trades made-up money under the rules you choose.',
  NAME: 'Name',
  NAME_SUCH: 'Evaluation',
  BALANCE: 'Starts with, in USD',
  RULES: 'Rules',
  RISK: 'How much may one signal lose?',
  RISK_MORE: 'In percent of the balance, if its stop is hit.',
  PERCENT: 'Percent',
  MODE: 'What happens with a signal?',
  SURE: 'Follow it like this?',
  DO: 'Follow',
  // What it said lately.
  LATELY: 'How its last signals would have been traded',
  LATELY_MORE:
    'At the entry each one names, with the balance of now and without the rules that look at what is open. None of them is traded: only what comes after you follow is. Times are UTC.',
  NO_SIGNALS: 'Nothing it said so far was read as a signal.',
  SIGNAL_HEAD: 'signal',
  READ_AS: 'read',
  WOULD: 'would have been',
  SIZED: '{how}: {lots} lots in {orders} orders, {risk_amount} at risk',
  // The summary.
  CHANNEL: 'channel',
  ACCOUNT: 'account',
  OPENED_WITH: 'opened with',
  PAPER: '{balance_money}, paper',
  UNDER: 'rules',
  AT_RISK: 'risk per signal',
  OF_BALANCE: '{percent} % of the balance',
  SIGNAL: 'a signal',
  // Ends.
  NONE_YET: 'There is no channel to follow yet',
  DONE: '{feed} is followed',
  DONE_MORE: 'What it publishes from now on is copied. /follows shows what is followed.',
  NOT: 'Not followed',
  ACCOUNT_STAYS: 'The account {account} was opened and stays.',
  AGAIN: '/follow begins anew.',
  // What was said while it was not followed.
  MEANWHILE: 'While {feed} was not followed',
  MEANWHILE_SAID:
    '{at}: “{text}” {became, select, asked{You are asked.} done{It was done.} other{There was nothing to do.}}',
  MEANWHILE_DELETED: '{at}: a message that was traded here was deleted. Nothing was done.',
  MEANWHILE_EDITED: '{at}: edited into “{text}” Nothing was done.',
  // What is followed.
  LIST: 'Follows',
} as const;

/** How a channel is copied: on a button, and in a sentence about a signal. */
export const mode = { confirm: 'Ask me first', auto: 'By itself', alert: 'Only show', other: 'Not known' } as const;
export const would = {
  auto: 'traded by itself',
  confirm: 'asked about',
  alert: 'only shown',
  other: 'not known',
} as const;
export const moded = {
  confirm: 'asks you before each trade',
  auto: 'trades by itself, within the rules of the account',
  alert: 'only shows what it would trade',
  other: 'not known',
} as const;
