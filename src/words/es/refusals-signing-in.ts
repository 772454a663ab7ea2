import type { ofSigningIn as english } from '../en/refusals-signing-in.ts';

/** Why somebody is not let in, or does not show that it is them. */
export const ofSigningIn = {
  NOT_SIGNED_IN: 'Primero inicia sesión.',
  SIGN_IN_WRONG: 'La dirección o la contraseña no son correctas.',
  SIGN_IN_BARRED: 'Demasiados intentos con esta dirección. Vuelve a intentarlo en {minutes} min.',
  SET_UP_WORD_WRONG:
    'Esta no es la palabra que el servicio mostró al arrancar, o ya no vale. Un nuevo arranque muestra otra.',
  PASSWORD_WEAK:
    '{why, select, short{Una contraseña necesita 8 letras o más} long{Una contraseña tiene 256 letras como máximo} common{Esta contraseña es de las que se prueban primero} other{La contraseña no puede ser tu dirección}}; elige otra.',
  PASSWORD_WRONG: 'La contraseña actual no es correcta.',
  PASSWORD_CHANGED: 'La contraseña acaba de cambiarse en otro lugar; no se hizo nada.',
  EMAIL_TAKEN: 'Otra persona de aquí tiene esta dirección.',
  NOTHING_SEALED: 'Aquí no se pueden guardar secretos: define SECRETS_KEY.',
  NO_FACTOR: 'No tienes un segundo factor.',
  FACTOR_KEPT:
    'Otros equipos llegan a este servicio, por eso su propietario conserva un segundo factor. Otro puede ocupar su lugar.',
  FACTOR_STRONGER: 'Tienes un segundo factor más fuerte: los códigos por correo no le añadirían nada.',
  CODE_WAY_UNSET: 'No se te envían códigos de esa forma. Configúralo antes en Seguridad.',
  CODE_WAY_WEAK:
    'Un código por correo solo sirve para entrar. Aquí hace falta un código de tu teléfono, uno de reserva, una llave de acceso o un mensaje de texto.',
  NO_FACTOR_BEGUN: 'No se empezó ningún segundo factor; empieza de nuevo.',
  CODE_NEEDED:
    'Demuestra {challenge, select, none{primero} other{en dos minutos, y se hará,}} que eres tú: {deed, select, factors_begin_totp{otro teléfono} factors_begin_sms{un número para códigos} factors_renew_backup_codes{hacer códigos de reserva nuevos} factors_remove{terminar el segundo factor} passkeys_begin{otra llave de acceso} passkeys_remove{quitar una llave de acceso} keys_make{una clave para un programa} links_make{un enlace para mirar} chats_link{enlazar un chat} oauth_begin_link{entrar con otro servicio} users_export{una copia de tus datos} users_change_settings{escribirte menos} users_erase{borrarte de aquí} other{esto}} pide tu segundo factor.',
  CODE_WRONG: 'El código no es correcto o ya se usó.',
  CODE_BARRED: 'Demasiados códigos equivocados. Vuelve a intentarlo en {minutes} min.',
  TOO_FAST: 'Demasiado de una vez. Vuelve a intentarlo en {seconds} s.',
  NOT_ENCRYPTED: 'Desde otra máquina, a este servicio solo se llega por https.',
  CODE_SHUT:
    'Aquí no se pueden comprobar los códigos de tu teléfono: falta la clave que abre su secreto (SECRETS_KEY). Un código de respaldo sirve.',
  PROOF_OVER:
    'Lo que pediste ya no está en espera. Si se aceptó un código tuyo para ello, mira si se hizo; si no, pídelo de nuevo.',
  NO_RECOVERY: 'Nadie dijo que tu segundo factor se perdió.',
  RECOVERY_UNTOLD:
    'Nadie podría avisarte: no tienes ninguna dirección confirmada ni ningún chat vinculado. Pregunta a quien lleva esta instalación.',
  PASSKEY_WRONG:
    'No se aceptó la llave de acceso: aquí no se conoce o no respondió a esta pregunta aquí y ahora. Empieza de nuevo.',
  PASSKEY_UNKNOWN: 'No existe esa llave de acceso.',
  PASSKEYS_UNSET:
    'Las llaves de acceso necesitan la dirección que abre la gente (PUBLIC_URL), con un nombre y por https.',
  SIGN_IN_OVER: 'Este inicio de sesión terminó; empieza otra vez.',
  SESSION_UNKNOWN: 'No existe esa sesión, o ya terminó.',
  EMAIL_CONFIRMED: 'Tu dirección ya está confirmada.',
  LETTERS_ENOUGH: 'Ya se enviaron bastantes cartas. Prueba otra vez dentro de una hora.',
  LETTER_OVER: 'Este enlace ya no vale o ya se usó. Pide otro.',
  INVITATION_OVER: 'Con esta palabra no se puede registrar nadie: ya no vale, ya se usó o es para otra dirección.',
  SIGNS_IN_ALREADY: 'Ya tienes un acceso a la página.',
  JOIN_BY_CHAT: 'Esto solo lo pide una persona en su propio chat, no un programa.',
  JOIN_OWNER:
    'Eres el propietario: la palabra que el servicio muestra al arrancar crea tu acceso, en la página /set-up.',
  REGISTRATION_CLOSED: 'Ahora mismo nadie puede registrarse aquí. Pregunta a quien lleva esta instalación.',
  ROLE_NOT_YOURS: 'Solo el dueño decide sobre los administradores, y nadie sobre el dueño ni sobre sí mismo.',
  KEY_LIMITED:
    'Esta clave no puede hacer esto ({action}){accounts, select, none{} other{; hace falta nombrar una de sus cuentas: {accounts}}}.',
  PASSWORD_NEEDED: 'Da también tu contraseña: no tienes segundo factor.',
  PROVIDER_UNKNOWN: 'Ese servicio no está configurado aquí.',
  PROVIDER_SILENT: '{service} no responde ahora mismo. Inténtalo dentro de un rato o entra de otra forma.',
  PROVIDER_DECLINED: 'No se ha hecho nada: en {service} alguien dijo que no.',
  PROVIDER_UNSOUND: 'Lo que respondió {service} no es válido, así que nadie ha entrado con ello. Empieza otra vez.',
  ELSEWHERE_OVER: 'Este inicio de sesión terminó o se empezó en otro navegador; empieza otra vez.',
  SIGN_IN_ANEW: 'Entra otra vez primero: esto necesita una sesión recién iniciada.',
  SERVICE_TAKEN: 'Esa cuenta está enlazada aquí con otra persona.',
  SERVICE_ANOTHER: 'Ya tienes enlazada otra cuenta de este servicio; retírala primero.',
  SERVICE_NOT_LINKED: 'Ese servicio no está enlazado contigo.',
  SERVICE_LAST: 'Es tu única forma de entrar. Pon antes una contraseña o enlaza otro servicio.',
  IDENTITY_UNKNOWN: 'Nadie aquí está enlazado con esa cuenta. Entra de otra forma y enlázala en Seguridad.',
  ADDRESS_UNPROVEN:
    'Ese servicio no dice que tu dirección esté comprobada. Regístrate con tu dirección y enlaza el servicio después.',
  OWNER_ONLY: 'Eso solo lo hace quien es dueño de esta instalación, con sesión iniciada.',
  SETTINGS_ELSEWHERE: 'Aquí los tokens y claves se ponen donde se inició el servicio, no en la página.',
  SETTING_GIVEN: '{name} está puesto donde se inició el servicio, y eso prevalece. Quítalo primero allí.',
  SETTING_UNFIT: 'No se puede usar: {problem}',
  SETTING_NOT_SET: '{name} no está puesto en la página.',
  ADDRESS_KNOWN: '{email} ya tiene una cuenta aquí. Entra en ella y enlaza el servicio en Seguridad.',
  DEVICE_UNKNOWN: 'No existe ese dispositivo.',
  KEY_UNKNOWN: 'No existe esa clave, o ya terminó.',
  TRADES_OPEN:
    'Hay operaciones abiertas ({trades}). /panic las cierra antes; o di que se queden en el bróker (open: leave).',
  LAST_OWNER: 'Eres el único propietario, y sin ninguno cualquiera podría serlo. Borra mejor la carpeta de datos.',
  KEYS_FULL: 'Ya tienes tantas como se puede ({most}); termina una antes.',
  UNKNOWN_USER: 'No existe ese usuario.',
} as const satisfies Record<keyof typeof english, string>;
