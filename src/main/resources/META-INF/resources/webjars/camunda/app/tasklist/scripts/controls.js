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

// The name at the top leads home, to the portal.
document.addEventListener('click', event => {
  if (event.target.closest && event.target.closest('a.navbar-brand')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign('/');
  }
}, true);

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
