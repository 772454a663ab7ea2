/** Who comes in, and who decides it. */
export const access = {
  ASKED: 'I have asked. You are told here what comes of it; that may take a while.',
  WAITS: 'It was asked already; nothing has been decided yet.',
  FULL: 'Too many people are waiting just now. Ask again tomorrow.',
  REFUSED: 'You are not let in here for now.',
  REMOVED: 'You have no access here any more. What was open on your desk keeps its stops, and nothing new is opened.',
  WELCOME:
    'You are in. This chat has a desk of its own now: nobody else sees it or acts on it, and what you say here is done there.',
  FIRST:
    'To begin: pass a message of a channel on to me, or say /follow. It asks which channel, into which account (a paper account is opened for you) and with how much risk. /help shows everything else.',
  ASKS: '{called, select, none{{person}} other{{called} ({person})}} asks to be let in',
  ASKS_MORE:
    'Let in, they get a desk of their own: they see none of yours and you see none of theirs. Names can be made up; the number behind it cannot.',
  HAD_DESK: 'They had a desk here before, and get it back.',
  TURNED_AWAY: 'More people who asked meanwhile and had to be turned away: {count}.',
  UNDER_WAY: 'That is being done.',
  LET_IN: '{called} was let in',
  REFUSED_THEM: '{called} was refused, and is not asked about for a month',
  NOT_DONE: 'Nothing was decided about {called}',
  INVITED: 'Whoever says this to the bot first is let in, within a week: /start {word}',
  INVITED_ONCE: 'It works once. /people shows what is open, /uninvite takes it back.',
  WITHDRAWN: 'The invitation {invitation} lets nobody in any more.',
  TAKEN_OUT:
    '{removed} can do nothing here any more.{isHalted, select, true{ Their desk opens nothing new and takes back orders that wait; what is open there keeps its stops. Webhooks, mails and text messages of theirs end.} other{}}',
  PEOPLE: 'Who has access',
  ASKING: 'Who asks for it',
  INVITATIONS: 'Open invitations',
  INVITATION: 'id',
  WHO: 'who',
  NAME: 'calls themselves',
  SINCE: 'since',
  FOR: 'for',
  UNTIL: 'until',
  NOBODY: 'Nobody has access but this page.',
  HOW: '/invite makes an invitation, /uninvite takes one back, /remove takes a person out.',
  YOU: 'You',
  DESK: 'Desk',
  DECIDES: 'Lets others in',
  YES: 'yes',
  NO: 'no',
  NONE: 'none',
} as const;

/** What can be set, in one place. */
export const settings = {
  TITLE: 'Settings',
  CHANGED: 'Changed',
  CHANGING: 'Changing…',
  LANGUAGE: 'Language',
  ZONE: 'Time zone',
  ALERTS: 'What rings here',
  FROM: 'Quiet from',
  TO: 'Quiet until',
  MODE: 'What happens with a signal',
  RISK: 'Risk per signal',
  PAUSE: 'Pause',
  RESUME: 'Resume',
  END: 'Follow no longer',
  END_SURE: 'Follow {feed} no longer? What is open stays as it is.',
  STATE: 'now',
  PAUSED: 'paused',
  RUNS: 'runs',
} as const;

/** What the service stands on. */
export const checkup = {
  VERSION: 'SignalOS {version}',
  TITLE: '{isBad, select, true{Something has to be mended} other{Everything is well}}',
  NOTHING: 'Nothing can be looked at here: this service runs where there is neither a folder nor a clock of its own.',
} as const;

/** What was looked at. */
export const looked = {
  clock: 'clock',
  folder: 'folder',
  disk: 'disk',
  database: 'databases',
  backup: 'backup',
  model: 'model',
  calendar: 'calendar',
  telegram: 'Telegram',
  mail: 'mail',
  sms: 'text messages',
  other: '{what}',
} as const;
