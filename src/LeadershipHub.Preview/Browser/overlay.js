// What the preview shows on top of the page, in a shadow root, so that neither touches the styles of the other:
// a dialog with what is wrong, and a chip in the corner with the page's mark and a way back to the dialog.
const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(child => child));
  return element;
};

const overlayHost = make('lhub-preview', { lang: 'en', dir: 'ltr' });
const title = make('h1', { id: 'title' });
const list = make('div', { id: 'list' });
const close = make('button', { type: 'button', className: 'close', textContent: 'Hide', title: 'Hide (Esc)' });
const dialog = make('dialog', {}, make('div', { className: 'head' }, title, close), list);
const markText = make('span', { className: 'mark', hidden: true });
const showButton = make('button', { type: 'button', className: 'show', hidden: true });
const chip = make('div', { className: 'chip', hidden: true }, markText, showButton);

let shown = '';
let dismissed = '';

const plural = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

const placeOf = problem => [problem.path, problem.line || '', problem.line && problem.column ? problem.column : ''].filter(part => part !== '').join(':');

const entryOf = problem => make('article', { className: problem.isError ? 'error' : 'warning' },
  make('h2', {}, make('span', { className: 'kind', textContent: `${problem.isError ? 'Error' : 'Warning'} ${problem.code}` }), ' ',
    make('span', { className: 'place', textContent: placeOf(problem) })),
  make('p', { className: 'message', textContent: problem.message }),
  problem.frame && make('pre', { tabIndex: 0, textContent: problem.frame }),
  problem.help && make('p', { className: 'help', textContent: problem.help }));

const countOf = (errors, warnings) => [errors.length && plural(errors.length, 'error'), warnings.length && plural(warnings.length, 'warning')].filter(Boolean).join(', ');

// Without its styles nothing here is worth a look.
const styles = make('link', { rel: 'stylesheet', href: new URL('/.lhub/preview.css', location.origin).href });
const styled = new Promise(resolve => {
  styles.addEventListener('load', resolve);
  styles.addEventListener('error', resolve);
});

const openDialog = () => styled.then(() => {
  if (!dialog.open && list.hasChildNodes())
    dialog.showModal();
});

const updateChip = () => {
  chip.hidden = markText.hidden && showButton.hidden;
};

const showMark = mark => {
  markText.hidden = !mark;
  markText.textContent = mark || '';
  updateChip();
};

const showProblems = problems => {
  const state = JSON.stringify(problems);
  if (state === shown)
    return;

  shown = state;
  const errors = problems.filter(problem => problem.isError);
  const warnings = problems.filter(problem => !problem.isError);
  const count = countOf(errors, warnings);
  title.textContent = errors.length ? `Not published: ${count}` : count;
  dialog.classList.toggle('errors', errors.length > 0);
  list.replaceChildren(...(errors.length ? errors : warnings).map(entryOf));
  if (errors.length && warnings.length)
    list.append(make('details', {}, make('summary', { textContent: plural(warnings.length, 'warning') }), ...warnings.map(entryOf)));

  showButton.hidden = problems.length === 0;
  showButton.textContent = count;
  showButton.classList.toggle('errors', errors.length > 0);
  updateChip();

  // Warnings alone wait in the corner; errors that were hidden stay so until there are others.
  if (problems.length === 0)
    dialog.close();
  else if (errors.length && state !== dismissed)
    openDialog();
};

const addOverlay = () => {
  // Two frames of one window would show everything twice.
  if (window !== window.top)
    return;

  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'list');
  chip.setAttribute('role', 'status');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => { dismissed = shown; });
  showButton.addEventListener('click', openDialog);

  const root = overlayHost.attachShadow({ mode: 'open' });
  root.append(styles);
  styled.then(() => root.append(dialog, chip));
  document.documentElement.append(overlayHost);
};
