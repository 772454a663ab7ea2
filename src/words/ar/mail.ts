import type * as english from '../en/mail.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const mail = {
  WELCOME: 'أهلًا بك في SignalOS',
  WELCOME_MORE: 'مرحبًا {name}. لك الآن حساب هنا.',
  VERIFY: 'هل هذا عنوانك؟',
  VERIFY_MORE: 'أكّده خلال {minutes} دقيقة. الرابط يعمل مرة واحدة.',
  VERIFY_LINK: 'نعم، هو لي',
  RESET: 'كلمة مرور جديدة',
  RESET_MORE: 'اختر كلمة مرور جديدة خلال {minutes} دقيقة. الرابط يعمل مرة واحدة، ويُطلب عاملك الثاني.',
  RESET_LINK: 'اختر كلمة مرور',
  CODE: 'رمزك',
  CODE_MORE: 'اكتب هذا الرمز حيث يُطلب. يعمل مرة واحدة، لمدة {minutes} دقيقة. لا تعطه لأحد.',
  CODE_SHORT: '{code} هو رمزك في SignalOS لمدة {minutes} دقيقة. لا تعطه لأحد.',
  DEVICE: 'دخول من جهاز جديد',
  DEVICE_MORE: 'دخل {device} من {from} عند {at}.',
  FACTOR_ON: 'أُضيف عامل ثانٍ',
  FACTOR_ON_MORE: '{factor} يحمي حسابك منذ {at}.',
  FACTOR_OFF: 'أُزيل عامل ثانٍ',
  FACTOR_OFF_MORE: 'لم يعد {factor} يحمي حسابك منذ {at}.',
  NOT_YOU: 'إن لم تكن أنت فغيّر كلمة مرورك وأنهِ كل الجلسات الآن.',
  NOT_ASKED: 'إن لم تطلب هذا فلا تفعل شيئًا: لا يحدث شيء بدونه.',
  TEST: 'تجربة',
  TEST_MORE: 'بريد SignalOS يصلك.',
  OPEN: 'افتح SignalOS',
  SECURITY: 'راجع أمانك',
  WHY: 'كتب SignalOS هذا لأن عنوانك ذُكر هناك.',
  WHY_TOLD: 'كتب SignalOS هذا لأنك سمحت به. /mail في محادثتك يعرضه ويوقفه.',
} as const satisfies Like<'mail'>;

export const address = {
  NONE: 'لا عنوان بريد ولا رقم هاتف محدد. يضيفه /mail ann@example.com أو /sms +491701234567.',
  HEAD: 'البريد والرسائل النصية',
  MORE: 'تُكتب الإنذارات إليها حين لا تعرضها أي محادثة خلال دقيقة. /alerts ADDRESS money on يكتب أكثر؛ /mail stop ADDRESS ينهيه.',
  ADDED: '{address} لك: تُكتب الإنذارات إليه حين لا تعرضها أي محادثة خلال دقيقة. ⁦/alerts {address} money on⁩ يكتب أكثر.',
  ALARMS: 'تُكتب الإنذارات إليها حين لا تعرضها أي محادثة خلال دقيقة. ويأتي الملخص عند 08:00 أو حين ينتهي الهدوء.',
  STOPPED: 'لم يعد يُكتب شيء إلى {address}.',
  NOT: 'لم يُضف',
  ASKED: 'الرمز في الطريق',
  ASKED_MORE: 'أُرسل إلى {address} ويعمل 10 دقائق. اكتبه هنا.',
  WRONG: 'ليس هذا هو الرمز. انظر من جديد.',
  OVER: 'لم يعد ذلك الرمز يعمل. /mail مع العنوان يطلب غيره.',
  CODE: 'الرمز',
  SENDING: 'أكتب إلى {address}',
  CHECKING: 'أتحقق من الرمز',
  TEST_SENT: 'قُبلت رسالة تجربة في طريقها إلى {address}. انظر هل تصل، وأيضًا في البريد المزعج.',
  BOUNCED: 'لم يعد يُكتب شيء إلى {address}',
  BOUNCED_MORE: 'يقول خادم ذلك العنوان إنه لا أحد هناك ({why}). /mail يضيف غيره.',
  LOST: 'رسالة لم تصل',
  LOST_MORE: 'تعذّرت الكتابة إلى {address} في الوقت ({why}).',
  REFUSED_MORE: 'لم يقبلها {address} ({why}).',
} as const satisfies Like<'address'>;

export const written = {
  on: 'تُكتب',
  silent: 'في الملخص',
  off: 'لا تُكتب',
  other: '{what}',
} as const satisfies Like<'written'>;
