import type * as english from '../en/discord.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const discord = {
  CHANNEL_DOES: 'Sigue este canal: escríbelo en el canal cuyas señales quieres copiar',
  ELSEWHERE: 'La respuesta está en nuestro chat privado: {chat}',
  FAILED: 'Ahora mismo no se pudo hacer. Inténtalo de nuevo dentro de un momento.',
  CLOSED:
    'No puedo escribirte. Permite los mensajes directos de los miembros de este servidor (su nombre → Ajustes de privacidad) y repítelo.',
  IN_A_CHANNEL: 'Escríbelo en el canal que quieres seguir, no en un chat privado.',
  NOT_IN_SERVER: 'No soy miembro de este servidor. Quien lo dirige puede añadirme con mi enlace de invitación.',
  NO_ACCESS: 'No puedo leer este canal. Dame «Ver canal» y «Leer el historial de mensajes» aquí y repítelo.',
  NO_CONTENT:
    'Veo que aquí llegan mensajes, pero no lo que dicen. Quien dirige este SignalOS activa «Message Content Intent» para el bot y arranca SignalOS de nuevo.',
  NOT_READ_HERE:
    'Donde me ejecuto no leo canales. Quien dirige este SignalOS puede dar un webhook a un canal y hacer que sus señales se publiquen allí; después síguelo con /follow.',
  TYPE_IT: 'Me reinicié desde que lo pregunté. Escribe la respuesta en este chat, un mensaje para cada una.',
  DELETE_IT: 'No puedo quitar de este chat lo que escribiste. Era un secreto: bórralo tú.',
} as const satisfies Like<'discord'>;
