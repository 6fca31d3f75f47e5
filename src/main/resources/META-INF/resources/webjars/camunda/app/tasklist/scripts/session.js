// Signing in and out, and a session that has ended: Tasklist would throw the form away, here it stays.
import { drafts } from './drafts.js';

const SENT = /\/(task|process-definition)\/([^/]+)\/submit-form$/;
const SIGN_OUT = /\/admin\/auth\/user\/[^/]+\/logout$/;
const READING = /\/filter\/[^/]+\/(list|count)$/;
const ENDED = 'moviliza.sesion';

/** Where the forms hear what became of what they sent; told the outcome and the answer's body. */
export const listeners = new Set();
let leaving = false;
/** What was asked while nobody was signed in: whoever asked waits for the answer and asks nothing else before it. */
const unanswered = new Map();

/** Whether something typed would be lost now, and whether a form waits for its person to sign in again; they answer. */
export const forms = { typed: () => false, waiting: () => false };

document.documentElement.lang = /^en\b/i.test(navigator.language) ? 'en' : 'es';

function tell(outcome, body) {
  listeners.forEach(listener => listener(outcome, body));
}

function body(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

/** Whether the same person is signed in again; asking also brings this tab the new session's token. */
export async function backAgain() {
  const person = angular.element(document.body).injector().get('$rootScope').authentication;
  const ask = path => fetch(new URL('../../../api/' + path, document.baseURI), { cache: 'no-store' });
  try {
    // The first question makes the application know who is signed in, the second asks who that is.
    const known = await ask('engine/engine/default/filter/count');
    const answer = known.ok ? await ask('admin/auth/user/default') : known;
    return answer.ok && person && (await answer.json()).userId === person.name;
  } catch {
    return false;
  }
}

/** After signing in again. */
export function askAgain() {
  const requests = [...unanswered.values()];
  unanswered.clear();
  requests.forEach(request => request.repeat());
}

function signIn() {
  leaving = true;
  sessionStorage.setItem(ENDED, 'true');
  location.reload();
}

/** Makes an answer look like an ordinary refusal, for which Tasklist keeps the form. */
function disguise(request) {
  const answers = { status: 400, statusText: 'Bad Request', responseText: '{"message":""}', response: '{"message":""}' };
  for (const [name, value] of Object.entries(answers)) {
    Object.defineProperty(request, name, { configurable: true, get: () => value });
  }
}

function answered(request, path, event) {
  const sent = SENT.test(path);
  if (request.status === 401) {
    if (sent) {
      disguise(request);
      tell('ended');
    } else if (forms.typed()) {
      event.stopImmediatePropagation();
      request.keep();
      tell('ended');
    } else if (!leaving) {
      event.stopImmediatePropagation();
      signIn();
    }
  } else if (sent && request.status === 403 && !(body(request) || {}).type) {
    // Signed in anew in another tab: Tasklist's token against forged requests was the old session's, which ends both.
    tell('ended');
  } else if (sent) {
    tell(request.status === 0 ? 'offline' : request.status < 300 ? 'done' : 'refused', body(request));
  } else if (SIGN_OUT.test(path) && request.status < 300) {
    leaving = true;
    drafts.dropAll();
  }
}

// Ours is the first to hear of each answer, so that Tasklist hears what we make of it.
const Original = window.XMLHttpRequest;
window.XMLHttpRequest = class extends Original {
  #path = '';
  #opened = [];
  #headers = [];
  #content = [];

  constructor() {
    super();
    let seen = false;
    for (const name of ['readystatechange', 'load', 'loadend']) {
      this.addEventListener(name, event => {
        if (this.readyState === Original.DONE && this.#path && (!seen || this.status === 401)) {
          seen = true;
          answered(this, this.#path, event);
        }
      });
    }
  }

  open(method, url, ...rest) {
    this.#path = new URL(url, document.baseURI).pathname;
    this.#opened = [method, url, ...rest];
    this.#headers = [];
    return super.open(method, url, ...rest);
  }

  setRequestHeader(name, value) {
    this.#headers.push([name, value]);
    super.setRequestHeader(name, value);
  }

  /** With the old session's token a question in the background would end the new session: it waits for the new one. */
  send(...content) {
    this.#content = content;
    if (forms.waiting()) {
      this.keep();
    } else {
      super.send(...content);
    }
  }

  /** Only what reads is asked again, each question once. */
  keep() {
    if ((this.#opened[0] === 'GET' || READING.test(this.#path)) && !unanswered.has(this.#path)) {
      unanswered.set(this.#path, this);
    }
  }

  repeat() {
    const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
    super.open(...this.#opened);
    for (const [name, value] of this.#headers) {
      super.setRequestHeader(name, token && name.toUpperCase() === 'X-XSRF-TOKEN' ? token : value);
    }
    super.send(...this.#content);
  }
};

function atSignIn() {
  if (location.hash.startsWith('#/login')) {
    location.replace(leaving ? '/entrar?salida' : '/entrar');
  }
}
window.addEventListener('hashchange', atSignIn);
atSignIn();

// Somebody signed out in another tab: nothing of hers stays on this screen.
window.addEventListener('storage', event => {
  if (event.key === 'moviliza.salida' && event.newValue) {
    leaving = true;
    drafts.dropAll();
    location.replace('/entrar?salida');
  }
});

window.addEventListener('beforeunload', event => {
  if (!leaving && forms.typed()) {
    event.preventDefault();
    event.returnValue = true;
  }
});
