// The engine's applications ask for some of their labels before they have come, and then show the keys: with this
// they are there first.
const language = /^en\b/i.test(navigator.language) ? 'en' : 'es';
const table = await (await fetch(new URL('../locales/' + language + '.json', document.baseURI))).json();

angular.module('cam.commons')
  .config(['$translateProvider', translations => translations.translations(language, table.labels)])
  // The names of days and months still come by the application's own way.
  .run(['$translate', translate => translate.refresh(language)]);
