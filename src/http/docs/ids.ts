/** Where the id that stands in a path is found: which action gives it, and at which place of its answer. */
export interface IdSource {
  field: string;
  /** only for paths that begin so; the first that fits counts */
  under?: string;
  /** the action's name */
  from: string;
  at: string;
  /** what it is in a fresh installation, or a word in capitals to be replaced */
  usual: string;
}

export const idSources: readonly IdSource[] = [
  { field: 'feed', from: 'feeds.list', at: 'feeds[].feed', usual: 'demo' },
  { field: 'messageId', from: 'messages.list', at: 'messages[].messageId', usual: 'm1' },
  { field: 'suggestion', from: 'feed.suggestions', at: 'suggestions[].id', usual: 'SUGGESTION' },
  { field: 'follow', from: 'follows.list', at: 'follows[].follow', usual: 'FOLLOW' },
  { field: 'signal', from: 'signals.list', at: 'signals[].signal', usual: 'SIGNAL' },
  { field: 'id', under: '/orders', from: 'orders.list', at: 'orders[].id', usual: 'ORDER' },
  { field: 'id', from: 'positions.list', at: 'positions[].id', usual: 'POSITION' },
  { field: 'account', from: 'accounts.list', at: 'accounts[].account', usual: 'paper' },
  { field: 'venue', from: 'accounts.show', at: 'snapshot.login', usual: 'desk-1-paper' },
  { field: 'profile', from: 'compliance.profiles', at: 'profiles[].profile.id', usual: 'FTMO' },
  {
    field: 'name',
    under: '/installation',
    from: 'installation.settings',
    at: 'settings[].name',
    usual: 'OPENAI_API_KEY',
  },
  { field: 'name', from: 'symbols.list', at: 'symbols[].name', usual: 'NAME' },
  { field: 'choice', from: 'chat.list', at: 'talk[].choices[].id', usual: 'CHOICE' },
  { field: 'form', from: 'chat.list', at: 'talk[].form.id', usual: 'FORM' },
  { field: 'person', under: '/people', from: 'people.list', at: 'people[].person', usual: 'PERSON' },
  { field: 'user', under: '/people', from: 'people.list', at: 'users[].user', usual: 'USER' },
  { field: 'invitation', from: 'people.list', at: 'invitations[].invitation', usual: 'INVITATION' },
  { field: 'person', from: 'chats.list', at: 'persons[].person', usual: 'PERSON' },
  { field: 'session', from: 'sessions.list', at: 'sessions[].session', usual: 'SESSION' },
  { field: 'device', from: 'devices.list', at: 'devices[].device', usual: 'DEVICE' },
  { field: 'key', from: 'keys.list', at: 'keys[].key', usual: 'KEY' },
  { field: 'link', from: 'links.list', at: 'links[].link', usual: 'LINK' },
  { field: 'passkey', from: 'passkeys.list', at: 'passkeys[].passkey', usual: 'PASSKEY' },
  { field: 'challenge', from: 'proofs.list', at: 'challenges[].challenge', usual: 'CHALLENGE' },
  { field: 'provider', from: 'oauth.links', at: 'links[].provider', usual: 'google' },
  { field: 'webhook', from: 'webhooks.list', at: 'webhooks[].webhook', usual: 'hook-1' },
  { field: 'terminal', from: 'terminals.list', at: 'terminals[].terminal', usual: 'TERMINAL' },
  { field: 'step_id', from: 'onboarding.progress', at: 'steps[].step', usual: 'welcome' },
  { field: 'place', from: 'places.list', at: 'places[].place', usual: 'web:desk-1' },
];

export function idSourceOf(path: string, field: string): IdSource | undefined {
  return idSources.find((source) => source.field === field && path.startsWith(source.under ?? '/'));
}
