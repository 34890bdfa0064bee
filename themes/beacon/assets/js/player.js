// The player of episodes. Native controls work without it; it takes them over for speed, skips, chapters, a kept position, keys, the lock screen
// and a transcript that can be searched.
const players = new Map();

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = number => String(number).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// A private window may forbid to keep anything; then nothing is kept.
const kept = {
  read(key) { try { return localStorage.getItem(key); } catch { return null; } },
  write(key, value) { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* not kept */ } },
};

const SPEEDS = [0.8, 1, 1.2, 1.5, 1.75, 2];

class Player {
  constructor(root) {
    this.root = root;
    this.audio = root.querySelector('audio');
    this.words = root.dataset;
    this.key = `player:${root.dataset.playerOf}`;
    this.isPage = root.dataset.page === 'true';
    this.build();
    this.listen();
    this.restore();
    // The sound may have been known before this script was.
    this.showTime();
  }

  build() {
    const { words, audio } = this;
    this.play = element('button', { type: 'button', className: 'play-button' });
    this.back = element('button', { type: 'button', className: 'skip-button', textContent: '−15' });
    this.ahead = element('button', { type: 'button', className: 'skip-button', textContent: '+30' });
    this.back.setAttribute('aria-label', words.back);
    this.ahead.setAttribute('aria-label', words.ahead);
    this.range = element('input', { type: 'range', min: 0, max: 1, step: 'any', value: 0, className: 'seek' });
    this.range.setAttribute('aria-label', words.position);
    this.now = element('span', { className: 'time', textContent: clock(0) });
    this.end = element('span', { className: 'time', textContent: clock(audio.duration) });
    this.speed = element('select', {}, ...SPEEDS.map(speed => element('option', { value: speed, textContent: `${speed}×`, selected: speed === 1 })));
    this.speed.setAttribute('aria-label', words.speed);
    this.ui = element('div', { className: 'controls', title: words.keys },
      this.play, this.back, this.ahead,
      element('span', { className: 'line' }, this.now, this.range, this.end),
      this.speed);
    this.ui.setAttribute('role', 'group');
    audio.after(this.ui);
    audio.controls = false;
    this.showState();
  }

  listen() {
    const { audio } = this;
    this.play.addEventListener('click', () => this.toggle());
    this.back.addEventListener('click', () => this.skip(-15));
    this.ahead.addEventListener('click', () => this.skip(30));
    this.range.addEventListener('input', () => { audio.currentTime = Number(this.range.value); this.showTime(); });
    this.speed.addEventListener('change', () => this.setSpeed(Number(this.speed.value)));
    for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, () => this.showState());
    audio.addEventListener('loadedmetadata', () => this.showTime());
    audio.addEventListener('durationchange', () => this.showTime());
    audio.addEventListener('timeupdate', () => { this.showTime(); this.keep(); });
    audio.addEventListener('ended', () => kept.write(this.key, null));
    audio.addEventListener('play', () => {
      for (const other of players.values()) if (other !== this) other.audio.pause();
      this.announce();
    });
    this.root.addEventListener('keydown', event => this.press(event));
  }

  restore() {
    const speed = Number(kept.read('player:speed'));
    if (SPEEDS.includes(speed)) this.setSpeed(speed);
    const at = (this.isPage && timeIn(location.hash)) ?? null;
    if (at !== null && at !== false) this.seek(at);
    else if (Number(kept.read(this.key)) > 0) this.seek(Number(kept.read(this.key)));
  }

  toggle() { this.audio.paused ? this.audio.play() : this.audio.pause(); }

  skip(seconds) { this.seek(this.audio.currentTime + seconds); }

  // Before anything of the sound is known, browsers keep the time for later.
  seek(seconds) {
    const most = Number.isFinite(this.audio.duration) ? this.audio.duration : Infinity;
    this.audio.currentTime = Math.min(Math.max(0, seconds), most);
    this.showTime();
  }

  setSpeed(speed) {
    this.audio.playbackRate = speed;
    this.speed.value = String(speed);
    kept.write('player:speed', String(speed));
  }

  // A position is worth keeping once somebody has listened for a while.
  keep() {
    const { currentTime, duration } = this.audio;
    if (currentTime > 5 && duration - currentTime > 5) kept.write(this.key, String(Math.floor(currentTime)));
  }

  press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
    if (event.target === this.range && event.key.startsWith('Arrow')) return;
    const step = SPEEDS.indexOf(this.audio.playbackRate);
    const actions = {
      k: () => this.toggle(),
      j: () => this.skip(-15),
      l: () => this.skip(30),
      ',': () => this.setSpeed(SPEEDS[Math.max(0, step - 1)]),
      '.': () => this.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, step + 1)]),
      Home: () => this.seek(0),
    };
    const act = actions[event.key] ?? actions[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  showState() {
    const { paused } = this.audio;
    this.play.setAttribute('aria-label', paused ? this.words.play : this.words.pause);
    this.play.dataset.state = paused ? 'paused' : 'playing';
  }

  showTime() {
    const { currentTime, duration } = this.audio;
    const known = Number.isFinite(duration);
    this.range.max = known ? duration : Math.max(1, currentTime);
    this.range.value = currentTime;
    this.range.style.setProperty('--done', `${known && duration ? (100 * currentTime) / duration : 0}%`);
    this.range.setAttribute('aria-valuetext', `${clock(currentTime)} ${this.words.of} ${clock(known ? duration : 0)}`);
    this.now.textContent = clock(currentTime);
    this.end.textContent = known ? clock(duration) : '–:––';
    this.follow(currentTime);
  }

  // The chapter and the words that are heard now.
  follow(time) {
    if (!this.isPage) return;
    this.parts ??= [...document.querySelectorAll('.chapters a[data-start]')];
    this.cues ??= [...document.querySelectorAll('.transcript li[data-start]')];
    mark(this.parts, time, 'aria-current', 'true');
    mark(this.cues, time, 'data-now', '');
  }

  announce() {
    if (!('mediaSession' in navigator)) return;
    const { title, show, artwork } = this.root.dataset;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: show, album: show, artwork: artwork ? [{ src: artwork }] : [] });
    navigator.mediaSession.setActionHandler('play', () => this.audio.play());
    navigator.mediaSession.setActionHandler('pause', () => this.audio.pause());
    navigator.mediaSession.setActionHandler('seekbackward', details => this.skip(-(details.seekOffset ?? 15)));
    navigator.mediaSession.setActionHandler('seekforward', details => this.skip(details.seekOffset ?? 30));
    navigator.mediaSession.setActionHandler('seekto', details => this.seek(details.seekTime));
  }
}

function mark(items, time, attribute, value) {
  let current = null;
  for (const item of items) if (Number(item.dataset.start) <= time + 0.05) current = item;
  for (const item of items) {
    if (item === current) item.setAttribute(attribute, value);
    else item.removeAttribute(attribute);
  }
}

// Seconds of a fragment such as #t=754 or #t=12:34; null for any other.
function timeIn(hash) {
  const written = /^#t=([\d:.]+)$/.exec(hash)?.[1];
  if (!written) return null;
  const seconds = written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(seconds) ? seconds : null;
}

function ofThisPage() {
  return [...players.values()].find(player => player.isPage);
}

function search(transcript) {
  const cues = [...transcript.querySelectorAll('li[data-start]')];
  const field = element('input', { type: 'search', autocomplete: 'off' });
  const count = element('output', {});
  field.setAttribute('aria-label', transcript.dataset.search);
  field.placeholder = transcript.dataset.search;
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLocaleLowerCase();
    let found = 0;
    for (const cue of cues) {
      const fits = !wanted || cue.textContent.toLocaleLowerCase().includes(wanted);
      cue.hidden = !fits;
      if (fits && wanted) found += 1;
    }
    count.textContent = wanted ? `${found} ${transcript.dataset.found}` : '';
  });
  transcript.querySelector('summary').after(element('p', { className: 'search' }, field, ' ', count));
}

for (const root of document.querySelectorAll('[data-player-of]')) {
  if (!players.has(root)) players.set(root, new Player(root));
}
for (const transcript of document.querySelectorAll('.transcript[data-search]')) search(transcript);

// Links to a time of this page play from there.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href*="#t="]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const target = new URL(link.href);
  const time = timeIn(target.hash);
  const player = ofThisPage();
  if (time === null || !player || target.pathname !== location.pathname) return;
  event.preventDefault();
  history.replaceState(null, '', target.hash);
  player.seek(time);
  player.audio.play().catch(() => { /* The browser wants another click; the position is right. */ });
});
addEventListener('hashchange', () => {
  const time = timeIn(location.hash);
  if (time !== null) ofThisPage()?.seek(time);
});
