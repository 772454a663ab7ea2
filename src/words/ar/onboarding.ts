import type * as english from '../en/onboarding.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

/** The first hour, step by step. */
export const onboarding = {
  BEGIN: 'ابدأ',
  LOOK: 'انظر مجددًا',
  DOING: 'لحظة…',
  NAME: 'اسمك',
  EXPERIENCE: 'منذ متى تتداول؟',
  CHANGE: 'غيّر',
  FIRM: 'رأي {firm} في نسخ الإشارات: {copying}',
  LOOKED_AT: 'ما فُحص',
  FOUND: 'النتيجة',
  CHECK: 'افحص الحساب',
  CHECK_AGAIN: 'افحص مجددًا',
  OTHER_ACCOUNT: 'حساب آخر',
  FOLLOWED: '{feed} (متابَعة بالفعل)',
  OTHER_RULES: 'قواعد أخرى',
  TARGETS: 'عدة أهداف',
  WHO_WINS: 'حين يغيّر المزوّد صفقة',
  DEFAULT_STOP: 'عدد النقاط لإشارة بلا وقف؛ 0 يرفضها',
  REAL_CONFIRMS: 'هذا الحساب لدى وسيط، لذا يبدأ بسؤالك قبل كل صفقة. غيّر ذلك من /settings حين تعرف كيف تتداول القناة.',
  OWN: 'أحدّد كل جزء بنفسي',
  HANDLED:
    '{mode_mode} · {targets_targetsSplit} · {who_whoWins} · {pips, select, none{بلا وقف: تُرفض} other{بلا وقف: {pips} نقطة}}',
  PAPER_OPEN: 'افتح حسابًا تجريبيًا بجانبه',
  PAPER_NAME: 'تدريب',
  TEST_CHANNEL: 'قناة تجربة',
  TRY: 'أرسل إشارة التجربة',
  TRY_AGAIN: 'جرّب مجددًا',
  UNDER_WAY: 'إنها في الطريق…',
  STAGE: 'المرحلة',
  TEST_SIGNAL: 'شراء {symbol} بوقف وهدف، بمال وهمي.',
  STUCK: 'توقفت عند «{stage}»: {why}',
  TOOK: 'اكتملت في {ms} مللي ثانية',
  NONE: 'لا شيء',
  RIGHT: 'كل شيء صحيح',
  AGAIN: 'غيّر: {step}',
  END: 'إنهاء',
  DONE: 'كل شيء جاهز',
  DONE_MORE: 'من الآن تُنسخ الإشارات كما قلت. ‏/status يعرض المكتب، و/settings يغيّر أي شيء، و/panic يوقف كل شيء.',
  PROGRESS: '{percent} % · الدقائق المتبقية: {minutes}',
  HERE: 'جديد هنا؟ ‏/begin يهيّئ كل شيء خطوة بخطوة.',
  NOT_BEGUN: '‏/begin يبدأ من جديد.',
  PAGE: 'التهيئة خطوة بخطوة',
} as const satisfies Like<'onboarding'>;

/** What each step is called. */
export const onboardingStep = {
  welcome: 'أهلًا بك',
  profile: 'أنت',
  broker: 'الحساب',
  verification: 'فحص الحساب',
  provider: 'القناة',
  risk: 'المخاطرة',
  handling: 'التعامل مع الإشارات',
  paper: 'التدريب',
  test: 'إشارة التجربة',
  review: 'هل كل شيء صحيح؟',
  completion: 'جاهز',
  other: '{what}',
} as const satisfies Like<'onboardingStep'>;

/** What each step is about. */
export const onboardingAbout = {
  welcome:
    'خلال نحو عشر دقائق يكون لديك حساب وقناة وقواعد، وتكون قد رأيت إشارة تجربة تقطع الطريق كله. توقّف متى شئت: ‏/begin يكمل من حيث كنت، على أي جهاز.',
  profile: 'تُعرض الأوقات بمنطقتك، ويُقال كل شيء بلغتك.',
  broker:
    'أي حساب يُتداول؟ الحساب التجريبي يتداول مالًا وهميًا وفق قواعد الشركة التي تختارها. وحساب MetaTrader 5 لديك يأتي عبر /connect؛ ثم انظر مجددًا.',
  verification: 'هل يجيب الوسيط، ويقبل الأوامر، وفيه مال ورموز وأسعار.',
  provider:
    'أي قناة تُنسخ؟ إلى أن تقول كيف، تُعرض فقط. قناة Telegram أو Discord تأتي بإضافة البوت إليها أو بتحويل منشور منها؛ و/listen يقرأ التي لا تقبل البوتات.',
  risk: 'كم من الرصيد قد تخسر إشارة واحدة إن بلغ السعر وقفها؟',
  handling: 'ماذا يحدث لإشارة، ولما يقوله المزوّد بعدها؟',
  paper: 'حساب تجريبي بجانب الحقيقي يتداول القناة نفسها تلقائيًا بمال وهمي، لترى ما كان سيفعله.',
  test: 'رسالة واحدة تقطع الطريق كله: القناة، القراءة، الخطة، القواعد، الأمر، البطاقة. تتداول مالًا وهميًا فقط، وما تفتحه يُغلق فورًا.',
  review: 'راجعه. ما ليس صحيحًا يمكن تغييره هنا.',
  completion: 'ضغطة واحدة ويبدأ.',
  other: '',
} as const satisfies Like<'onboardingAbout'>;

/** How long somebody has traded. */
export const experience = {
  new: 'أنا جديد',
  some: 'منذ سنة أو سنتين',
  much: 'منذ مدة أطول',
  other: '',
} as const satisfies Like<'experience'>;

/** Ways of handling signals, by a name. */
export const preset = {
  careful: 'حذِر',
  usual: 'المعتاد',
  provider: 'كما يقول المزوّد',
  other: '',
} as const satisfies Like<'preset'>;

/** How a trade is split over its targets. */
export const targetsSplit = {
  equal: 'جزء متساوٍ لكل هدف',
  first: 'كله عند الهدف الأول',
  runner: 'جزء لكل هدف ويبقى الأخير مفتوحًا',
  other: '',
} as const satisfies Like<'targetsSplit'>;

/** Who wins when the provider changes a trade. */
export const whoWins = {
  safer: 'ما يخفض المخاطرة يُنفَّذ، والباقي يُسأل عنه',
  provider: 'يُطاع المزوّد',
  me: 'أُسأل كل مرة',
  other: '',
} as const satisfies Like<'whoWins'>;

/** What is looked at about an account. */
export const checkedThing = {
  reached: 'الوسيط',
  connected: 'الاتصال',
  trades: 'الأوامر',
  money: 'المال',
  symbols: 'الرموز',
  prices: 'الأسعار',
  running: 'التداول',
  rules: 'القواعد',
  other: '{what}',
} as const satisfies Like<'checkedThing'>;

/** What was found. */
export const onboardingCheck = {
  REACHED: 'يجيب ({server})',
  SILENT: 'وسيط {name} لا يجيب. انظر هل منصته تعمل، ثم افحص مجددًا.',
  CONNECTED: 'مفتوح',
  CUT_OFF: 'انقطع الطريق من المنصة إلى الوسيط. انظر في اتصالها، ثم افحص مجددًا.',
  TAKES: 'تُقبل',
  TAKES_NONE: 'الوسيط لا يقبل أوامر: {why}.',
  MONEY: '{amount_money}، {isReal, select, true{مال حقيقي} other{مال وهمي}}',
  SYMBOLS: '{count}',
  PRICES: 'حديثة',
  PRICES_OLD: 'أحدث سعر عمره {seconds} ثانية. ربما السوق مغلق: افحص مجددًا حين يفتح.',
  HALTED: 'التداول موقوف في هذا الحساب؛ ‏/resume يرفع ذلك.',
  RUNS: 'مسموح',
  NO_RULES: 'لا يخضع لقواعد معروفة هنا.',
  RULES: '{profile}',
  other: '',
} as const satisfies Like<'onboardingCheck'>;

/** Stages of a test signal. */
export const trialStage = {
  received: 'استُلمت',
  read: 'قُرئت',
  planned: 'حُسب حجمها',
  checked: 'اجتازت القواعد',
  sent: 'أُرسلت',
  filled: 'نُفّذت',
  shown: 'عُرضت البطاقة',
  closed: 'أُغلقت',
  other: '',
} as const satisfies Like<'trialStage'>;

/** Why a test signal got no further. */
export const onboardingTrial = {
  NOT_READ: 'لم تُقرأ كإشارة',
  ASKED: 'كان لا بد من السؤال عنها أولًا',
  ENDED: 'لم تُتداول',
  TOO_LONG: 'لم يحدث شيء آخر خلال {seconds} ثانية',
  LEFT_OPEN: 'تعذّر إغلاقها: أغلقها يدويًا في الحساب التجريبي',
  NO_PRICE: 'لا سعر لشيء الآن في {account}',
  other: '',
} as const satisfies Like<'onboardingTrial'>;
