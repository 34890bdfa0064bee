// Where the reader was: kept over a reload, for this page and this tab alone.
const PLACE = 'lhub-place';

// An element by its place in the document, for those that have no id.
const trailOf = element => {
  const trail = [];
  for (let at = element; at.parentElement; at = at.parentElement)
    trail.unshift([...at.parentElement.children].indexOf(at));
  return trail;
};

const followTrail = trail => trail.reduce((at, index) => at && at.children[index], document.documentElement);

const allDetails = () => [...document.querySelectorAll('details')];

const reload = () => {
  const focused = document.activeElement;
  const place = {
    path: location.pathname,
    x: scrollX,
    y: scrollY,
    focused: focused && focused !== document.body && focused !== overlayHost ? trailOf(focused) : null,
    open: allDetails().map(details => details.open),
  };
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(place));
  } catch {
    // A browser without storage goes to the top, or where it thinks best.
  }
  location.reload();
};

const takePlace = () => {
  try {
    const text = sessionStorage.getItem(PLACE);
    sessionStorage.removeItem(PLACE);
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const scrollBack = place => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });

const returnToPlace = () => {
  const place = takePlace();
  if (!place || place.path !== location.pathname)
    return;

  const details = allDetails();
  if (details.length === place.open.length)
    details.forEach((one, index) => { one.open = place.open[index]; });

  const focused = place.focused && followTrail(place.focused);
  if (focused)
    focused.focus({ preventScroll: true });

  scrollBack(place);

  // Pictures that load late move what is below them. Who has scrolled meanwhile is left alone.
  const y = scrollY;
  addEventListener('load', () => { if (scrollY === y) scrollBack(place); }, { once: true });
};
