/** What the owner sets on the page. */
export const installation = {
  TITLE: 'Tokens and keys',
  HOW: 'They are sealed, used at once without a restart, and shown to nobody again. It takes a code given just before, or your password.',
  TELEGRAM_BOT_TOKEN: 'Token of your bot of Telegram',
  DISCORD_BOT_TOKEN: 'Token of your bot of Discord',
  OPENAI_API_KEY: 'Key of the language model',
  OPENAI_MODEL: 'Name of the language model',
  MAIL_FROM: 'Sender of mails',
  SMTP_URL: 'Server for mails, such as smtps://user:password@mail.example.com',
  FROM_ENVIRONMENT: 'Set where the service was started; that wins.',
  FROM_PAGE: 'Set here on {at}.',
  FROM_NOWHERE: 'Not set.',
  SET: 'Set',
  CLEAR: 'Take back',
} as const;
