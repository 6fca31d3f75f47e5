// From a task to the page of its case, and back home. The case's number stands behind the task's name.
const english = /^en\b/i.test(navigator.language);
const number = / · ([A-Z]{2,4}-\d{4}-\d{2,6})(?: · |\s*$)/;

function link(address, text) {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  return made;
}

/** One row of links under the name of the task that is open. */
function show() {
  const heading = document.querySelector('.task-card .names, [cam-tasklist-task] .names');
  if (!heading) {
    return;
  }
  const found = number.exec(heading.querySelector('h2')?.textContent || '');
  const there = heading.querySelector('.moviliza-case');
  if (!found) {
    there?.remove();
  } else if (there?.dataset.number !== found[1]) {
    const row = document.createElement('p');
    row.className = 'moviliza-case';
    row.dataset.number = found[1];
    row.append(
      link('/casos/' + found[1], (english ? 'See case ' : 'Ver el caso ') + found[1]),
      ' · ',
      link('/', english ? 'Home' : 'Inicio'));
    there?.remove();
    heading.append(row);
  }
}

let asked = false;
new MutationObserver(() => {
  if (!asked) {
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      show();
    });
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });
