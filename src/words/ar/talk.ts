import type * as english from '../en/talk.ts';
import { ltr } from './counted.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const talk = {
  BACK: 'رجوع',
  SKIP: 'تخطٍّ',
  CANCEL: 'إلغاء',
  LEFT: 'تُرك كما كان. {again} يبدأ من جديد.',
  OVERTAKEN:
    'حلّت محادثة أخرى محل هذه.{underWay, select, none{} other{ ما كان جاريًا ({underWay}) قد يُنفَّذ مع ذلك: تحقق.}}',
  TIMED_OUT: 'لم يُجب أحد في الوقت، ولم يُفعل شيء. {again} يبدأ من جديد.',
  OUTDATED: 'جُدّد البرنامج في هذه الأثناء وانتهت هذه المحادثة.{again, select, none{} other{ {again} يبدأ من جديد.}}',
  BROKEN: 'انقطعت هذه المحادثة بخطأ في البرنامج. {again} يبدأ من جديد.',
  USE_BUTTONS: 'اضغط زرًّا، أو اكتب واحدًا من: {labels}.',
  NO_BACK: 'لا شيء يُرجع إليه.',
  NO_SKIP: 'لا بد من جواب عن هذا.',
  UNDER_WAY: 'يجري تنفيذه الآن؛ لحظة.',
  NOT_HERE: 'لا يُسأل عن هذا إلا حيث لا يقرأ أحد غيرك. راسلني على الخاص واكتب {again} هناك.',
  SECRET_GONE: 'ما كتبته حُفظ لحظة فقط، وأُعيد تشغيل البرنامج في هذه الأثناء: اكتبه من جديد.',
  NOTHING_OPEN: 'لا سؤال مفتوح.',
  SHOWN_BELOW: 'معروض من جديد أدناه{title, select, none{} other{ · {title}}}',
  FILE: 'أقرأ الكلمات فقط: لم أنظر إلى ما في الصورة أو الملف. اكتب ما يقوله، أو ضعه وصفًا تحت الصورة.',
  UNREACHED: 'لم يعد الوصول إلى {chat} ممكنًا',
  UNREACHED_MORE:
    'البوت محظور هناك أو لا يحق له الكتابة. {isLast, select, true{لا محادثة تخبرك بشيء الآن، ولا حتى بالإنذارات: ألغِ حظر البوت، أو اربط محادثة أخرى عبر /link في صفحتك.} other{محادثاتك الأخرى تُخبَر بكل شيء؛ وهذه أيضًا حين تلغي حظر البوت فيها.}}',
  REACHED: 'من الآن أخبرك هنا من جديد بما يحدث. /status يعرض الحال؛ وما قيل في هذه الأثناء موجود في صفحتك.',
  STRANGER:
    'لا أعرفك. إن كان لك مكتب هنا فاكتب /link في صفحته وقل لي ما تعرضه؛ وإلا فـ /access يطلب ممن يدير SignalOS هذا إدخالك، والدعوة تُقال هكذا: /start WORD.',
} as const satisfies Like<'talk'>;

export const unfit = {
  MISSING: '{label}: مطلوب.{example, select, none{} other{ مثلًا: {example}}}',
  NO_FILE: '{label}: أرسل ملفًا لا يزيد على 500 كيلوبايت.',
  NO_DATE: '{label}: يوم مثل 2026-03-31.',
  NO_NUMBER: '{label}: رقم بأرقام عادية.{example, select, none{} other{ مثلًا: {example}}}',
  NO_OPTION: '{label}: واحد من {options}.',
  LENGTH: '{label}: من {least} إلى {most} محرفًا.{example, select, none{} other{ مثلًا: {example}}}',
  RANGE:
    '{label}: {least, select, none{{most} على الأكثر} other{{most, select, none{{least} على الأقل} other{من {least} إلى {most}}}}}.{example, select, none{} other{ مثلًا: {example}}}',
  NO_SUCH: '{label}: لا يوجد كهذا.{example, select, none{} other{ مثلًا: {example}}}',
} as const satisfies Like<'unfit'>;

export const channel = {
  NOT_SHOWN:
    'لم يثبت أنك تقرأ {title} بنفسك: من وصلته رسالة يستطيع تمريرها. في Telegram انضم إليها ومرّر رسالة مرة أخرى؛ وفي Discord اكتب فيها /channel.',
  AUTHORS: 'في {channel} {authors, select, none{لا أحد من الكاتبين يعطي إشارات} other{تؤخذ الإشارات من {authors}}}.',
  ID: 'المعرّف',
  DELETIONS: 'الحذف',
  SEEN: 'يُرى',
  UNSEEN: 'لا تُبلَّغ به البوتات',
  MORE: '/follow يسأل كيف تُنسخ قناة. أدخلني إلى قناة، أو مرّر إليّ رسالة منها، لإضافتها.',
  HIDDEN: 'لا تقول هذه الرسالة من أي قناة جاءت. أدخلني إلى القناة، أو عرّفني بها برسالة تقول ذلك.',
  ADD_ME:
    'لا أستطيع قراءة {title} بعد. أدخلني هناك: في قناة Telegram مشرفًا، وفي مجموعة عضوًا؛ وفي Discord اكتب فيها /channel. ثم أسألك كيف تريد متابعتها.',
} as const satisfies Like<'channel'>;

export const link = {
  LINK: 'محادثاتك',
  WORD: `قل هذا للبوت في المحادثة خلال عشر دقائق: ${ltr('/link {word}')}`,
  WORD_FOR_DESK: `قل هذا في صفحتك خلال عشر دقائق: ${ltr('/link {word}')}`,
  LINKED: 'هذه المحادثة لك الآن: يُبلَّغ هنا بما يحدث في مكتبك، ويُنفَّذ هناك ما تقوله هنا. /help يعرض ما أستطيع فعله.',
  LINKED_ELSEWHERE: `{person} يتصرف باسم هذا المكتب من الآن. إن لم تكن أنت فتراجع: ${ltr('/unlink {person}')}`,
  NONE: 'لا محادثة مرتبطة. /link يعطيك كلمة تقولها للبوت.',
  UNLINKED: 'لم يعد {person} يتصرف باسم هذا المكتب، ولم يعد يُبلَّغ بشيء.',
  PAGE: 'بهذا الرابط تختار كيف تدخل إلى الصفحة. يعمل مرة واحدة خلال عشر دقائق؛ لا تعطه لأحد.',
  PAGE_WORD: 'في صفحة التسجيل (/register/word) قل هذه الكلمة خلال عشر دقائق: {word}. لا تعطها لأحد.',
} as const satisfies Like<'link'>;

export const telling = {
  money: 'التنفيذات والإغلاقات والنتائج',
  question: 'ما تُسأل عنه',
  info: 'كل ما عداه',
  other: '{what}',
  QUIET: 'ساعات الهدوء',
  HOURS: 'من {from} إلى {to}',
  NO_HOURS: 'بلا',
  ALARMS: 'الإنذارات ترنّ دائمًا.',
  MEANWHILE: 'أثناء الهدوء',
  WHAT: 'ما حدث',
} as const satisfies Like<'telling'>;

export const loudness = {
  on: 'يرنّ',
  silent: 'بلا صوت',
  off: 'ليس هنا',
  other: '{what}',
} as const satisfies Like<'loudness'>;
