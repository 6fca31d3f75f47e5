// For the applications without forms: sign-in and sign-out happen on our own page, and the page says its language.
document.documentElement.lang = /^en\b/i.test(navigator.language) ? 'en' : 'es';

function atSignIn() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/entrar');
  }
}
window.addEventListener('hashchange', atSignIn);
atSignIn();

// The name at the top leads home, to the portal.
document.addEventListener('click', event => {
  if (event.target.closest && event.target.closest('a.navbar-brand')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign('/');
  }
}, true);
