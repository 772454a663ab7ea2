import type * as english from '../en/discord.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const discord = {
  CHANNEL_DOES: 'يتابع هذه القناة: اكتبه في القناة التي تريد نسخ إشاراتها',
  ELSEWHERE: 'الجواب في محادثتنا الخاصة: {chat}',
  FAILED: 'تعذّر ذلك الآن. حاول مرة أخرى بعد لحظات.',
  CLOSED:
    'لا أستطيع مراسلتك. اسمح بالرسائل المباشرة من أعضاء هذا الخادم (اسم الخادم ← إعدادات الخصوصية)، ثم أعد المحاولة.',
  IN_A_CHANNEL: 'قل هذا في القناة التي تريد متابعتها، لا في محادثة خاصة.',
  NOT_IN_SERVER: 'لست عضوًا في هذا الخادم. يستطيع من يديره إضافتي عبر رابط دعوتي.',
  NO_ACCESS: 'لا أستطيع قراءة هذه القناة. أعطني هنا صلاحيتي «View Channel» و«Read Message History»، ثم أعد المحاولة.',
  NO_CONTENT:
    'أرى أن الرسائل تصل هنا ولا أرى ما تقوله. على من يدير SignalOS هذا تفعيل «Message Content Intent» للبوت ثم إعادة تشغيل SignalOS.',
  NOT_READ_HERE:
    'حيث أعمل لا أقرأ القنوات. يستطيع من يدير SignalOS هذا أن يعطي القناة Webhook تُرسل إليه إشاراتها؛ ثم تابعها بالأمر /follow.',
  TYPE_IT: 'أُعيد تشغيلي بعد أن سألت ذلك. اكتب الجواب في هذه المحادثة، رسالة لكل بند.',
  DELETE_IT: 'لا أستطيع إزالة ما كتبته من هذه المحادثة. كان سرًّا: احذفه بنفسك.',
} as const satisfies Like<'discord'>;
