// A task's due date follows from the rules: it is shown, with the exact day on hovering, and not edited.
const fixed = '.meta .due-date, .meta .followup-date';

for (const kind of ['click', 'keydown']) {
  document.addEventListener(kind, event => {
    if (event.target.closest && event.target.closest(fixed) && event.key !== 'Tab') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
}

// The name at the top leads home, to the portal, and a link beside it says so.
document.addEventListener('click', event => {
  if (event.target.closest && event.target.closest('a.navbar-brand')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign('/');
  }
}, true);

const english = /^en\b/i.test(navigator.language);

angular.module('cam.commons').config(['$provide', provide => provide.decorator('camWidgetHeaderDirective',
  ['$delegate', ([directive]) => {
    const home = `<a class="moviliza-home" ng-if="authentication.name" href="/">${english ? 'Home' : 'Inicio'}</a>`;
    directive.template = directive.template.replace('<div class="small-screen-warning">', home + '$&');
    return [directive];
  }])]);

// The buttons that fold and unfold the columns bear an arrow only. The task's first one folds it.
const columns = english
  ? {
      'data-region="filters"': 'Fold or unfold the filters',
      'data-region="list"': 'Fold or unfold the list of tasks',
      'data-region="task"': 'Fold or unfold the task',
      'ng-click="maximizeRegion($event)"': 'Show the task alone',
      'ng-click="resetRegions($event)"': 'Show all columns'
    }
  : {
      'data-region="filters"': 'Plegar o desplegar los filtros',
      'data-region="list"': 'Plegar o desplegar la lista de tareas',
      'data-region="task"': 'Plegar o desplegar la tarea',
      'ng-click="maximizeRegion($event)"': 'Mostrar solo la tarea',
      'ng-click="resetRegions($event)"': 'Mostrar todas las columnas'
    };

// So do those that give a task back and take it from somebody: their words stand in a tip only.
for (const kind of ['unclaim', 'resetAssignee']) {
  angular.module('cam.commons').directive(kind === 'unclaim' ? 'unclaim' : 'resetAssignee', () => ({
    restrict: 'C',
    link: (scope, element, attributes) => attributes.$observe('uibTooltip', text => element.attr('aria-label', text))
  }));
}

// So does the one that turns the order of the list around.
angular.module('cam.commons').directive('sortDirection', () => ({
  restrict: 'C',
  link: (scope, element, attributes) => attributes.$observe('uibTooltip', text => element.attr('aria-label', text))
}));

angular.module('cam.commons').run(['$route', ({ routes }) => {
  for (const [button, name] of Object.entries(columns)) {
    routes['/'].template = routes['/'].template.replace(button, found => `${found} aria-label="${name}" title="${name}"`);
  }
}]);

// Tasklist keeps its texts in the browser until its own next version, and would miss changes of ours.
const kept = 'camunda-web';
try {
  const cache = JSON.parse(localStorage.getItem(kept) || '{}');
  const fresh = Object.entries(cache).filter(([name]) => !name.includes('_locales_data_'));
  localStorage.setItem(kept, JSON.stringify(Object.fromEntries(fresh)));
} catch {
  localStorage.removeItem(kept);
}

// An answer of the engine that Tasklist shows comes with its inner names in front and twice; people get the sentence once.
angular.module('cam.commons').config(['$provide', provide => provide.decorator('Notifications', ['$delegate', notifications => {
  const inner = /^(?:\s*(?:<|&lt;)[\w-]+(?:>|&gt;)\s*(?:<|&lt;)-\s*)+/;
  const plain = text => typeof text === 'string' ? text.replace(inner, '') : text;
  const addError = notifications.addError;
  notifications.addError = function (error, ...others) {
    const status = plain(error.status);
    const message = plain(error.message);
    return addError.call(this, { ...error, status, message: message === status ? '' : message }, ...others);
  };
  return notifications;
}])]);
