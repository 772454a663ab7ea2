import type * as english from '../en/refusals.ts';
import { ofOnboarding } from './refusals-onboarding.ts';
import { ofSigningIn } from './refusals-signing-in.ts';
import { ofTerminals } from './refusals-terminals.ts';

type Like<Area extends keyof typeof english> = Record<keyof (typeof english)[Area], string>;

export const refusal = {
  ...ofSigningIn,
  ...ofTerminals,
  ...ofOnboarding,
  // Pedir algo.
  INVALID_INPUT: 'La petición no encaja: {problems}.',
  NOT_ALLOWED: 'No puedes hacer esto ({action}).',
  PROOF_NEEDED:
    'Esto {loosened, select, none{permite perder más} other{relaja {loosened_looser}}}{account, select, none{} other{ en {account}}}. {stake, select, real{Con dinero real hace falta un segundo factor} other{Eso lo tiene que hacer una persona, no un programa}}; no se hizo nada{challenge, select, none{} other{ todavía: demuestra en dos minutos que eres tú, y se hará}}.',
  UNKNOWN_ACTION: 'No hay ninguna acción llamada {action}.',
  KEY_REUSED: 'La clave de idempotencia {key} ya se usó con otra petición.',
  ANSWER_NOT_KEPT:
    'Esto ya se hizo antes con la clave de idempotencia {key}. La respuesta contenía un secreto y no se guarda en ningún sitio: mira la lista y crea otro si lo necesitas.',
  PARKED: '{actor} queda apartado hasta que alguien lo mire: {why}.',
  NOT_REACHED: 'Ahora mismo no se alcanza lo que {action} necesita; vuelve a pedirlo en un momento.',
  UNKNOWN_TARGET: '{action} no nombra ningún {actor} que pueda existir.',
  QUESTION_OVER: 'Esa pregunta ya terminó; no se hizo nada.',
  // La mesa.
  HALTED_SINCE:
    'Después de que lo pidieras, el trading se detuvo otra vez y sigue detenido. Pídelo de nuevo si lo quieres.',
  FACTOR_ON_PAGE: 'En la página esto se hace en Seguridad (/security).',
  DESK_NOT_OPEN: 'No hay ninguna mesa {desk}.',
  ACCOUNT_UNKNOWN: 'No hay ninguna cuenta {account} en esta mesa.',
  ACCOUNT_TAKEN: 'Esta mesa ya tiene una cuenta {account}.',
  FOLLOW_UNKNOWN: 'No hay ningún seguimiento {follow} en esta mesa.',
  FOLLOWED_ALREADY: '{account} ya sigue {feed}.',
  SIGNAL_UNKNOWN: 'No hay ninguna señal {signal} en esta mesa.',
  PLACE_UNKNOWN: 'En {place} no se te cuenta nada.',
  CHOICE_GONE: 'Este botón ha caducado o ya se usó; no se hizo nada.',
  BRIDGE_NOT_REACHED: 'Ahora mismo no se alcanza el bróker de {account}; no se envió nada.',
  SIGNAL_OPEN_ALREADY:
    'La misma {side_side} de {symbol} sigue {isAsked, select, true{pendiente de tu respuesta: contesta a esa pregunta} other{abierta}}; una repetición no es una segunda operación.',
  ORDER_TWICE: 'La misma orden se dio hace menos de {seconds} segundos; di "again": true si la quieres dos veces.',
  RULES_UNKNOWN:
    'No se pudieron juzgar sus reglas: no se conoce {facts_missing}. Lo que no se puede juzgar no se opera.',
  SYMBOL_NOT_CHOSEN: 'No se eligió ningún símbolo para {name}; /symbols muestra los elegidos.',
  NOTHING_CALLED: 'Ninguna cuenta ni canal seguido de esta mesa se llama {name}.',
  ZONE_UNKNOWN: '{zone} no es una zona horaria; se escribe como Europe/Madrid o America/New_York.',
  LANGUAGE_UNKNOWN: 'No hay textos en ese idioma; los hay en: {languages}.',
  CHANNEL_HALTED: 'Las señales de {feed} están detenidas: {why_halting}.',
  READING_REJECTED: 'El mensaje se contradice o deja algo sin decir: {reason_because}.',
  CLIENT_NOT_PROFESSIONAL: 'Un cliente profesional necesita {needed} de los tres motivos; se declararon {grounds}.',
  PROFILE_UNKNOWN: 'No hay ningún perfil llamado {id}.',
  PROFILE_SHAPE: 'El perfil no se puede leer: {problems}.',
  PROFILE_ZONE: 'No hay ninguna zona horaria llamada {zone}.',
  PROFILE_CONTRADICTION: 'Los límites se contradicen: {problems}.',
  HOLD_NEEDS_PERSON: 'La operativa está {state_hold}; solo una persona puede levantarlo.',
  HOLD_NEEDS_FACTOR:
    'La operativa se detuvo por sí sola{why, select, none{} other{ ({why_halting})}}; confirma con tu segundo factor para reanudarla{challenge, select, none{} other{: en dos minutos, y se hace}}.',
  // A mano.
  TRADE_UNKNOWN:
    'Nada llamado {trade} está abierto o pendiente en esta mesa; /positions y /orders muestran lo que hay.',
  NOTHING_MEANT:
    'No hay nada {state, select, open{abierto} waiting{pendiente} other{abierto ni pendiente}}{symbol, select, none{} other{ en {symbol}}}{feed, select, none{} other{ de {feed}}}{account, select, none{} other{ en {account}}}.',
  WHICH_TRADE: '¿Cuál? Nómbrala:\n{trades}',
  TRADE_ENDED: 'Ha terminado mientras tanto: no queda nada abierto ni pendiente, así que no se hizo nada.',
  SO_ALREADY: 'Ya es así, o está en camino: no se hizo nada.',
  BEING_REPLACED: 'Su orden se está retirando para colocarla de nuevo; pídelo otra vez en un momento, o cancélala.',
  PART_TOO_SMALL:
    'Cerrar {part} lotes dejaría {rest}, y este bróker no acepta ni mantiene menos de {least}. No se hizo nada: ciérrala entera o déjala.',
  PART_TOO_LARGE: '{lots} lotes no son una parte de los {open} abiertos; ciérrala entera.',
  WHICH_LEG: '¿De cuál? Tiene varias posiciones:\n{legs}',
  ONE_LEG: '{name} · {lots} lotes, objetivo {target}',
  LEVEL_PASSED: 'Un {level} a {value} ya está más allá del precio de {price}. No se hizo nada.',
  RULE_AGAINST: 'No se cambió nada. {found}',
  OPENED_ELSEWHERE: '{id} se abrió en otro sitio: aquí solo se puede cerrar o cancelar entera.',
  CURSOR_UNKNOWN: 'Ese cursor no es de esta lista.',
  BAD_COMMAND: '{problem} Uso: {command_usage}',
  // Por qué no se dimensiona una señal.
  SYMBOL_UNKNOWN: 'Esta cuenta no tiene ningún símbolo para {symbol}.',
  SYMBOL_AMBIGUOUS: '{symbol} podría ser {candidates_or} en esta cuenta. ¿Cuál es?',
  CONTRACT_BROKEN: 'Los datos del bróker para {symbol} no se pueden usar: {problem}.',
  QUOTE_MISSING: 'No hay un precio utilizable de {symbol}.',
  RATE_MISSING: 'No hay precio para convertir {from} en {to}, así que la pérdida no se puede calcular.',
  NO_CAPITAL: 'El tamaño se calcula a partir del {of_capital}, que es {amount}.',
  ENTRY_MISSING:
    'Una orden {order, select, limit{límite} stop{stop} other{así}} necesita un precio, y la señal no lo tiene.',
  ENTRY_FAR: 'El precio {entry} está a un {percent} % de {live}: puede ser otro instrumento o una errata.',
  ENTRY_PASSED:
    'La entrada {entry} ya se ha pasado: el precio es {live}, {points} puntos más allá (tolerancia {tolerancePoints}).',
  ENTRY_TOO_CLOSE: 'La entrada {entry} está a {points} puntos de {live}; el bróker exige {neededPoints}.',
  STOP_MISSING: 'La señal no tiene stop, y este seguimiento no tiene stop por defecto.',
  STOP_WRONG_SIDE: 'El stop {sl} de una {side_side} está en el lado equivocado de la entrada {entry}.',
  STOP_PASSED: 'El stop {sl} ya se ha pasado: {live}.',
  STOP_TOO_CLOSE: 'El stop {sl} está a {points} puntos de {from}; el bróker exige {neededPoints}.',
  TARGET_WRONG_SIDE: 'El objetivo {tp} de una {side_side} está en el lado equivocado de la entrada {entry}.',
  TARGET_PASSED: 'El primer objetivo {tp} ya se ha pasado: {live}.',
  TARGET_TOO_CLOSE: 'El objetivo {tp} está a {points} puntos de {from}; el bróker exige {neededPoints}.',
  PIP_UNKNOWN: 'No hay acuerdo sobre qué es un pip de {symbol}; hacen falta precios.',
  LOTS_BELOW_MIN:
    'El tamaño resulta {lots} lotes, por debajo de la orden mínima de {min}, que arriesgaría {riskAtMin} {currency}. Los tamaños nunca se redondean al alza.',
  SIZES_DISAGREE: 'Dos cálculos de la pérdida por lote no coinciden: {first} y {second} {currency}.',
  NETTING_OPEN:
    'Esta cuenta compensa posiciones: con {open} en {symbol}, una orden nueva la aumentaría o la invertiría.',
  // El bróker simulado.
  UNKNOWN_SYMBOL: '{symbol} no se opera aquí.',
  NO_QUOTE: 'Aún no hay precio de {symbol}.',
  NO_RATE: 'No hay tipo de cambio de {from} a {to}, así que el resultado no se puede contabilizar.',
  INVALID_VOLUME: '{lots} lotes no valen: de {min} a {max} en pasos de {step}.',
  INVALID_PRICE: 'El precio {price} no vale: tiene que ser {rule}.',
  INVALID_STOPS: 'El {level_field} {price} no vale: tiene que ser {rule}.',
  INVALID_QUOTE: '{bid} / {ask} no es un precio de {symbol}: el bid tiene que ser mayor que cero y no superar el ask.',
  NO_MONEY: 'No hay suficiente dinero: hacen falta {needed_amount}, hay {free_amount} libres.',
  PRICE_MOVED: 'El precio se movió {points} puntos, de {refPrice} a {price} (límite {maxSlipPoints}).',
  NOT_FOUND: 'Nada abierto tiene el número {id}.',
  REQUOTE: 'El precio de {symbol} cambió antes de ejecutarse.',
  FROZEN: '{id} está demasiado cerca del mercado para modificarse.',
  BUSY: 'El bróker simulado está ocupado.',
  NOT_CONNECTED: 'El bróker simulado no está conectado.',
  MARKET_CLOSED: 'El mercado de {symbol} está cerrado.',
  TRADE_DISABLED: 'La operativa está desactivada: {why}.',
  LIMIT_REACHED: 'No se aceptan más órdenes ni posiciones.',
  UNSUPPORTED: 'El bróker simulado no hace esto.',
  OTHER: 'El bróker simulado lo rechazó.',
  CONFLICT:
    '{id} tiene {field} {held, select, none{ninguno} other{{held}}}, no el esperado {expected, select, none{ninguno} other{{expected}}}.',
  EXPIRED: 'Llegó fuera de tiempo ({expiresAt}).',
  INVALID_AMOUNT: '{amount} no es un importe que esta cuenta pueda aceptar.',
  // Leer con el propio Telegram.
  LISTEN_OFF: 'Leer con tu propio Telegram no está configurado aquí: necesita TELEGRAM_API_ID y TELEGRAM_API_HASH.',
  LISTEN_BY_PROGRAM: 'Solo una persona entra en Telegram, no un programa.',
  LISTEN_NOT_INSTALLED:
    'El paquete que lee Telegram como persona no está instalado: npm install @mtcute/node@0.30.3 @mtcute/core@0.30.3, y arranca de nuevo.',
  LISTEN_KEYS: 'Telegram no acepta TELEGRAM_API_ID y TELEGRAM_API_HASH.',
  LISTEN_PHONE: 'Telegram no conoce ese número. Necesita el prefijo del país, por ejemplo +34 600 000 000.',
  LISTEN_CODE: 'Ese no es el código.',
  LISTEN_CODE_OLD: 'El código ya no vale: pasó su tiempo, o se envió por Telegram sin nada entre las cifras.',
  LISTEN_PASSWORD: 'Esa no es la contraseña.',
  LISTEN_NO_ACCOUNT: 'No hay ningún Telegram con ese número.',
  LISTEN_BARRED: 'Telegram ha bloqueado ese número.',
  LISTEN_NOT_BEGUN:
    'No hay ninguna entrada en marcha: se interrumpió o esperó demasiado. Empieza de nuevo con el teléfono.',
  LISTEN_ENDED: 'Telegram ya no deja entrar a este programa: la sesión se terminó. Entra de nuevo.',
  LISTEN_UNREACHABLE: 'Ahora no se llega a Telegram; prueba en un momento.',
  LISTEN_WAIT: 'Telegram pide que lo dejen en paz: no acepta más intentos durante {minutes} minutos.',
  LISTEN_GONE: 'No lees ese canal en Telegram.',
  VENUE_TAKEN: 'La cuenta de prueba de {venue} es de otra persona.',
  VENUE_NOT_OPEN: 'No hay ninguna cuenta de prueba en {venue}.',
  UNKNOWN_PRICES: 'Aquí no hay precios {prices}, solo {known}.',
  // Precios grabados.
  TAPE_COLUMNS: '{where}: se encontraron las columnas «{found}»; se esperaba {expected}.',
  TAPE_VALUE: '{where}, {field}: se encontró «{found}»; se esperaba {expected}.',
  TAPE_BACK: '{where}: {symbol} en {at} no va después de {last}, la fila anterior. Ordena cada símbolo por hora.',
  TAPE_GAP: '{where}: {symbol} no tiene nada de {from} a {to}, más de {minutes} minutos.',
  TAPE_SPACING:
    '{symbol}: la vela de {at} se solapa con la siguiente o se sale de la cuadrícula de {seconds} segundos. Todas las velas deben durar lo mismo.',
  TAPE_ONE_CANDLE: '{symbol} tiene una sola vela, así que nadie sabe cuánto dura: dilo con candleMs.',
  TAPE_JSON: '{where}: esto no es JSON: {problem}.',
  TAPE_EMPTY: 'No contiene ningún precio.',
  // Canales.
  // Webhooks of channels.
  HOOK_SIGNATURE_MISSING:
    'La entrega no está firmada: necesita las cabeceras webhook-id, webhook-timestamp y webhook-signature, o el secreto en su cuerpo.',
  HOOK_SIGNATURE_WRONG: 'Ningún secreto de este webhook firmó ese cuerpo.',
  HOOK_TIME_WRONG: 'Su webhook-timestamp está a más de cinco minutos de ahora, o falta.',
  HOOK_BODY_UNFIT: 'No se puede leer el cuerpo: {problem}.',
  HOOK_PLACEHOLDER: 'Quien lo envía no rellenó {problem}.',
  HOOK_EMPTY: 'No hay ningún texto.',
  HOOK_ID_REUSED: 'El id {id} ya se tomó antes con otro cuerpo.',
  HOOK_TOO_MANY: 'Más de {most} entregas en un minuto; envíala más tarde.',
  HOOK_NONE: '{feed} no tiene webhook.',
  WEBHOOK_UNKNOWN: 'No hay ningún webhook {webhook} en este escritorio.',
  WEBHOOK_TAKEN: 'Ya hay un webhook {webhook}.',
  WEBHOOK_TOO_MANY: 'Un escritorio tiene como mucho {most} webhooks; quita uno primero.',
  WEBHOOK_ADDRESS: 'No se envía nada a esa dirección: {why}.',
  // Linked chats.
  LINK_UNKNOWN: 'Esa palabra no se conoce, o ya no: sirve una vez, y no por mucho tiempo.',
  LINK_BARRED: 'Demasiadas palabras equivocadas. Prueba otra vez dentro de una hora.',
  LINK_PUBLIC: 'Aquí leen otros. Escríbeme en privado y dilo allí.',
  LINK_BY_PROGRAM: 'Solo una persona enlaza un chat, no un programa.',
  ADDRESS_UNREADABLE:
    'Eso no es ni una dirección de correo, como ann@example.com, ni un número con su país, como +491701234567.',
  ADDRESS_HERE: 'A {address} ya se le escribe.',
  LETTERS_UNSET:
    '{how, select, sms{Aquí no hay forma de enviar mensajes de texto.} other{Aquí no hay forma de enviar correo.}} Quien lleva el servicio puede ponerla: docs/mail.md.',
  CODES_ENOUGH: 'Ya se enviaron bastantes códigos. Prueba otra vez más tarde.',
  LETTER_NOT_TAKEN: 'No se aceptó: {why}. docs/mail.md dice qué significa.',
  NOT_YOURS: 'Nadie llamado {person} está enlazado a esta mesa.',
  PERSON_UNKNOWN: 'Nadie llamado {person} tiene acceso aquí; /people muestra quién lo tiene.',
  PERSON_IS_YOU: 'Eres tú. /unlink retira uno de tus propios chats.',
  NOT_ASKED: '{person} no pide nada, o ya no.',
  INVITATION_UNKNOWN: 'No hay ninguna invitación abierta {invitation}; /people muestra cuáles hay.',
  INVITATIONS_FULL: 'Ya hay cincuenta invitaciones abiertas: retira antes algunas.',
  CHANNEL_UNKNOWN: 'Ningún canal, o más de uno, se llama {channel}.',
  FEED_NOT_LISTED: 'No hay ningún canal {feed}.',
  FEED_UNKNOWN: 'No hay ningún canal {feed}.',
  MESSAGE_UNKNOWN: 'No hay ningún mensaje {message} en este canal.',
  MESSAGE_DELETED: 'El mensaje {message} se borró y ya no se puede editar.',
  MESSAGE_EMPTY: 'Un mensaje necesita un texto o un embed con texto.',
  MESSAGE_TOO_LONG: 'Un mensaje tiene como máximo {longest} caracteres.',
  SUGGESTION_GONE: 'Ya no hay ninguna sugerencia {suggestion}.',
  AUTHOR_NOT_ALLOWED:
    '{author, select, none{Un autor sin nombre} other{{author}}} no puede publicar señales en este canal.',
  // La puerta HTTP.
  UNKNOWN_ROUTE: 'No hay nada en {path}; /docs enumera lo que hay.',
  WRONG_METHOD: '{method} no es posible aquí, solo {allowed}.',
  UNKNOWN_HOST:
    'Este servicio no responde al nombre {host, select, none{(ninguno)} other{{host}}}; añádelo a los nombres permitidos si debe hacerlo.',
  FOREIGN_ORIGIN: 'No se aceptan peticiones de páginas de {origin}; solo de las propias de este servicio.',
  BAD_URL: 'La parte {part} de la dirección no es texto UTF-8 válido con codificación por ciento.',
  MISSING_CONTENT_TYPE: 'Di qué es el cuerpo: Content-Type: application/json.',
  WRONG_CONTENT_TYPE: 'El cuerpo tiene que ser application/json en UTF-8, no {given}.',
  BODY_TOO_LARGE: 'El cuerpo ocupa más de {maxBytes} bytes.',
  BODY_CUT_SHORT: 'El cuerpo terminó antes de estar completo.',
  BROKEN_TEXT: 'El cuerpo no es un texto legible: {why}.',
  BROKEN_JSON: 'El cuerpo no es JSON legible: {why}.',
  QUERY_NOT_TAKEN: 'Pon {fields} en el cuerpo JSON; una escritura no toma parámetros en la dirección.',
  NEAR_FIELD: 'No hay ningún campo {field}; ¿querías decir {nearest}?',
  NO_FIELD: 'No hay ningún campo {field}; {names, select, none{aquí no se toma nada} other{aquí se conocen: {names}}}.',
  BAD_IDEMPOTENCY_KEY: 'Una Idempotency-Key tiene de 1 a 255 caracteres ASCII imprimibles.',
  UPGRADE_REQUIRED: 'Esta dirección solo habla WebSocket.',
  TOO_MANY_STREAMS: 'Hay {most} conexiones en vivo abiertas, el máximo.',
  SETUP_WORD_MISSING:
    'Este Worker aún no tiene propietario y no atiende a nadie: fija una palabra tuya con "npx wrangler secret put SETUP_WORD" y dila en POST /api/v1/auth/set-up.',
  SETUP_WORD_SHORT: 'SETUP_WORD debe tener al menos {shortest} letras y cifras; fija una más larga.',
  FACTOR_FIRST:
    'Este Worker atiende cuando su propietario tiene un segundo factor: POST /api/v1/2fa/setup/totp y luego /api/v1/2fa/verify/totp.',
  CONFIG_PROBLEM: '{problem}',
  NOT_READY: 'Aún no está listo: {reasons}.',
  DISK_FULL: 'No queda sitio para guardar esto; no se cambió nada.',
  UNEXPECTED:
    'Algo salió mal aquí. Quedó registrado con el identificador de la petición; se puede consultar si tuvo efecto.',
  READY_UNKNOWN: 'No hay ningún mensaje listo llamado {key}.',
  NO_PRICE: 'El mercado de prueba no tiene precio de {symbol} ahora mismo.',
  NOTHING_OPEN: 'Aún no hay ninguna operación abierta a la que responder. Envía antes «Oro: comprar ya».',
  NOT_IN_PROFIT:
    'El stop aún no puede estar en la entrada: {symbol} se abrió en {entry} y está en {price}. Inténtalo cuando esté en ganancias.',
} as const satisfies Like<'refusal'>;

export const hold = {
  active: 'activa',
  reducing: 'solo en reducción',
  halted: 'detenida',
  other: 'retenida',
} as const satisfies Like<'hold'>;

export const tape = {
  LINE: 'Línea {line}',
  ITEM: 'Elemento {item}',
  FILE: 'El archivo',
  COLUMNS: '{ticks} o {candles}, las velas también con {spreads_or} si se conoce',
  AS_HEAD: '{count}, como {columns}',
  AS_BEFORE: '{kind}, como las filas anteriores de {symbol}',
  SYMBOL: 'un símbolo del bróker de prueba, como XAUUSD',
  TIME: 'UTC con su zona, como 2026-01-05T10:00:00Z, o milisegundos Unix (13 cifras)',
  NUMBER:
    'un número simple {lowest, select, 0{igual o mayor que cero} other{mayor que cero}} con {digits} decimales como mucho',
  ASK: 'no menos que el bid, {bid}',
  HIGH: 'no menos que open, low y close',
  LOW: 'no más que open y close',
  SPREAD: 'menos de {points} puntos (la columna spread lleva un precio, spreadPoints lleva puntos)',
} as const satisfies Like<'tape'>;

export const priced = {
  ABOVE_ZERO: 'mayor que cero',
  STEP: 'múltiplo de {step}',
  BELOW: 'menor que {than}{points, select, 0{} other{ en al menos {points} puntos}}',
  ABOVE: 'mayor que {than}{points, select, 0{} other{ en al menos {points} puntos}}',
} as const satisfies Like<'priced'>;
