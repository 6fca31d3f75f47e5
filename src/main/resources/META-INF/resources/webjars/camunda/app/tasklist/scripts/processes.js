// Processes have one name in the engine, the Spanish one: who reads English reads it here in English (/idioma.js).
const names = JSON.parse(document.documentElement.dataset.processes || '{}');

function reword(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const name = Object.keys(names).find(one => node.data.includes(one));
    if (name && !(node.parentElement && node.parentElement.closest('.fjs-container, textarea'))) {
      node.data = node.data.replace(name, names[name]);
    }
  } else {
    node.childNodes.forEach(reword);
  }
}

if (Object.keys(names).length) {
  new MutationObserver(changes => changes.forEach(change =>
    change.type === 'characterData' ? reword(change.target) : change.addedNodes.forEach(reword)
  )).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
}
