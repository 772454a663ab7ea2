/** What only the Discord bot says by itself. */
export const discord = {
  CHANNEL_DOES: 'Follows this channel: say it in the channel whose signals you want to copy',
  ELSEWHERE: 'The answer is in our private chat: {chat}',
  FAILED: 'That could not be done just now. Try again in a moment.',
  CLOSED:
    'I cannot write to you. Allow direct messages from members of this server (its name → Privacy Settings), then say it again.',
  IN_A_CHANNEL: 'Say this in the channel you want to follow, not in a private chat.',
  NOT_IN_SERVER: 'I am not a member of this server. Whoever runs it can add me by my invitation link.',
  NO_ACCESS: 'I cannot read this channel. Give me “View Channel” and “Read Message History” here, then say it again.',
  NO_CONTENT:
    'I see that messages come here, but not what they say. Whoever runs this SignalOS switches on “Message Content Intent” for the bot and starts SignalOS again.',
  NOT_READ_HERE:
    'Where I run I read no channels. Whoever runs this SignalOS can give a channel a webhook and have its signals posted there; then follow it with /follow.',
  TYPE_IT: 'I was started anew since I asked that. Type the answer in this chat, one message for each.',
  DELETE_IT: 'I cannot take what you typed out of this chat. It was a secret: delete it yourself.',
} as const;
