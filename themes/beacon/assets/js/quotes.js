// Copies a quote with its source, and leads to one by chance. What needs this script is hidden until it runs.
const shown = button => {
  button.closest('[hidden]')?.removeAttribute('hidden');
  return button;
};

const copy = async button => {
  await navigator.clipboard.writeText(button.dataset.copy);
  const told = document.querySelector('[data-copied]');
  if (told) told.textContent = button.dataset.done;
  const before = button.innerHTML;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.innerHTML = before; }, 2000);
};

// The list comes in parts of equal size, all but the last; the first tells how many quotes there are.
const byChance = async first => {
  const start = await (await fetch(first)).json();
  const size = start.quotes.length;
  const at = Math.floor(Math.random() * start.total);
  const part = Math.floor(at / size);
  const { quotes } = part === 0 ? start : await (await fetch(first.replace(/\.json$/, `-${part + 1}.json`))).json();
  const quote = quotes[at % size];
  if (quote) location.assign(new URL(quote.url).pathname);
};

if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy]')) shown(button).addEventListener('click', () => copy(button).catch(() => { }));
}

for (const button of document.querySelectorAll('[data-random]')) shown(button).addEventListener('click', () => byChance(button.dataset.random).catch(() => { }));
