import type * as english from '../en/passkeys.ts';

export const passkeys: Record<keyof typeof english.passkeys, string> = {
  PASSKEY: 'مفتاح مرور',
  ALL: 'العامل الثاني',
  TITLE: 'مفاتيح المرور',
  HOW: 'جهاز يعرفك ببصمة أو وجه أو رقم سري. به تدخل بلا كلمة مرور ولا رمز، وتثبت أنك أنت.',
  NONE: 'لا يوجد أي منها بعد.',
  NAME: 'الاسم الذي تطلقه عليه',
  BEGIN: 'أضف مفتاح مرور',
  MAKE: 'أنشئه على هذا الجهاز',
  MAKE_HOW: 'يسألك المتصفح أي جهاز يحفظه.',
  USE: 'استعمل مفتاح مرور',
  REMOVE: 'أزله',
  MADE: 'منذ {at}',
  FAILED: 'لم يُعطِ المتصفح مفتاح مرور. حاول من جديد.',
};
