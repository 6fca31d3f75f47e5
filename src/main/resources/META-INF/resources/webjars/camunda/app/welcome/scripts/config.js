// What this application is called and which languages it speaks.
// Spanish is complete, so it also serves readers of any language other than English.
const english = /^en\b/i.test(navigator.language);

export default {
  app: { vendor: 'Moviliza ·', name: english ? 'Applications' : 'Aplicaciones' },
  locales: { availableLocales: ['es', 'en'], fallbackLocale: 'es' },
  customScripts: ['../../../estilo/labels.js', 'scripts/session.js'],
  disableWelcomeMessage: true
};
