// What our scripts say to people, and what the form renderer says in English only, in both languages.
export const say = {
  es: {
    done: 'Se guardó su respuesta.',
    started: 'Caso abierto',
    documents: 'los documentos del caso',
    mend: 'El formulario no se envió. Corrija lo siguiente y envíelo de nuevo:',
    refused: 'El formulario todavía no se envió; lo que escribió sigue aquí. Corrija lo siguiente y envíelo de nuevo:',
    ended: 'Su sesión terminó y el formulario no se envió. Lo que escribió sigue aquí: entre de nuevo en otra pestaña, vuelva a esta y envíelo otra vez.',
    enter: 'Entrar en otra pestaña',
    back: 'Ya entró de nuevo: puede enviar el formulario.',
    offline: 'No hay conexión con el sistema y el formulario no se envió. Lo que escribió sigue aquí: cuando vuelva la conexión, envíelo otra vez.',
    failed: 'El sistema no pudo recibir el formulario. Lo que escribió sigue aquí: espere un momento y envíelo otra vez.',
    restored: 'Se recuperó lo que usted había escrito en esta pestaña.',
    discard: 'Empezar de nuevo',
    field: 'Campo',
    row: 'fila'
  },
  en: {
    done: 'Your answer has been saved.',
    started: 'Case opened',
    documents: "the case's documents",
    mend: 'The form was not sent. Please correct the following and send it again:',
    refused: 'The form has not been sent yet; what you typed is still here. Please correct the following and send it again:',
    ended: 'Your session has ended and the form was not sent. What you typed is still here: sign in again in another tab, come back to this one and send it again.',
    enter: 'Sign in in another tab',
    back: 'You are signed in again: you can send the form.',
    offline: 'The system cannot be reached and the form was not sent. What you typed is still here: send it again once the connection is back.',
    failed: 'The system could not take the form. What you typed is still here: wait a moment and send it again.',
    restored: 'What you had typed in this tab has been brought back.',
    discard: 'Start afresh',
    field: 'Field',
    row: 'row'
  }
};

/** The renderer's own sentences; the number or pattern that it fills in is taken over. */
const SPANISH = [
  [/^Field is required\.$/, 'Este dato es obligatorio.'],
  [/^Field must match pattern .*$/, 'No tiene la forma esperada.'],
  [/^Field must have minimum value of (.*)\.$/, 'El valor mínimo es $1.'],
  [/^Field must have maximum value of (.*)\.$/, 'El valor máximo es $1.'],
  [/^Field must have minimum length of (.*)\.$/, 'Escriba al menos $1 caracteres.'],
  [/^Field must have maximum length of (.*)\.$/, 'Escriba como máximo $1 caracteres.'],
  [/^Field must be a valid +international phone number\..*$/, 'Escriba un teléfono con código de país, por ejemplo +50222334455.'],
  [/^Field must be a valid email\.$/, 'Escriba una dirección de correo, por ejemplo nombre@ejemplo.org.'],
  [/^Value is not a number\.$/, 'Escriba un número.'],
  [/^Value is expected to be an integer\.$/, 'Escriba un número entero.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Escriba como máximo $1 decimales.'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, 'Los valores válidos más cercanos son $1 y $2.'],
  [/^Add new$/, 'Agregar fila'],
  [/^Expand all \((\d+)\)$/, 'Mostrar todas ($1)'],
  [/^Collapse$/, 'Mostrar menos'],
  [/^Select$/, 'Elija'],
  [/^Search$/, 'Buscar'],
  [/^Nothing to show\.$/, 'Sin datos.'],
  [/^No results$/, 'Sin resultados'],
  [/^All values selected$/, 'Ya eligió todas'],
  [/^(\d+) of (\d+)$/, '$1 de $2'],
  [/^Remove list item (.*)$/, 'Quitar la fila $1'],
  [/^Previous page$/, 'Página anterior'],
  [/^Next page$/, 'Página siguiente'],
  [/^Click to sort by (.*) descending$/, 'Ordenar por $1, de mayor a menor'],
  [/^Click to sort by (.*) ascending$/, 'Ordenar por $1, de menor a mayor'],
  [/^Click to remove sorting$/, 'Quitar el orden'],
  [/^Increment$/, 'Aumentar'],
  [/^Decrement$/, 'Disminuir'],
  [/^(d+.m+.)yyyy$/, '$1aaaa'],
  [/^(m+.d+.)yyyy$/, '$1aaaa']
];

/** A sentence of the renderer in the language; unknown ones stay as they are. */
export function translated(text, language) {
  if (language !== 'es') {
    return text;
  }
  const bare = text.trim();
  const found = SPANISH.find(([pattern]) => pattern.test(bare));
  return found ? text.replace(bare, bare.replace(found[0], found[1])) : text;
}

/** For the date picker, which has no Spanish of its own. */
export const calendar = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['Dom', 'Lun', 'Mar', 'Mié', 'Jue', 'Vie', 'Sáb'],
    longhand: ['Domingo', 'Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado']
  },
  months: {
    shorthand: ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic'],
    longhand: ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto', 'Septiembre', 'Octubre', 'Noviembre', 'Diciembre']
  },
  rangeSeparator: ' a ',
  yearAriaLabel: 'Año',
  monthAriaLabel: 'Mes',
  time_24hr: true
};
