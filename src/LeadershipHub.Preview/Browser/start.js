// Listens to the server. A page that is hidden lets go: browsers have few connections to one host, and more tabs.
let stream = null;
let known = own.build;
let work = Promise.resolve();

const listen = () => {
  if (stream || document.hidden)
    return;

  stream = new EventSource(new URL(`/.lhub/events?since=${encodeURIComponent(known)}`, location.origin));
  stream.addEventListener('build', event => {
    known = event.lastEventId;
    const build = JSON.parse(event.data);
    work = work.then(() => apply(build));
  });
  stream.addEventListener('error', () => {
    // While the server is away the browser tries again by itself, or gives up.
    if (stream && stream.readyState === EventSource.CLOSED) {
      letGo();
      setTimeout(listen, 1000);
    }
  });
};

const letGo = () => {
  if (stream)
    stream.close();
  stream = null;
};

document.addEventListener('visibilitychange', () => document.hidden ? letGo() : listen());
addEventListener('pagehide', letGo);
addEventListener('pageshow', listen);

returnToPlace();
addOverlay();
listen();
