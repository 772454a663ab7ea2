import type * as english from '../en/listen.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

/** Leer canales con el propio Telegram. */
export const listen = {
  LOOKING: 'Un momento…',
  OFF: 'Aquí no está configurado',
  OFF_MORE:
    'Quien lleva esta instalación pone TELEGRAM_API_ID y TELEGRAM_API_HASH; la página docs/chat.md dice de dónde salen. Un canal que deja entrar a un bot no necesita nada de esto.',
  PHONE: 'Leer tus canales con tu propio Telegram',
  WHAT: 'Para canales que no dejan entrar a ningún bot. Entro como tú y solo leo: no escribo nada, no marco nada como leído, no entro en nada ni salgo de nada. También veo los mensajes borrados, de los que a ningún bot se le avisa.',
  RISK: 'La sesión se guarda sellada en esta máquina. Puedes terminarla cuando quieras: aquí con /listen, o en Telegram en Ajustes, Dispositivos. Telegram puede restringir cuentas que usan programas.',
  PHONE_LABEL: 'Tu número de teléfono, con el prefijo del país',
  CODE: 'El código de Telegram',
  CAME: '{way, select, app{Telegram ha enviado un código a tu aplicación de Telegram.} sms{Telegram ha enviado un código por SMS.} call{Telegram te llama con un código.} other{Telegram te ha enviado un código.}}',
  CODE_HERE:
    'Escríbelo con algo entre las cifras, por ejemplo 1-2-3-4-5. Un código que se envía por Telegram tal cual deja de valer al momento: Telegram te protege de pasarlo a otros.',
  CODE_ELSEWHERE: 'Escríbelo aquí. Lo que haya entre las cifras no cuenta.',
  CODE_LABEL: 'El código',
  STALE: 'Ese código ya no vale. ¿Envío otro?',
  SEND: 'Enviar otro',
  PASSWORD: 'Tu Telegram pide además su contraseña',
  PASSWORD_MORE: 'La de la verificación en dos pasos. Se usa una vez y no se guarda.',
  PASSWORD_LABEL: 'La contraseña',
  WHICH: '¿Qué canales se leen? Elegidos: {picked}',
  WHICH_MORE: 'Un toque elige, otro lo quita. Página {page} de {pages}.',
  MORE: 'Más',
  LESS: 'Página anterior',
  DO: 'Leer estos',
  NO_CHANNELS: 'En tu Telegram no hay ningún canal ni grupo',
  READS: 'Se leen con tu Telegram: {count}',
  FETCHED: 'Mensajes de antes: {messages}. Señales entre los más nuevos: {signals}. No se opera ninguna.',
  POSTED: '{at} (UTC)',
  READ_AS: '{side_direction} {symbol}, {certainty_certainty}',
  NEXT: 'Para copiar uno de ellos: /follow y su nombre.',
  SIGNED_IN: 'Sesión abierta en Telegram como tú',
  NONE_READ: 'Todavía no lee ningún canal.',
  SEES: 'Se ven mensajes nuevos, ediciones y borrados, y se busca lo que se publicó mientras este programa estaba parado.',
  LAST: 'último mensaje {at} (UTC)',
  NOTHING_YET: 'ningún mensaje todavía',
  PICK: 'Elegir canales',
  ANEW: 'Entrar de nuevo',
  SIGN_OUT: 'Cerrar sesión',
  LEAVE: '¿Cerrar la sesión en tu Telegram?',
  OUT: 'Sesión cerrada',
  OUT_MORE: 'Ya no lee nada. Los canales y lo que sigues se quedan; lo que lee un bot se sigue leyendo.',
  NOT: 'No se ha hecho',
  AGAIN: '/listen empieza de nuevo.',
  ENDED:
    'Tu Telegram ya no me deja entrar: la sesión se terminó. Tus canales de allí no se leen hasta que entres otra vez con /listen; entonces se busca lo que faltó.',
  CLOSED: 'Ya no lees {title} en Telegram, así que aquí tampoco se lee para ti.',
} as const satisfies Like<'listen'>;
