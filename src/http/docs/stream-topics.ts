/** What the live stream may name, and what to ask for then. */
export interface StreamTopic {
  /** a word in capitals stands for an id */
  topic: string;
  when: string;
  /** the action that shows what changed */
  ask: string | null;
}

export const streamTopics: readonly StreamTopic[] = [
  {
    topic: 'feed:FEED:messages',
    when: 'a message of a channel came, was edited, deleted or read',
    ask: 'messages.list',
  },
  { topic: 'desk:DESK:chat', when: 'a card or an answer in the chat is new or was edited', ask: 'chat.list' },
  {
    topic: 'desk:DESK:account',
    when: 'orders, positions, balance, limits or halts of an account changed',
    ask: 'accounts.list',
  },
  {
    topic: 'desk:DESK:onboarding',
    when: 'a step of the setting up was settled, or the test signal moved on',
    ask: 'onboarding.current',
  },
  { topic: 'venue:VENUE:account', when: 'prices, orders or positions moved at a paper account', ask: 'accounts.show' },
  {
    topic: 'outpost:OUTPOST:account',
    when: 'prices, orders or positions moved in a terminal',
    ask: 'accounts.show',
  },
  { topic: 'heartbeat', when: 'nothing changed: the service lives, every ten seconds', ask: null },
];

export const streamWords = `A message is {"topic": "…"} and only names what changed; what it is now is asked for through its action, which checks again who asks. What changed while nobody listened is not repeated, so look once at everything after connecting. The stream takes no query and reads nothing that is sent to it. A viewer who reads too slowly is sent away and may come back.`;

/** For a browser's console, or Node 22 and newer. */
export function streamExample(origin: string): string {
  const address = `${origin.replace(/^http/, 'ws')}/api/v1/stream`;
  return `new WebSocket('${address}').onmessage = ({ data }) => console.log(JSON.parse(data).topic);`;
}
