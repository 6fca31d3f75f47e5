// Hours are the coalition's, whatever the clock of the reader's machine says, and a due date is told as the day that it
// is: in Panama, where the 4th ends an hour earlier, Tasklist would say the 5th, and "in six days" of what has five left.
const zone = document.documentElement.dataset.zone;
const aDay = '.due-date, .followup-date';
const english = /^en\b/i.test(navigator.language);

// A form's date fields ask for the order that the machine is used to, in Panama and the United States the month first.
// Whoever types 05/11 means November.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options], called) => Reflect.construct(
    format, [!locale || locale === 'default' ? (english ? 'en-GB' : 'es-419') : locale, ...options], called)
});

// A day alone is read as midnight in Greenwich: west of it a form would show and send the day before the one typed.
const { parse } = Date;
Date.parse = text => parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);

angular.module('angularMoment').config(['$provide', provide => provide.decorator('amTimeAgoDirective',
  ['$delegate', 'moment', ([directive], moment) => {
    const ago = directive.compile();
    directive.compile = () => function (scope, element, attributes) {
      if (!element[0].closest(aDay)) {
        return ago.apply(this, arguments);
      }
      scope.$watch(attributes.amTimeAgo, due => element.text(
        due ? moment(due).utcOffset(zone).format(english ? 'D MMMM YYYY' : 'LL') : ''));
    };
    return [directive];
  }])]);

angular.module('cam.commons').config(['$provide', provide => provide.decorator('camDateFilter',
  ['$delegate', 'moment', 'camDateFormat', (filter, moment, format) => (written, kind) =>
    /(Z|[+-]\d\d:?\d\d)$/.test(written) ? moment(written).utcOffset(zone).format(format(kind)) : filter(written, kind)
  ])]);

angular.module('cam.commons').config(['$provide', provide => provide.decorator('camWidgetFooterDirective',
  ['$delegate', ([directive]) => {
    const hours = english ? 'Times of the coalition' : 'Horas de la coalición';
    directive.template = directive.template.replace(/{{[^}]*FOOTER_TIMEZONE[^}]*}} *<i>[^<]*<\/i>/,
      `${hours} (UTC${zone.replace(/^Z$/, '').replace(/^([+-])0?(\d+)(:00)?/, '$1$2')})`);
    return [directive];
  }])]);
