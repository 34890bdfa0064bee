// What a build means for this page: nothing, other styles, or a reload.
const own = document.currentScript.dataset;
const basePath = own.base;
const isWaiting = own.page === '';

// The path of the site that a URL names, as the server writes it; null for what lies elsewhere.
const sitePathOf = url => {
  const { origin, pathname } = new URL(url, document.baseURI);
  if (origin !== location.origin || !`${pathname}/`.startsWith(basePath))
    return null;

  try {
    return decodeURIComponent(pathname.slice(basePath.length - 1)).replace(/\/index\.html$/, '/');
  } catch {
    return null;
  }
};

const withoutFingerprint = path => path && path.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, '');

const styleLinks = root => [...root.querySelectorAll('link[rel~="stylesheet"][href]')];

// The new sheet is loaded before the old one goes, so the page is never without.
const swapSheet = (old, url) => new Promise((resolve, reject) => {
  const fresh = old.cloneNode();
  // Its content is another one now.
  fresh.removeAttribute('integrity');
  fresh.href = url;
  fresh.addEventListener('load', () => { old.remove(); resolve(); }, { once: true });
  fresh.addEventListener('error', () => { fresh.remove(); reject(new Error(`No style sheet came from ${url}.`)); }, { once: true });
  old.after(fresh);
});

// The sheets of the page as it is now on the server, where they have other names than those in use.
const swapRenamed = page => {
  const now = new Map(styleLinks(page).map(link => {
    const url = new URL(link.getAttribute('href'), location.href).href;
    return [withoutFingerprint(sitePathOf(url)), url];
  }));
  return Promise.all(styleLinks(document).map(link => {
    const path = sitePathOf(link.href);
    const url = path && now.get(withoutFingerprint(path));
    return url && sitePathOf(url) !== path ? swapSheet(link, url) : null;
  }));
};

const swapChanged = (paths, id) => Promise.all(styleLinks(document).filter(link => paths.has(sitePathOf(link.href))).map(link => {
  // Another URL, or the browser would take the sheet that it has.
  const url = new URL(link.href);
  url.searchParams.set('lhub', id);
  return swapSheet(link, url.href);
}));

// Everything that was loaded for this page. What has a fingerprint never changes: another one comes with another page or sheet.
const usedPaths = () => new Set([
  ...performance.getEntriesByType('resource').map(entry => entry.name),
  ...[...document.querySelectorAll('[src]')].map(element => element.currentSrc || element.src),
].filter(url => typeof url === 'string').map(sitePathOf).filter(path => path && withoutFingerprint(path) === path));

const isOwnPath = path => path === own.page || path === sitePathOf(location.href);

const isAnotherPage = async () => {
  const answer = await fetch(location.href, { cache: 'no-cache', headers: { 'X-Requested-With': 'lhub' } });
  if (answer.headers.get('X-Lhub-Print') !== own.print)
    return true;

  await swapRenamed(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  return false;
};

const isAnotherFile = async (files, id) => {
  if (files === 'many')
    return true;

  const used = usedPaths();
  const changed = new Set(files.filter(path => used.has(path)));
  const sheets = new Set(styleLinks(document).map(link => sitePathOf(link.href)));
  if ([...changed].some(path => !sheets.has(path)))
    return true;

  await swapChanged(changed, id);
  return false;
};

const needsReload = async build => {
  if (isWaiting)
    return true;

  // A page of another session, or too many changes to name: only the page itself can be compared.
  const missed = build.pages === 'many' && build.files === 'many';
  if ((build.pages === 'many' || build.pages.some(isOwnPath)) && await isAnotherPage())
    return true;

  return !missed && isAnotherFile(build.files, build.id);
};

const askForMark = async () => {
  const path = sitePathOf(location.href);
  if (isWaiting || path === null)
    return;

  const answer = await fetch(new URL(`/.lhub/mark?path=${encodeURIComponent(path)}`, location.origin));
  if (answer.ok)
    showMark(await answer.json());
};

const apply = async build => {
  showProblems(build.problems);
  if (!build.succeeded)
    return;

  try {
    if (await needsReload(build))
      reload();
    else
      await askForMark();
  } catch {
    // A sheet that did not come, or a server that has gone: a page loaded anew is right in any case.
    reload();
  }
};
