import type * as english from '../en/talk.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const talk = {
  BACK: 'Atrás',
  SKIP: 'Omitir',
  CANCEL: 'Cancelar',
  LEFT: 'Se dejó como estaba. {again} empieza de nuevo.',
  OVERTAKEN:
    'Otra conversación ocupó el lugar de esta.{underWay, select, none{} other{ Lo que estaba en curso ({underWay}) quizá se haga de todos modos: compruébalo.}}',
  TIMED_OUT: 'Nadie respondió a tiempo y no se hizo nada. {again} empieza de nuevo.',
  OUTDATED:
    'El programa se renovó mientras tanto y esta conversación ha terminado.{again, select, none{} other{ {again} empieza de nuevo.}}',
  BROKEN: 'Esta conversación se cortó por un fallo del programa. {again} empieza de nuevo.',
  USE_BUTTONS: 'Pulsa un botón o escribe una de estas opciones: {labels}.',
  NO_BACK: 'No hay nada a lo que volver.',
  NO_SKIP: 'Esto hay que responderlo.',
  UNDER_WAY: 'Eso se está haciendo ahora mismo; un momento.',
  NOT_HERE: 'Esto solo se pregunta donde nadie más lee. Escríbeme en privado y di allí {again}.',
  SECRET_GONE:
    'Lo que escribiste se guardó solo un momento y el programa se reinició mientras tanto: escríbelo otra vez.',
  NOTHING_OPEN: 'No hay ninguna pregunta abierta.',
  SHOWN_BELOW: 'Se muestra de nuevo abajo{title, select, none{} other{ · {title}}}',
  FILE: 'Solo leo palabras: no he mirado lo que hay en la imagen o el archivo. Escribe lo que dice, o ponlo como pie de la imagen.',
  UNREACHED: 'Ya no se puede llegar a {chat}',
  UNREACHED_MORE:
    'El bot está bloqueado allí o no puede escribir. {isLast, select, true{Ningún chat te avisa ahora de nada, ni siquiera de las alarmas: desbloquea el bot, o vincula otro chat con /link en tu página.} other{Tus otros chats reciben todo; este también, en cuanto desbloquees el bot allí.}}',
  REACHED:
    'Desde ahora vuelvo a avisarte aquí de lo que pase. /status muestra cómo está todo; lo que se dijo entretanto está en tu página.',
  STRANGER:
    'No te conozco. Si tienes una mesa aquí, escribe /link en su página y dime lo que muestra; si no, /access pide acceso a quien lleva este SignalOS, y una invitación se dice como /start PALABRA.',
} as const satisfies Like<'talk'>;

export const unfit = {
  MISSING: 'Falta: {label}.{example, select, none{} other{ Por ejemplo: {example}}}',
  NO_FILE: '{label}: envía un archivo de 500 KB como máximo.',
  NO_DATE: '{label}: un día como 2026-03-31.',
  NO_NUMBER: '{label}: un número con cifras simples.{example, select, none{} other{ Por ejemplo: {example}}}',
  NO_SUCH: '{label}: eso no lo es.{example, select, none{} other{ Por ejemplo: {example}}}',
  NO_OPTION: '{label}: una opción de {options}.',
  LENGTH: '{label}: de {least} a {most} caracteres.{example, select, none{} other{ Por ejemplo: {example}}}',
  RANGE:
    '{label}: {least, select, none{{most} como máximo} other{{most, select, none{{least} como mínimo} other{de {least} a {most}}}}}.{example, select, none{} other{ Por ejemplo: {example}}}',
} as const satisfies Like<'unfit'>;

/** Of channels that are brought to the bot. */
export const channel = {
  NOT_SHOWN:
    'No consta que tú mismo leas {title}: cualquiera a quien le pasaron un mensaje puede reenviarlo. En Telegram hazte miembro y reenvía uno otra vez; en Discord di /channel allí.',
  AUTHORS:
    'En {channel} {authors, select, none{nadie que sea uno de varios da señales} other{se toman señales de {authors}}}.',
  ID: 'id',
  DELETIONS: 'borrados',
  SEEN: 'se ven',
  UNSEEN: 'no se dicen a bots',
  MORE: '/follow pregunta cómo copiar uno. Déjame entrar en un canal, o reenvíame uno de sus mensajes, para añadirlo.',
  HIDDEN: 'Este mensaje no dice de qué canal viene. Déjame entrar en el canal, o reenvía uno que lo diga.',
  ADD_ME:
    'Todavía no puedo leer {title}. Déjame entrar: en un canal de Telegram como administrador, en un grupo como miembro; en Discord di /channel en él. Después te pregunto cómo quieres seguirlo.',
} as const satisfies Like<'channel'>;

/** Of chats that are linked to a desk. */
export const link = {
  LINK: 'Tus chats',
  WORD: 'Di esto al bot en el chat, en los próximos diez minutos: /link {word}',
  WORD_FOR_DESK: 'Di esto en tu página, en los próximos diez minutos: /link {word}',
  LINKED:
    'Este chat es tuyo ahora: aquí se cuenta lo que pasa en tu mesa, y lo que dices aquí se hace allí. /help muestra lo que sé hacer.',
  LINKED_ELSEWHERE: '{person} actúa por esta mesa desde ahora. Si no eres tú, retíralo: /unlink {person}',
  NONE: 'No hay ningún chat enlazado. /link te da una palabra para decir al bot.',
  UNLINKED: '{person} ya no actúa por esta mesa, y no se le cuenta nada más.',
  PAGE: 'Con este enlace eliges cómo entras en la página. Vale una vez, durante diez minutos; no se lo des a nadie.',
  PAGE_WORD:
    'En la página de registro (/register/word), di esta palabra en menos de diez minutos: {word}. No se la des a nadie.',
} as const satisfies Like<'link'>;

export const telling = {
  money: 'Ejecuciones, cierres y resultados',
  question: 'Lo que se te pregunta',
  info: 'Todo lo demás',
  other: '{what}',
  QUIET: 'Horas de silencio',
  HOURS: 'de {from} a {to}',
  NO_HOURS: 'ninguna',
  ALARMS: 'Las alarmas suenan siempre.',
  MEANWHILE: 'Mientras había silencio',
  WHAT: 'qué pasó',
} as const satisfies Like<'telling'>;

export const loudness = {
  on: 'suena',
  silent: 'sin sonido',
  off: 'aquí no',
  other: '{what}',
} as const satisfies Like<'loudness'>;
