// A link from a mail names its task behind the #, which the server never sees: carry it through the sign-in.
const form = document.querySelector('form[action$="/entrar"]');
if (form) {
  form.action += location.hash;
}
if (sessionStorage.getItem('moviliza.sesion')) {
  sessionStorage.removeItem('moviliza.sesion');
  const ended = document.getElementById('ended');
  if (ended) {
    ended.hidden = false;
  }
}
// Signed out: what was typed and not sent goes, in this tab and in the others.
if (new URLSearchParams(location.search).has('salida')) {
  Object.keys(sessionStorage).filter(key => key.startsWith('moviliza.borrador:')).forEach(key => sessionStorage.removeItem(key));
  localStorage.setItem('moviliza.salida', String(Date.now()));
}
