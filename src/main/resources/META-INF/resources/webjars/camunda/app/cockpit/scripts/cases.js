// From an instance to the page of its case, which shows what Cockpit does not: data, people and the finished course.
const english = /^en\b/i.test(navigator.language);

export default {
  id: 'moviliza.case',
  pluginPoint: 'cockpit.processInstance.runtime.action',
  priority: 20,
  async render(container, { processInstanceId, api }) {
    const answer = await fetch(`${api.engineApi}/process-instance/${processInstanceId}`);
    const { businessKey } = answer.ok ? await answer.json() : {};
    if (businessKey) {
      const link = document.createElement('a');
      link.className = 'moviliza-case btn btn-default';
      link.href = '/casos/' + encodeURIComponent(businessKey);
      link.textContent = (english ? 'Case ' : 'Caso ') + businessKey;
      container.replaceChildren(link);
    }
  }
};
