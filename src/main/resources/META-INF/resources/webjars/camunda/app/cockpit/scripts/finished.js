// Cockpit's processes are those that run: to the cases that have ended leads our list.
const english = /^en\b/i.test(navigator.language);

export default {
  id: 'moviliza.finished',
  pluginPoint: 'cockpit.processes.dashboard',
  priority: -10,
  render(container) {
    const link = document.createElement('a');
    link.href = '/casos?estado=terminados';
    link.textContent = english ? 'Finished cases' : 'Casos terminados';
    const line = document.createElement('p');
    line.className = 'moviliza-finished';
    line.append(link);
    container.replaceChildren(line);
  }
};
