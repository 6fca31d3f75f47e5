// The forms: in the reader's language, keeping what is typed, and saying clearly what is to be mended.
import { calendar, say, translated } from './texts.js';
import { drafts } from './drafts.js';
import { askAgain, backAgain, forms, listeners } from './session.js';

/** The bundle's number for the form renderer; a test finds it there. */
const RENDERER = 57661;
/** A case's number. */
const CASE = /^[A-Z]{2,4}-\d{4}-\d{2,6}$/;
const shown = new Set();

window.webpackChunkcamunda_bpm_webapp.push([['moviliza'], {}, bundle => {
  const Form = bundle(RENDERER).Form;
  const importSchema = Form.prototype.importSchema;
  Form.prototype.importSchema = async function (schema, data) {
    // The renderer takes a text over 300 ms after it was typed, and what is drawn anew in between wipes it out.
    this.get('config').debounce = false;
    // A link out of a form must not throw away what is typed in it.
    this.setProperty('textLinkTarget', '_blank');
    const imported = await importSchema.call(this, schema, data);
    new ShownForm(this, schema.lang === 'en' ? 'en' : 'es');
    return imported;
  };
}]);

/** One form on the screen. */
class ShownForm {
  constructor(form, language) {
    this.form = form;
    this.language = language;
    this.texts = say[language];
    this.container = form._container;
    this.untouched = JSON.stringify(form._getState().data);
    this.task = new URLSearchParams(location.hash.split('?')[1] || '').get('task') || 'undefined';
    if (this.container.closest('.modal')) {
      this.task = 'undefined';
    }
    this.container.lang = language;
    this.translateChecks();
    this.translateShown();
    this.followClaim();
    this.container.addEventListener('focusin', event => this.translateCalendar(event.target));
    this.container.addEventListener('keydown', keepTheForm);
    this.container.addEventListener('keyup', showWhole);
    form.on('changed', () => this.changed());
    form.on('submit', ({ errors }) => this.checked(errors));
    shown.forEach(other => other.visible() || shown.delete(other));
    shown.add(this);
    if (drafts.has(this.task)) {
      this.restored();
    }
  }

  visible() {
    return this.container.isConnected;
  }

  changed() {
    this.typed = JSON.stringify(this.form._getState().data) !== this.untouched;
    if (this.typed) {
      clearTimeout(this.saving);
      this.saving = setTimeout(() => this.visible() && this.typed && this.save(), 400);
    }
  }

  /** Rows keep what belongs to them although it is not sent, such as the text of a question. */
  save() {
    const { data } = this.form._getState();
    drafts.keep(this.task, Object.fromEntries(Object.keys(this.form._getSubmitData()).map(key => [key, data[key]])));
  }

  restored() {
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = this.texts.discard;
    again.addEventListener('click', () => {
      this.typed = false;
      clearTimeout(this.saving);
      drafts.drop(this.task);
      location.reload();
    });
    this.announce('status', this.texts.restored, [again]);
  }

  translateChecks() {
    const validator = this.form.get('validator');
    for (const check of ['validateField', 'validateFieldInstance']) {
      const original = validator[check];
      validator[check] = (...field) => this.readOnly()
        ? []
        : original.apply(validator, field).map(error => translated(error, this.language));
    }
  }

  /** Whoever has not claimed the task reads its form, with the keyboard too; after claiming she fills it in. */
  followClaim() {
    const frame = this.container.closest('[ng-class*="disabled-form"]');
    const follow = () => {
      const readOnly = frame.classList.contains('disabled-form');
      if (readOnly !== this.readOnly()) {
        this.form.setProperty('readOnly', readOnly);
      }
    };
    if (frame) {
      follow();
      new MutationObserver(follow).observe(frame, { attributeFilter: ['class'] });
    }
    // The renderer does not take an answer to a question that is only shown, but the browser would tick it.
    this.container.addEventListener('click', event => {
      if (this.readOnly() && event.target.matches('input[type=checkbox], input[type=radio]')) {
        event.preventDefault();
      }
    });
  }

  readOnly() {
    return Boolean(this.form._getState().properties.readOnly);
  }

  translateShown() {
    const attributes = ['placeholder', 'aria-label', 'title'];
    const reword = node => {
      for (const name of attributes) {
        const value = node.getAttribute(name);
        const text = value && translated(value, this.language);
        if (text && text !== value) {
          node.setAttribute(name, text);
        }
      }
    };
    const one = node => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = translated(node.data, this.language);
        if (text !== node.data && !node.parentElement.closest('.fjs-form-field-text, td:not([colspan]), label')) {
          node.data = text;
        }
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        reword(node);
        mend(node);
        node.childNodes.forEach(one);
      }
    };
    one(this.container);
    new MutationObserver(changes => changes.forEach(change => {
      change.addedNodes.forEach(one);
      if (change.type === 'characterData') {
        one(change.target);
      } else if (change.type === 'attributes') {
        reword(change.target);
      } else if (change.type === 'childList') {
        mend(change.target);
      }
    })).observe(this.container, { childList: true, subtree: true, characterData: true, attributeFilter: attributes });
  }

  translateCalendar(input) {
    if (this.language === 'es' && input._flatpickr && !input.dataset.spanish) {
      input.dataset.spanish = 'true';
      input._flatpickr.set('locale', calendar);
    }
  }

  /** The renderer's own check, on sending. */
  checked(errors) {
    const problems = [];
    for (const field of this.form.get('formFieldRegistry').getAll()) {
      for (const [row, messages] of rows(errors[field.id])) {
        problems.push({ field, row, advice: messages.join(' ') });
      }
    }
    if (problems.length) {
      this.announce('alert', this.texts.mend, [this.list(problems)]);
      withoutToasts();
    } else {
      this.silence();
    }
  }

  answered(outcome, body) {
    if (outcome === 'done') {
      this.typed = false;
      clearTimeout(this.saving);
      this.silence();
      this.confirm(body);
    } else if (outcome === 'ended') {
      const link = document.createElement('a');
      link.href = '/entrar';
      link.target = '_blank';
      link.textContent = this.texts.enter;
      this.announce('alert', this.texts.ended, [link]);
      this.ended = true;
    } else if (outcome === 'refused' && body && body.type === 'FormRefused') {
      this.refused(body);
    } else {
      this.announce('alert', (outcome === 'refused' && body && body.message) || this.texts[outcome === 'offline' ? 'offline' : 'failed'], []);
    }
    if (outcome !== 'done') {
      this.typed && this.save();
    }
    withoutToasts();
  }

  /** A form vanishes once it is sent: a task's says that it arrived, a start form's which case it began, until closed. */
  confirm(body) {
    const dialog = this.container.closest('.modal-dialog');
    const [number] = (dialog && CASE.exec((body || {}).businessKey || '')) || [];
    if (number) {
      toast({ status: `${this.texts.started}: <a href="/casos/${number}">${number}</a>`, unsafe: true }, dialog);
    } else if (!dialog) {
      toast({ status: this.texts.done, duration: 8000 });
    }
  }

  /** After the session has ended: whether the form can be sent again. */
  async renewed() {
    if (this.ended && (await backAgain()) && this.ended) {
      this.ended = false;
      this.announce('status', this.texts.back, []);
      askAgain();
    }
    return !this.ended;
  }

  /** What the server refuses, beside the fields that it names. */
  refused({ message, problems = [] }) {
    const errors = {};
    const found = problems.map(problem => {
      const place = this.place(problem.field || '');
      if (place.field) {
        const messages = errors[place.field.id] || (errors[place.field.id] = place.row === undefined ? [] : {});
        const advice = problem.advice.charAt(0).toUpperCase() + problem.advice.slice(1);
        place.row === undefined ? messages.push(advice) : (messages[place.row] = [advice]);
      }
      return { ...place, label: problem.label, advice: problem.advice };
    });
    this.form._setState({ errors });
    this.announce('alert', found.length ? this.texts.refused : message, found.length ? [this.list(found)] : []);
  }

  /** The field that a path such as {@code lines[1].amount} names. */
  place(path) {
    const fields = this.form.get('formFieldRegistry').getAll();
    const [, list, row, key] = /^(\w+)\[(\d+)\]\.(\w+)/.exec(path) || [];
    if (list) {
      const parent = fields.find(field => field.path === list || field.key === list);
      return { field: fields.find(field => field.key === key && parent && field._parent === parent.id), row: Number(row) };
    }
    return { field: fields.find(field => field.key === path || field.path === path), row: undefined };
  }

  list(problems) {
    const list = document.createElement('ul');
    for (const { field, row, label, advice } of problems) {
      const item = document.createElement('li');
      const name = label || (field && field.label && !/\{\{|^=/.test(field.label) ? field.label : this.texts.field) + (row === undefined ? '' : `, ${this.texts.row} ${row + 1}`);
      const target = field && this.control(field, row);
      if (target) {
        const go = document.createElement('button');
        go.type = 'button';
        go.textContent = name;
        go.addEventListener('click', () => {
          const control = this.control(field, row);
          control.scrollIntoView({ block: 'center' });
          control.focus();
        });
        item.append(go, ': ', ...linked(advice, this.texts.documents));
      } else {
        item.append(...linked(label ? `${label}: ${advice}` : advice, this.texts.documents));
      }
      list.append(item);
    }
    return list;
  }

  control(field, row) {
    const id = `fjs-form-${this.form._id}-${field.id}${row === undefined ? '' : '_' + row}`;
    return [...this.container.querySelectorAll('input, textarea, select, button')].find(
      control => control.id === id || control.id.startsWith(id + '-') || (row === undefined && control.id.startsWith(id + '_')));
  }

  announce(role, sentence, more) {
    this.silence();
    this.note = document.createElement('div');
    this.note.className = `moviliza-note moviliza-${role}`;
    this.note.setAttribute('role', role);
    this.note.lang = this.language;
    this.note.tabIndex = -1;
    const text = document.createElement('p');
    text.textContent = sentence;
    this.note.append(text, ...more);
    this.container.before(this.note);
    if (role === 'alert') {
      this.note.focus({ preventScroll: true });
      // A note longer than the window is read from its beginning.
      this.note.scrollIntoView({ block: 'start' });
    }
  }

  silence() {
    this.note && this.note.remove();
    this.note = null;
  }
}

/** The renderer keeps the errors of repeated rows one level deeper, and empty ones for rows that are right. */
function rows(errors) {
  if (!errors) {
    return [];
  }
  if (Array.isArray(errors) && errors.every(error => typeof error === 'string')) {
    return errors.length ? [[undefined, errors]] : [];
  }
  return Object.entries(errors).filter(([, messages]) => messages && messages.length).map(([row, messages]) => [Number(row), messages]);
}

/** Enter in a line of text would send the whole form, and a vote with it; Escape would close the dialog around it. */
function keepTheForm(event) {
  if (event.key === 'Escape') {
    event.stopPropagation();
  }
  if (event.key === 'Enter' && event.target.matches('input:not([type=checkbox], [type=radio])')) {
    event.preventDefault();
  }
}

/** The browser shows the first line only of a larger field that it moves on to. */
function showWhole(event) {
  if (event.key === 'Tab') {
    event.target.scrollIntoView({ block: 'nearest' });
  }
}

/** The advice with the page that it names as a link, which leaves what is typed where it is. */
function linked(advice, documents) {
  return advice.split(/(\/casos\/[\w-]+\/documentos)/).map((part, at) => {
    if (at % 2 === 0) {
      return part;
    }
    const link = document.createElement('a');
    link.href = part;
    link.target = '_blank';
    link.textContent = documents;
    return link;
  });
}

/** What the renderer leaves out for people who do not see the screen. */
function mend(element) {
  if (!element.querySelectorAll) {
    return;
  }
  for (const group of element.querySelectorAll('.fjs-form-field-radio, .fjs-form-field-checklist')) {
    const name = group.querySelector(':scope > label, :scope > .fjs-form-field-label');
    if (name && !group.hasAttribute('role')) {
      name.id = name.id || `name-${Math.random().toString(36).slice(2)}`;
      group.setAttribute('role', group.classList.contains('fjs-form-field-radio') ? 'radiogroup' : 'group');
      group.setAttribute('aria-labelledby', name.id);
    }
    const options = [...group.querySelectorAll('label[for]')];
    group.toggleAttribute('data-short', options.length < 5 && options.every(option => option.textContent.length < 6));
  }
  for (const sign of element.querySelectorAll('.fjs-asterix:not([aria-hidden])')) {
    sign.setAttribute('aria-hidden', 'true');
  }
}

/** What is told while a dialog is open vanishes with it. */
function toast(message, dialog) {
  if (dialog && dialog.isConnected) {
    setTimeout(toast, 100, message, dialog);
  } else {
    const injector = angular.element(document.body).injector();
    injector.get('$rootScope').$applyAsync(() => injector.get('Notifications').addMessage(message));
  }
}

/** The note above the form says it better, and a toast would outlive it. */
function withoutToasts() {
  const injector = angular.element(document.body).injector();
  setTimeout(() => {
    injector.get('$rootScope').$applyAsync(() => {
      const notifications = injector.get('Notifications');
      notifications.notifications.filter(toast => toast.type === 'danger').forEach(toast => notifications.clear(toast));
    });
  }, 100);
}

for (const moment of ['focus', 'visibilitychange']) {
  window.addEventListener(moment, () => shown.forEach(form => form.visible() && form.ended && form.renewed()), true);
}

// Sending without the new session's token would end that session too.
document.addEventListener('click', async event => {
  const button = event.target.closest('.btn-primary');
  const ended = button && [...shown].find(form => form.visible() && form.ended);
  if (ended) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await ended.renewed()) {
      button.click();
    } else {
      ended.answered('ended');
    }
  }
}, true);

forms.typed = () => [...shown].some(form => form.typed && form.visible());
forms.waiting = () => [...shown].some(form => form.ended && form.visible());
listeners.add((outcome, body) => shown.forEach(form => form.visible() && form.answered(outcome, body)));

// After an edit in a repeated row the renderer reports errors that are none, and Tasklist would lock the Complete button
// for ever. On sending, the renderer checks afresh, and the server has the last word.
angular.module('cam.tasklist.form').config(['$provide', provide =>
  provide.decorator('camTasklistFormDirective', ['$delegate', delegate => {
    const directive = delegate[0];
    const controller = directive.controller[directive.controller.length - 1];
    directive.controller = [...directive.controller.slice(0, -1), function (...services) {
      controller.apply(this, services);
      const validated = this.notifyFormValidated;
      this.notifyFormValidated = () => validated.call(this, false);
    }];
    return delegate;
  }])
]);
