// What Tasklist is called, which languages it speaks, and the scripts of ours that it loads before it starts.
// Spanish is complete, so it also serves readers of any language other than English. English stands alone: with
// Spanish behind it, dates would be written in Spanish.
// The reader's language comes first; what follows asks the browser for it.
import '../../../../idioma.js';

const english = /^en\b/i.test(navigator.language);

export default {
  app: { vendor: 'Moviliza ·', name: english ? 'Task inbox' : 'Bandeja de tareas' },
  locales: { availableLocales: ['es', 'en'], fallbackLocale: english ? 'en' : 'es' },
  // moment's English is American.
  dateFormat: english ? { normal: 'D MMMM YYYY, HH:mm', long: 'dddd, D MMMM YYYY, HH:mm' } : { normal: 'LLL', long: 'LLLL' },
  // The forms bring the session's script along: named here too, it would run twice.
  customScripts: ['../../../estilo/labels.js', 'scripts/forms.js', 'scripts/controls.js', 'scripts/dates.js', 'scripts/cases.js', 'scripts/processes.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: english ? 'claims the selected task' : 'toma la tarea elegida' },
    focusFilter: { key: 'ctrl+shift+f', description: english ? 'goes to the filters' : 'va a los filtros' },
    focusList: { key: 'ctrl+alt+l', description: english ? 'goes to the list of tasks' : 'va a la lista de tareas' },
    focusForm: { key: 'ctrl+alt+f', description: english ? 'goes to the form' : 'va al formulario' },
    startProcess: { key: 'ctrl+alt+p', description: english ? 'starts a process' : 'inicia un proceso' }
  }
};
