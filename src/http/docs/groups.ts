/** What one may want to do, in the order of the docs page. A path belongs to the first group that knows it. */
export interface Group {
  title: string;
  about: string;
  paths: RegExp;
}

const groups: Group[] = [
  {
    title: 'Set up, step by step',
    about: 'From nothing to a copied trade in eleven steps: what comes now, what it asks, and how far it is.',
    paths: /^\/onboarding/,
  },
  {
    title: 'Post and read messages',
    about: 'What a channel says, what each message is read as, and what came of it.',
    paths: /^\/(feeds\/\{feed\}\/(messages|outcomes)|signals\/read)/,
  },
  {
    title: 'Choose channels and copy them',
    about: 'Channels, how they are read, and how each is copied into an account.',
    paths: /^\/(feeds|follows|hooks|listener)/,
  },
  {
    title: 'See what happened, and why',
    about: 'Every signal with its plan, its verdict and its reasons; the journal of everything.',
    paths: /^\/(signals|why|journal|history)/,
  },
  {
    title: 'Trade by hand',
    about: 'Open, change and close what stands, judged by the same rules as a signal.',
    paths: /^\/(orders|positions|position-size)/,
  },
  {
    title: 'Stop and go on',
    about: 'Halt everything or a part of it, and allow it again.',
    paths: /^\/trading/,
  },
  {
    title: 'Keep the rules',
    about: 'Profiles of firms and regulations, lines, room left, news and reports.',
    paths: /^\/compliance/,
  },
  {
    title: 'Look after accounts',
    about: 'Accounts, their figures and hours, and the paper broker behind them.',
    paths: /^\/(accounts|terminals|symbols|venues|demo|version|doctor|installation)/,
  },
  {
    title: 'Talk with the bot',
    about: 'The conversation that the page and other chats show, with its buttons.',
    paths: /^\/(chats?|places|addresses|letters|desk)/,
  },
  {
    title: 'Be told elsewhere',
    about: 'Webhooks: what happens at a desk, posted to an address of yours, signed and tried for a day.',
    paths: /^\/webhooks/,
  },
  {
    title: 'Sign in',
    about: 'Who you are, how you sign in, where you are signed in, what else lets somebody in, and what was done.',
    paths: /^\/(auth|2fa|totp|users|audit)/,
  },
  {
    title: 'Let people in',
    about: 'Who has access, who asks for it, and invitations.',
    paths: /^\/(people|invitations|access|registration)/,
  },
  {
    title: 'Listen live',
    about: 'A WebSocket that names what changed, so that nobody has to ask again and again.',
    paths: /^\/stream/,
  },
];

export const rest: Group = { title: 'More', about: 'Everything else.', paths: /^/ };

/** `path` as the action gives it, without the prefix of the API. */
export function groupOf(path: string): Group {
  return groups.find(({ paths }) => paths.test(path)) ?? rest;
}

/** Those that a document speaks of, in their order. */
export function groupsOf(titles: ReadonlySet<string>): Group[] {
  return [...groups, rest].filter(({ title }) => titles.has(title));
}
