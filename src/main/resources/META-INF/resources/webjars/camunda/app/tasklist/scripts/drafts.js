// What a person has typed and not yet sent, kept in this tab only and under her name: nobody else who uses the computer
// finds it. It goes when the form is sent or the person signs out.
const OURS = 'moviliza.borrador:';
const TASKLISTS = 'camunda-form:';

function person() {
  const injector = window.angular && angular.element(document.body).injector();
  const signedIn = injector && injector.get('$rootScope').authentication;
  return signedIn && signedIn.name;
}

/** A form that starts a case has no task; the process names it instead. */
function ownKey(key) {
  const task = key.slice(TASKLISTS.length);
  const start = new URLSearchParams(location.hash.split('?')[1] || '').get('processStart');
  return `${OURS}${person()}:${task && task !== 'undefined' ? task : 'inicio-' + start}`;
}

// Tasklist reads and writes its drafts itself, but in the storage that every user of the computer shares.
for (const method of ['getItem', 'setItem', 'removeItem']) {
  const original = Storage.prototype[method];
  Storage.prototype[method] = function (key, ...rest) {
    return this === localStorage && String(key).startsWith(TASKLISTS)
      ? original.call(sessionStorage, ownKey(String(key)), ...rest)
      : original.call(this, key, ...rest);
  };
}

export const drafts = {
  has: task => localStorage.getItem(TASKLISTS + task) !== null,
  keep(task, data) {
    if (person()) {
      localStorage.setItem(TASKLISTS + task, JSON.stringify(data));
    }
  },
  drop: task => localStorage.removeItem(TASKLISTS + task),
  dropAll() {
    Object.keys(sessionStorage).filter(key => key.startsWith(OURS)).forEach(key => sessionStorage.removeItem(key));
  }
};
