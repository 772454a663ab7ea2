/** Codes that are sent, on the page and in chat. */
export const codes = {
  SMS: 'A number that codes are sent to',
  EMAIL: 'A mailbox that codes are sent to',
  TITLE: 'Codes that are sent to you',
  SMS_HOW:
    'As a text message. Whoever takes over your number reads it, too: a telephone that shows codes, or a passkey, is stronger.',
  SMS_ON: 'Codes go to {to} when you ask for one.',
  SMS_END: 'Send no codes there',
  PHONE: 'Phone number, with its country',
  BEGIN: 'Send a first code',
  EMAIL_HOW:
    'Or by mail, where there is nothing stronger: then signing in takes a mailed code. For real money it counts for nothing, since whoever has your mailbox gets a new password, too.',
  EMAIL_ON: 'A mailed code is asked for when you sign in.',
  EMAIL_END: 'Ask for no mailed codes',
  SENT: 'A code is on its way to {to}. It works for {minutes} min.',
  CONFIRM: 'Confirm with the code',
  SEND_SMS: 'Send me a code as a text message',
  SEND_EMAIL: 'Mail me a code',
  CODE: 'Code that was sent',
} as const;
