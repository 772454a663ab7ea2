import type { note as english } from '../en/notes.ts';

/** Lo que dice una tarjeta además de su tabla. */
export const note = {
  // Lo que se vio en el bróker.
  ENDED: 'Posición {leg}: {how_ended}{price, select, none{} other{ a {price}}}.',
  PART_CLOSED:
    'Posición {leg}: se cerraron {lots} lotes{how, select, manual{ a mano} other{}}{price, select, none{} other{ a {price}}}.',
  HAND_LEVELS: 'La posición {leg} se modificó en el bróker: {levels}.',
  HAND_LOTS: 'Posición {leg}: se retiraron {lots} lotes a mano.',
  HAND_CLOSED: 'La posición {leg} se cerró a mano.',
  STOP_REMOVED: 'Posición {leg}: su stop se quitó a mano.',
  FILLED_SHORT: 'Posición {leg}: el bróker ejecutó {lots} de {wanted} lotes.',
  FOUND_LATE: 'La posición {leg} se daba por terminada, pero el bróker la tiene: se sigue desde ahora.',
  CONTRADICTED:
    'Posición {leg}: el bróker respondió que no se abrió y muestra que sí. Cuenta lo que muestra: compruébala.',
  UNKEPT: 'Posición {leg}: el bróker dijo que {op_doing} estaba hecho, y no se ve.',
  MISSING: 'La posición {leg} falta en lo que muestra el bróker, y nada dice que terminara.',
  PARKED: 'Posición {leg}: lo que el bróker dice de ella no puede ser. Compruébala tú mismo.',
  // Lo que el bróker no quiso hacer.
  REFUSED: 'Posición {leg}: {op_doing} se rechazó: {why_rejected}.',
  EXPIRED: 'Posición {leg}: {op_doing} no se ejecutó a tiempo (caducó).',
  HELD: 'La posición {leg} aún no se envía: {why_awaited}.',
  LAPSED: 'La posición {leg} no se envió a tiempo y ya no se envía{why, select, none{} other{: {why_awaited}}}.',
  IN_DOUBT: 'Posición {leg}: nadie puede decir si {op_doing} se hizo.',
  YIELDED:
    'Posición {leg}: el bróker no acepta ese {field_field}; {value, select, none{queda sin él} other{se mantiene {value}}}.',
  UNPROTECTED: 'La posición {leg} está sin su stop de {sl}; se vuelve a pedir.',
  // Lo que dijo el proveedor.
  SAID: 'Proveedor: {words}.',
  SAID_EARLY: 'Proveedor: {words} (aún sin operar).',
  SO_ALREADY: 'Ya es así, o está en camino: no se hizo nada.',
  SAID_OVER: 'Proveedor: {words}. No queda nada abierto ni pendiente, así que no se hizo nada.',
  SAID_UNSURE: 'Dudoso: «{text}». No se hizo nada.',
  SAID_WHEN: 'Proveedor: {words} a {price}.',
  PASSED_ALREADY: 'Proveedor: {words} a {price}. El precio ya lo ha pasado. No se hizo nada.',
  NO_PRICE: 'Proveedor: {words} a {price}. Ahora mismo no se conoce su precio. No se hizo nada.',
  REACHED: 'El precio llegó a {price}: {words}.',
  REACHED_EARLY: 'Aún no se ha operado, así que no se hizo nada.',
  TAKEN_BACK: 'Retirado por el proveedor: {words} a {price}.',
  QUESTION_GONE: 'El proveedor retiró o cambió una instrucción por la que se preguntaba: esa pregunta queda cerrada.',
  NOT_WAITED: 'Ya no se espera: {words} a {price}.',
  WAITING_BROKEN: 'No se pudo tratar lo que aquí esperaba un precio: compruébalo tú mismo.',
  COMPLETED: 'Sus niveles llegaron en el mensaje {message}.',
  PART_LEFT:
    'Posición {leg}: debían cerrarse {left} lotes más, menos de lo que este bróker acepta o deja: quedan abiertos {lots} lotes.',
  PART_WANTED: 'Pediste una vez más cerrar la parte de la posición {leg}.',
  PART_KEPT: 'Decidiste dejar abiertos {lots} lotes de la posición {leg}.',
  PART_ONCE_FILLED:
    'Posición {leg}: de su orden de {order} lotes deben quedar {lots}. Ningún bróker reduce una orden, así que lo que sobra se cierra cuando se ejecute.',
  LEVELS_TAKEN_BACK: 'El mensaje {message} que le dio niveles se retiró antes de enviarse nada: ya no cuentan.',
  EDITED: 'Editado por el proveedor.',
  EDITED_FOLLOWED: 'Editado por el proveedor; las órdenes lo siguen{what, select, none{} other{: {what}}}.',
  EDITED_NOTHING:
    'Editado por el proveedor de un modo que ninguna orden puede seguir por sí sola; compruébalo tú mismo.',
  EDITED_ENTRY_OPEN: 'El proveedor cambió la entrada; la posición ya está abierta, así que no se hizo nada.',
  EDITED_UNREADABLE: 'El proveedor editó el mensaje y su lectura es {certainty_certainty}; no se hizo nada.',
  EDITED_AWAY: 'El proveedor editó el mensaje y ya no se lee como esta operación; no se hizo nada.',
  REPLACING:
    'Editado por el proveedor {isOther, select, 1{a otro símbolo o sentido} other{de un modo que su orden no puede seguir moviéndose}}: la orden pendiente se retira y se planifica de nuevo.',
  REPLACE_MOVED:
    'Su orden se había movido, reducido o retirado desde entonces. La nueva quedaría como dice el mensaje, así que no se coloca por sí sola.',
  REPLACED_AGAIN: 'Editado por el proveedor mientras se sustituía su orden: se planifica como se lee ahora.',
  REPLACE_FILLED_LEVELS: 'Se ejecutó antes de poder sustituirla: se queda y toma los niveles nuevos.',
  REPLACE_FILLED: 'Se ejecutó antes de poder sustituirla: quedan los niveles de antes.',
  UNFOLLOWED: 'Su canal ya no se copia, así que no se opera.',
  REPLACE_UNFOLLOWED: 'Su canal ya no se copia: la orden no se vuelve a colocar.',
  REPLACE_HALTED: 'La operativa se detuvo mientras se sustituía su orden, así que no se opera por sí sola.',
  REPLACE_WITHDRAWN: 'Retirada por el proveedor mientras se sustituía su orden: no se vuelve a colocar nada.',
  WITHDRAWN: 'Retirada por el proveedor antes de operarse.',
  DELETED_CANCELLED: 'Borrado por el proveedor: la orden pendiente se cancela.',
  DELETED_PENDING: 'El proveedor borró el mensaje. La orden se queda, como fijaste para este canal.',
  DELETED_OPEN: 'El proveedor borró el mensaje. Una posición abierta nunca se cierra por eso sola.',
  CORRECTED: 'Sus niveles son otros, así que se toma como corrección de esa operación: mira su tarjeta.',
  CORRECTION_GONE:
    'El mensaje {message}, que había cambiado sus niveles, ya no lo dice: vuelven a contar los suyos propios.',
  REPOST_DOUBT:
    'Ya hay una {side_side} de {symbol} del mensaje {message} abierta y este no da otro precio: tómala solo si quieres una segunda operación.',
  REPOST_EDITED:
    'El mensaje {message} se editó así, y su {side_side} de {symbol} sigue en pie: tómala solo si debe quedar junto a aquella.',
  REPOST_TWIN:
    'Hasta esta edición decía lo mismo que el mensaje {message}, y la {side_side} de {symbol} de aquel sigue en pie: tómala solo si debe quedar junto a aquella.',
  PAST_ITS_STOP: 'El precio ha pasado el stop de {sl} que el bróker nunca aceptó para la posición {leg}: se cierra.',
  // Con qué se encontró una instrucción.
  NOTHING_PENDING: 'No queda ninguna orden pendiente que cancelar.',
  NOTHING_OPEN_PART: 'No hay ninguna posición abierta, así que no se puede cerrar una parte.',
  OTHERS_LOTS:
    'Los lotes que cierra el proveedor no dicen nada de los tuyos, así que no se cerró nada; cierra tú una parte si quieres.',
  NO_FRACTION: 'No se dijo cuánto cerrar; cierra tú una parte si quieres.',
  TOO_SMALL: 'La posición {leg} es demasiado pequeña para cerrar una parte.',
  NOTHING_TRAIL: 'Aún no hay ninguna posición abierta, así que no hay stop que siga al precio.',
  NO_TRAIL: 'Posición {leg}: nadie puede decir a qué distancia debe seguir su stop al precio.',
  NO_PIP: 'No hay acuerdo sobre qué es un pip de este símbolo, así que no se movió nada.',
  NOTHING_BREAKEVEN: 'Aún no hay ninguna posición abierta, así que no hay nada que llevar a break-even.',
  NOTHING_STOP: 'No hay ninguna orden cuyo stop se pueda mover.',
  NOTHING_LEVELS: 'No hay ninguna orden cuyos niveles se puedan cambiar.',
  NOTHING_TARGET: 'No hay ninguna orden con ese objetivo.',
  NOTHING_ENTRY: 'No hay ninguna orden pendiente, así que no se puede mover su entrada.',
  STOP_KEPT: 'Ya no se indica ningún stop; se mantiene el stop de {sl}.',
  REPORTED: 'El proveedor informa de {action}; decide lo que informe el bróker.',
  REENTRY: 'El proveedor sugiere entrar otra vez; no se hace nada por sí solo.',
  PERHAPS_OPEN:
    'El bróker no ha confirmado la posición {leg}: quizá haya {lots} lotes abiertos. Se cierran en cuanto se vean.',
  NOT_CHANGED: 'No se cambió. {sentence}',
  CLOSED_ALL_THE_SAME: 'La posición {leg} se cierra de todos modos. {sentence}',
  // Por qué se pregunta, o qué se decidió.
  BEFORE_RESTORE: 'Se publicó antes de restaurar esta mesa y puede que ya se operara.',
  BEFORE_FOLLOW: 'Se publicó antes de que siguieras este canal, así que solo se muestra.',
  TOO_OLD: 'Tiene {age} s, más del límite de {limit} s, así que no se opera por sí sola.',
  BUDGET: '{sentence}',
  UNJUDGED: '{sentence}',
  WHY: '{sentence}',
  SAID_GONE: 'Dijiste que la posición {leg} no se ejecutó. Si el bróker la muestra al final, se sigue.',
  SAID_THERE: 'Dijiste que la posición {leg} está. Se sigue en cuanto el bróker la muestre.',
  SAID_ENDED:
    'Dijiste que la posición {leg} ha terminado. Su resultado se suma cuando el bróker lo diga; si la vuelve a mostrar, se sigue.',
  TRIED_AGAIN:
    'Pediste una vez más {value, select, none{quitar el {field_field}} other{el {field_field} de {value}}} en la posición {leg}.',
  STOP_WANTED: 'Pediste un stop a {sl} en la posición {leg}.',
  STOP_LEFT: 'Dejaste la posición {leg} sin stop.',
  CLOSE_WANTED: 'Pediste cerrar la posición {leg}.',
  KEPT: 'Decidiste dejarlo como está.',
  DECIDED_EDIT: 'Decidiste: como lo tiene ahora el proveedor.',
  DECIDED: 'Decidiste: {words}{price, select, none{} other{ cuando el precio esté a {price}}}.',
  OVERTAKEN: 'Su stop se movió desde que se preguntó, y con esto se podría perder más otra vez: no se hizo nada.',
  PROOF_NEEDED: 'Con eso se puede perder más dinero real, y hace falta un segundo factor. No se cambió nada.',
  DECIDED_NO_PRICE: 'Ahora mismo no se conoce su precio; no se hizo nada.',
  AWAITS_LEVELS:
    'Sus niveles la completan si llegan en {minutes} minutos: en una respuesta, una edición o un mensaje propio.',
  SAID_ANEW: 'Dicha de nuevo en un mensaje posterior antes de llegar sus niveles: esa es la operación.',
  LEVELS_NEVER_CAME: 'Sus niveles no llegaron a tiempo.',
  UNANSWERED: 'Sin respuesta a tiempo, así que no se operó.',
  EDIT_UNANSWERED: 'Sin respuesta a tiempo: lo que aún no se había enviado ya no se envía.',
  RESULT: 'Resultado {money}{r, select, none{} other{, {r} R}}.',
} as const satisfies Record<keyof typeof english, string>;
