// What this application is called and which languages it speaks.
// Spanish is complete, so it also serves readers of any language other than English. English stands alone: with
// Spanish behind it, dates would be written in Spanish.
// The reader's language comes first; what follows asks the browser for it.
import '../../../../idioma.js';

const english = /^en\b/i.test(navigator.language);

export default {
  app: { vendor: 'Moviliza ·', name: english ? 'Running cases' : 'Casos en curso' },
  locales: { availableLocales: ['es', 'en'], fallbackLocale: english ? 'en' : 'es' },
  customScripts: ['../../../estilo/labels.js', '../../../estilo/engine-session.js', 'scripts/watching.js', 'scripts/cases.js', 'scripts/finished.js'],
  disableWelcomeMessage: true
};
