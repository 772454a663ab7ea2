export const mail = {
  WELCOME: 'Bienvenido a SignalOS',
  WELCOME_MORE: 'Hola, {name}. Ya tienes una cuenta aquí.',
  VERIFY: '¿Es esta tu dirección?',
  VERIFY_MORE: 'Confírmala en {minutes} minutos. El enlace funciona una sola vez.',
  VERIFY_LINK: 'Sí, es mía',
  RESET: 'Una contraseña nueva',
  RESET_MORE:
    'Elige una contraseña nueva en {minutes} minutos. El enlace funciona una sola vez, y se pide tu segundo factor.',
  RESET_LINK: 'Elegir contraseña',
  CODE: 'Tu código',
  CODE_MORE:
    'Escribe este código donde se te pide. Funciona una sola vez, durante {minutes} minutos. No se lo des a nadie.',
  CODE_SHORT: '{code} es tu código de SignalOS, durante {minutes} minutos. No se lo des a nadie.',
  DEVICE: 'Ha entrado un dispositivo nuevo',
  DEVICE_MORE: '{device} entró desde {from} el {at}.',
  FACTOR_ON: 'Se ha añadido un segundo factor',
  FACTOR_ON_MORE: '{factor} protege tu cuenta desde {at}.',
  FACTOR_OFF: 'Se ha quitado un segundo factor',
  FACTOR_OFF_MORE: '{factor} ya no protege tu cuenta desde {at}.',
  NOT_YOU: 'Si no fuiste tú, cambia tu contraseña y cierra todas las sesiones ahora.',
  NOT_ASKED: 'Si no lo pediste, no hagas nada: sin ello no pasa nada.',
  TEST: 'Una prueba',
  TEST_MORE: 'El correo de SignalOS te llega.',
  OPEN: 'Abrir SignalOS',
  SECURITY: 'Mirar tu seguridad',
  WHY: 'SignalOS escribe esto porque allí se dio tu dirección.',
  WHY_TOLD: 'SignalOS escribe esto porque se lo permitiste. /mail en tu chat lo muestra y lo detiene.',
} as const;

export const address = {
  NONE: 'No hay dirección de correo ni número de teléfono. /mail ann@example.com o /sms +491701234567 añade uno.',
  HEAD: 'Correo y mensajes de texto',
  MORE: 'Allí se escriben las alarmas que ningún chat ha mostrado en un minuto. /alerts DIRECCIÓN money on escribe más; /mail stop DIRECCIÓN lo termina.',
  ADDED:
    '{address} es tuyo: allí se escriben las alarmas que ningún chat ha mostrado en un minuto. /alerts {address} money on escribe más.',
  ALARMS:
    'Allí se escriben las alarmas que ningún chat ha mostrado en un minuto. El resumen llega a las 08:00, o cuando termina el silencio.',
  STOPPED: 'Ya no se escribe nada a {address}.',
  NOT: 'No añadido',
  ASKED: 'Un código va de camino',
  ASKED_MORE: 'Fue a {address} y vale 10 minutos. Escríbelo aquí.',
  WRONG: 'Ese no es el código. Míralo otra vez.',
  OVER: 'Ese código ya no vale. /mail con la dirección pide otro.',
  CODE: 'Código',
  SENDING: 'Escribiendo a {address}',
  CHECKING: 'Mirando el código',
  TEST_SENT: 'Una prueba va de camino a {address}. Mira si llega, también entre el correo no deseado.',
  BOUNCED: 'Ya no se escribe nada a {address}',
  BOUNCED_MORE: 'Quien sirve esa dirección dice que allí no hay nadie ({why}). /mail añade otra.',
  LOST: 'Una carta no llegó',
  LOST_MORE: 'No se pudo escribir nada a {address} a tiempo ({why}).',
  REFUSED_MORE: '{address} no la aceptó ({why}).',
} as const;

export const written = { on: 'se escribe', silent: 'en el resumen', off: 'no se escribe', other: '{what}' } as const;
