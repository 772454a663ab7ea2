import type * as english from '../en/access.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const access = {
  ASKED: 'طلبت لك. تُبلَّغ هنا بما يُقرَّر؛ قد يستغرق ذلك وقتًا.',
  WAITS: 'طُلب ذلك بالفعل؛ ولم يُقرَّر شيء بعد.',
  FULL: 'ينتظر عدد كبير الآن. اطلب من جديد غدًا.',
  REFUSED: 'لا يُسمح لك بالدخول هنا حاليًا.',
  REMOVED: 'لم يعد لك وصول هنا. ما كان مفتوحًا في مكتبك يحتفظ بوقف خسارته، ولا يُفتح جديد.',
  WELCOME: 'أنت في الداخل. لهذه المحادثة الآن مكتب خاص بها: لا يراه أحد غيرك ولا يتصرف فيه، وما تقوله هنا يُنفَّذ هناك.',
  FIRST:
    'للبدء: مرّر إليّ رسالة من قناة، أو قل /follow. تُسأل أي قناة، وإلى أي حساب (يُفتح لك حساب تجريبي) وبأي مخاطرة. /help يعرض كل ما عداه.',
  ASKS: '{called, select, none{{person}} other{{called} ({person})}} يطلب الدخول',
  ASKS_MORE:
    'إن سُمح له صار له مكتب خاص: لا يرى شيئًا من مكتبك ولا ترى شيئًا من مكتبه. الأسماء يمكن اختلاقها؛ أما الرقم خلفها فلا.',
  HAD_DESK: 'كان له مكتب هنا من قبل، ويستعيده.',
  TURNED_AWAY: 'آخرون طلبوا في هذه الأثناء واضطررنا إلى ردّهم: {count}.',
  UNDER_WAY: 'يجري تنفيذه.',
  LET_IN: 'سُمح لـ {called} بالدخول',
  REFUSED_THEM: 'رُفض {called}، ولا يُسأل عنه شهرًا',
  NOT_DONE: 'لم يُقرَّر شيء بشأن {called}',
  INVITED: 'أول من يقول هذا للبوت خلال أسبوع يُسمح له بالدخول: ⁦/start {word}⁩',
  INVITED_ONCE: 'تعمل مرة واحدة. /people يعرض المفتوح، و /uninvite يسحبه.',
  WITHDRAWN: 'الدعوة {invitation} لم تعد تُدخل أحدًا.',
  TAKEN_OUT:
    'لم يعد {removed} يستطيع شيئًا هنا.{isHalted, select, true{ لا يفتح مكتبه جديدًا ويسحب الأوامر المعلّقة؛ والمفتوح فيه يحتفظ بوقف خسارته. وتتوقف عنه الويبهوك والرسائل البريدية والنصية.} other{}}',
  PEOPLE: 'من لهم وصول',
  ASKING: 'من يطلبونه',
  INVITATIONS: 'الدعوات المفتوحة',
  INVITATION: 'المعرّف',
  WHO: 'من',
  NAME: 'يسمّي نفسه',
  SINCE: 'منذ',
  FOR: 'لأجل',
  UNTIL: 'حتى',
  NOBODY: 'لا وصول لأحد سوى هذه الصفحة.',
  HOW: '/invite ينشئ دعوة، /uninvite يسحبها، /remove يُخرج شخصًا.',
  YOU: 'أنت',
  DESK: 'المكتب',
  DECIDES: 'يُدخل آخرين',
  YES: 'نعم',
  NO: 'لا',
  NONE: 'بلا',
} as const satisfies Like<'access'>;

export const settings = {
  TITLE: 'الإعدادات',
  CHANGED: 'عُدّل',
  CHANGING: 'أعدّل…',
  LANGUAGE: 'اللغة',
  ZONE: 'المنطقة الزمنية',
  ALERTS: 'ما يرنّ هنا',
  FROM: 'هدوء من',
  TO: 'هدوء حتى',
  MODE: 'ماذا يُفعل بالإشارة',
  RISK: 'مخاطرة الإشارة',
  PAUSE: 'إيقاف مؤقت',
  RESUME: 'استئناف',
  END: 'إنهاء المتابعة',
  END_SURE: 'إنهاء متابعة {feed}؟ يبقى المفتوح كما هو.',
  STATE: 'الآن',
  PAUSED: 'متوقف مؤقتًا',
  RUNS: 'يعمل',
} as const satisfies Like<'settings'>;

export const checkup = {
  VERSION: 'SignalOS {version}',
  TITLE: '{isBad, select, true{شيء يجب إصلاحه} other{كل شيء بخير}}',
  NOTHING: 'لا شيء يمكن فحصه هنا: تعمل هذه الخدمة حيث لا مجلد لها ولا ساعة.',
} as const satisfies Like<'checkup'>;

export const looked = {
  clock: 'الساعة',
  folder: 'المجلد',
  disk: 'القرص',
  database: 'قواعد البيانات',
  backup: 'النسخة الاحتياطية',
  model: 'النموذج',
  calendar: 'التقويم',
  telegram: 'Telegram',
  mail: 'البريد',
  sms: 'الرسائل النصية',
  other: '{what}',
} as const satisfies Like<'looked'>;
