import type * as english from '../en/access.ts';

export const access = {
  ASKED: 'He preguntado. Aquí se te dirá qué resulta; puede tardar un poco.',
  WAITS: 'Ya se preguntó; todavía no se ha decidido nada.',
  FULL: 'Ahora mismo hay demasiada gente esperando. Pide acceso otra vez mañana.',
  REFUSED: 'Por ahora no se te da acceso aquí.',
  REMOVED: 'Ya no tienes acceso aquí. Lo que estaba abierto en tu mesa conserva sus stops, y no se abre nada nuevo.',
  WELCOME:
    'Tienes acceso. Este chat tiene ahora una mesa propia: nadie más la ve ni actúa en ella, y lo que dices aquí se hace allí.',
  FIRST:
    'Para empezar: reenvíame un mensaje de un canal, o di /follow. Pregunta qué canal, en qué cuenta (se te abre una de papel) y con cuánto riesgo. /help muestra todo lo demás.',
  ASKS: '{called, select, none{{person}} other{{called} ({person})}} pide acceso',
  ASKS_MORE:
    'Con acceso tendrá una mesa propia: no ve nada de la tuya ni tú de la suya. Los nombres se inventan; el número que va detrás, no.',
  HAD_DESK: 'Ya tuvo una mesa aquí, y la recupera.',
  TURNED_AWAY: 'Otras personas que pidieron acceso mientras tanto y no se pudieron atender: {count}.',
  UNDER_WAY: 'Se está haciendo.',
  LET_IN: '{called} tiene acceso',
  REFUSED_THEM: 'Se rechazó a {called}, y no se preguntará por esa persona durante un mes',
  NOT_DONE: 'No se decidió nada sobre {called}',
  INVITED: 'Quien diga esto primero al bot tiene acceso, durante una semana: /start {word}',
  INVITED_ONCE: 'Sirve una vez. /people muestra lo que está abierto, /uninvite lo retira.',
  WITHDRAWN: 'La invitación {invitation} ya no da acceso a nadie.',
  TAKEN_OUT:
    '{removed}: ya no puede hacer nada aquí.{isHalted, select, true{ Su mesa no abre nada nuevo y retira las órdenes en espera; lo que está abierto allí conserva sus stops. Sus webhooks, correos y SMS terminan.} other{}}',
  PEOPLE: 'Quién tiene acceso',
  ASKING: 'Quién lo pide',
  INVITATIONS: 'Invitaciones abiertas',
  INVITATION: 'id',
  WHO: 'quién',
  NAME: 'se llama',
  SINCE: 'desde',
  FOR: 'para',
  UNTIL: 'hasta',
  NOBODY: 'Nadie tiene acceso salvo esta página.',
  HOW: '/invite hace una invitación, /uninvite retira una, /remove retira a una persona.',
  YOU: 'Tú',
  DESK: 'Mesa',
  DECIDES: 'Da acceso a otros',
  YES: 'sí',
  NO: 'no',
  NONE: 'ninguno',
} as const satisfies Record<keyof typeof english.access, string>;

export const settings = {
  TITLE: 'Ajustes',
  CHANGED: 'Cambiado',
  CHANGING: 'Cambiando…',
  LANGUAGE: 'Idioma',
  ZONE: 'Zona horaria',
  ALERTS: 'Qué suena aquí',
  FROM: 'Silencio desde',
  TO: 'Silencio hasta',
  MODE: 'Qué pasa con una señal',
  RISK: 'Riesgo por señal',
  PAUSE: 'Pausar',
  RESUME: 'Reanudar',
  END: 'Dejar de seguir',
  END_SURE: '¿Dejar de seguir {feed}? Lo que está abierto se queda como está.',
  STATE: 'ahora',
  PAUSED: 'en pausa',
  RUNS: 'en marcha',
} as const satisfies Record<keyof typeof english.settings, string>;

export const checkup = {
  VERSION: 'SignalOS {version}',
  TITLE: '{isBad, select, true{Hay algo que arreglar} other{Todo está bien}}',
  NOTHING: 'Aquí no hay nada que mirar: este servicio funciona donde no hay carpeta ni reloj propios.',
} as const satisfies Record<keyof typeof english.checkup, string>;

export const looked = {
  clock: 'reloj',
  folder: 'carpeta',
  disk: 'disco',
  database: 'bases de datos',
  backup: 'copia',
  model: 'modelo',
  calendar: 'calendario',
  telegram: 'Telegram',
  mail: 'correo',
  sms: 'mensajes de texto',
  other: '{what}',
} as const satisfies Record<keyof typeof english.looked, string>;
