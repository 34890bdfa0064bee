// A page that was built yesterday shows yesterday's quote. Its place says where the quotes of the coming days are listed, in the same sequence as the build takes;
// the figure itself comes from the quote's page, so its status and note come along. Without script, or without a net, yesterday's stays.
const place = document.querySelector('[data-days]');
const dayOf = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');

const showToday = async () => {
  const { days } = await (await fetch(place.dataset.days)).json();
  const today = days.find(day => day.date === dayOf(new Date()));
  const shown = place.querySelector('.quotation');
  const link = shown.querySelector('.permanent');
  if (!today || new URL(link.href).pathname === today.url) return;
  const page = new DOMParser().parseFromString(await (await fetch(today.url)).text(), 'text/html');
  const figure = page.querySelector('.quotation');
  if (!figure) return;
  figure.classList.remove('large');
  figure.querySelector('.original')?.remove();
  link.href = today.url;
  const caption = figure.querySelector('figcaption');
  caption.insertBefore(link, caption.querySelector('.trust'));
  shown.replaceWith(document.adoptNode(figure));
};

if (place) showToday().catch(() => { });
