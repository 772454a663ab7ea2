import type * as english from '../en/follow.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const follow = {
  LOOKING: 'Buscando…',
  OPENING: 'Abriendo la cuenta…',
  FOLLOWING: 'Siguiendo…',
  // Preguntas.
  WHICH: '¿Qué canal?',
  WHICH_MORE: 'Sus señales se copian desde el momento en que lo sigues.',
  // A program that posts.
  NEW_HOOK: 'Un programa que publica (webhook)',
  HOOK_MORE: 'TradingView, un script u otro servicio publica en un canal tuyo. ¿Cómo se llama?',
  HOOKED: 'Ya se puede publicar en {feed}',
  POST_TO: 'Publica en {address} de este servicio, con este secreto, que solo se muestra esta vez:',
  SECRET_MORE:
    'Firma según Standard Webhooks o envía el secreto como hace TradingView; docs/webhooks.md muestra ambas formas. Lo que llega se lee y se copia como en cualquier canal.',
  MAKING: 'Creando…',
  INTO: '¿En qué cuenta se copia {feed}?',
  NEW: 'Una cuenta simulada nueva',
  NEW_MORE: 'Opera con dinero ficticio bajo las reglas que elijas.',
  NAME: 'Nombre',
  NAME_SUCH: 'Evaluación',
  BALANCE: 'Empieza con, en USD',
  RULES: 'Reglas',
  RISK: '¿Cuánto puede perder una señal?',
  RISK_MORE: 'En porcentaje del balance, si salta su stop.',
  PERCENT: 'Porcentaje',
  MODE: '¿Qué pasa con una señal?',
  SURE: '¿Seguirlo así?',
  DO: 'Seguir',
  LATELY: 'Cómo se habrían operado sus últimas señales',
  LATELY_MORE:
    'A la entrada que nombra cada una, con el balance de ahora y sin las reglas que miran lo que está abierto. No se opera ninguna: solo lo que venga después de seguirlo. Las horas son UTC.',
  NO_SIGNALS: 'Nada de lo que dijo hasta ahora se leyó como señal.',
  SIGNAL_HEAD: 'señal',
  READ_AS: 'lectura',
  WOULD: 'resultado',
  SIZED: '{how}: {lots} lotes en {orders} órdenes, {risk_amount} en riesgo',
  // El resumen.
  CHANNEL: 'canal',
  ACCOUNT: 'cuenta',
  OPENED_WITH: 'se abre con',
  PAPER: '{balance_money}, simulados',
  UNDER: 'reglas',
  AT_RISK: 'riesgo por señal',
  OF_BALANCE: '{percent} % del balance',
  SIGNAL: 'una señal',
  // Finales.
  NONE_YET: 'Aún no hay ningún canal que seguir',
  DONE: 'Se sigue {feed}',
  DONE_MORE: 'Lo que publique desde ahora se copia. /follows muestra lo que se sigue.',
  NOT: 'No se sigue',
  ACCOUNT_STAYS: 'La cuenta {account} se abrió y se queda.',
  AGAIN: '/follow empieza de nuevo.',
  // Lo que se dijo mientras no se seguía.
  MEANWHILE: 'Mientras no se seguía {feed}',
  MEANWHILE_SAID:
    '{at}: «{text}» {became, select, asked{Se te pregunta.} done{Se hizo.} other{No había nada que hacer.}}',
  MEANWHILE_DELETED: '{at}: se borró un mensaje que aquí se había operado. No se hizo nada.',
  MEANWHILE_EDITED: '{at}: editado así: «{text}» No se hizo nada.',
  // Lo que se sigue.
  LIST: 'Canales seguidos',
} as const satisfies Like<'follow'>;

export const mode = {
  confirm: 'Pregúntame antes',
  auto: 'Por sí sola',
  alert: 'Solo mostrar',
  other: 'No se sabe',
} as const satisfies Like<'mode'>;
export const would = {
  auto: 'se habría operado por sí sola',
  confirm: 'se habría preguntado',
  alert: 'solo se habría mostrado',
  other: 'no se sabe',
} as const satisfies Like<'would'>;
export const moded = {
  confirm: 'te pregunta antes de cada operación',
  auto: 'se opera por sí sola, dentro de las reglas de la cuenta',
  alert: 'solo muestra lo que se operaría',
  other: 'no se sabe',
} as const satisfies Like<'moded'>;
