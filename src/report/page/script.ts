/**
 * The page's only script: everything can be read without it. It opens what a link leads into (browsers do so by themselves
 * where they can), shows the field that jumps to a step, and opens what is folded for print. Whoever changes it changes its hash.
 */
export const SCRIPT = `(() => {
  const reveal = (id) => {
    const target = document.getElementById(id);
    for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    return target;
  };
  const follow = () => {
    const target = reveal(decodeURIComponent(location.hash.slice(1)));
    if (target) target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  if (location.hash) follow();
  const form = document.getElementById('jump');
  if (!form) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [session, step] = /^(?:([0-9]+)[.])?([0-9]+)$/.exec(form.elements.step.value.trim())?.slice(1) ?? [];
    const id = 's' + (session === undefined ? 0 : session - 1) + '-' + step;
    const target = reveal(id);
    form.querySelector('[role=status]').textContent = target ? '' : 'There is no row for this step.';
    if (target) {
      location.hash = id;
      target.querySelector('a').focus();
    }
  });
})();
`;
