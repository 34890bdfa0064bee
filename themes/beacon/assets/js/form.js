// Enhancement only: without it forms post and redirect. With it they are checked in place, sent by fetch, and answered where they stand. All words come from the form's data attributes.
const wait = seconds => new Promise(done => setTimeout(done, seconds * 1000));
const fill = (text, value) => text.replace('{0}', value);
const TRIES = 3;
const LONGEST_WAIT = 120;

class Form {
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    this.button = form.querySelector('button[type=submit]');
    this.status = form.querySelector('.form-status');
    this.started = form.querySelector('[data-started]');
    this.place = `form:${location.pathname}:${this.words.form}`;
    form.noValidate = true;
    this.restore();
    this.showConditional();
    this.watchStart();
    form.addEventListener('submit', event => { event.preventDefault(); this.submit(); });
    for (const type of ['input', 'change']) form.addEventListener(type, event => this.changed(event.target));
  }

  // Moment of the first sight, not of the page's load: a form far down is not read before.
  watchStart() {
    if (!this.started) return;
    const start = () => { this.started.value ||= String(Date.now()); };
    if (!('IntersectionObserver' in window)) return start();
    const watch = new IntersectionObserver(seen => { if (seen.some(entry => entry.isIntersecting)) { start(); watch.disconnect(); } });
    watch.observe(this.form);
    this.form.addEventListener('focusin', start, { once: true });
  }

  changed(control) {
    this.showConditional();
    this.keep();
    const field = control.closest('[data-wrong]');
    if (field && !this.check(field) && !this.form.querySelector('[data-wrong]')) this.say('');
  }

  get fields() { return [...this.form.querySelectorAll('.field')]; }

  valuesOf(name) {
    return [...this.form.elements].filter(control => control.name === name).flatMap(control =>
      control.type === 'checkbox' || control.type === 'radio' ? (control.checked ? [control.value] : [])
        : control.type === 'select-multiple' ? [...control.selectedOptions].map(option => option.value) : [control.value]);
  }

  // A field whose own condition is hidden does not count, so that chains close together.
  showConditional() {
    for (const field of this.fields) {
      if (!field.dataset.if) continue;
      const other = this.form.querySelector(`.field[data-field="${CSS.escape(field.dataset.if)}"]`);
      const wanted = field.dataset.equals.split('\n');
      const isShown = !other?.hidden && this.valuesOf(field.dataset.if).some(value => wanted.includes(value));
      field.hidden = !isShown;
      field.querySelector('.form-if')?.setAttribute('hidden', '');
      for (const control of field.querySelectorAll('input, select, textarea')) {
        control.disabled = !isShown;
        if ('needed' in field.dataset && !('required' in field.dataset && control.type === 'checkbox')) control.required = isShown;
      }
    }
  }

  errorOf(field) {
    if (field.hidden) return '';
    const controls = [...field.querySelectorAll('input, select, textarea')];
    const [control] = controls;
    if ('required' in field.dataset && !controls.some(one => one.checked)) return this.words.choose;
    if (control.type === 'file') return this.errorOfFiles(control);
    const state = control.validity;
    if (state.valid) return '';
    if (state.valueMissing) return control.type === 'radio' || control.tagName === 'SELECT' ? this.words.choose : this.words.missing;
    if (state.badInput) return control.type === 'date' ? this.words.date : this.words.number;
    if (state.typeMismatch) return control.type === 'email' ? this.words.email : this.words.url;
    if (state.tooShort) return fill(this.words.short, control.minLength);
    if (state.tooLong) return fill(this.words.long, control.maxLength);
    if (state.patternMismatch) return control.title || this.words.pattern;
    if (state.rangeUnderflow) return fill(this.words.low, control.min);
    if (state.rangeOverflow) return fill(this.words.high, control.max);
    return state.stepMismatch ? this.words.step : control.validationMessage;
  }

  // The constraint API counts no bytes, and minlength only what was typed.
  errorOfFiles(control) {
    const { maxBytes, maxFiles } = control.dataset;
    if (control.validity.valueMissing) return this.words.missing;
    if (maxFiles && control.files.length > maxFiles) return fill(this.words.files, maxFiles);
    const isLarge = maxBytes && [...control.files].some(file => file.size > maxBytes);
    return isLarge ? fill(this.words.file, Math.round(maxBytes / 104857.6) / 10) : '';
  }

  check(field) { return this.mark(field, this.errorOf(field)); }

  mark(field, error) {
    const place = field.querySelector('.error');
    place.textContent = error;
    field.toggleAttribute('data-wrong', Boolean(error));
    for (const control of field.querySelectorAll('input, select, textarea')) {
      if (error) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
    return error;
  }

  // One wrong answer gets the focus itself; of several, a list of links does.
  showErrors(wrong) {
    this.form.querySelector('.form-summary')?.remove();
    const targetOf = field => field.querySelector('input:not([type=hidden]), select, textarea');
    if (wrong.length === 1) {
      this.say(`${this.words.problem} ${wrong[0].error}`);
      targetOf(wrong[0].field).focus();
      return;
    }
    const box = document.createElement('div');
    box.className = 'form-summary';
    box.tabIndex = -1;
    box.setAttribute('role', 'alert');
    const head = document.createElement('p');
    head.textContent = this.words.problems;
    const list = document.createElement('ul');
    for (const { field, error } of wrong) {
      const link = document.createElement('a');
      const target = targetOf(field);
      link.href = `#${target.id}`;
      link.textContent = `${(field.querySelector('legend, label')?.firstChild?.textContent ?? field.dataset.field).trim() || field.querySelector('.option span')?.firstChild?.textContent.trim()}: ${error}`;
      link.addEventListener('click', event => { event.preventDefault(); target.focus(); });
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    box.append(head, list);
    this.form.prepend(box);
    box.focus();
  }

  say(text, isBad = true) {
    this.status.textContent = text;
    this.status.toggleAttribute('data-bad', isBad);
  }

  async submit() {
    if (this.busy) return;
    const wrong = this.fields.map(field => ({ field, error: this.check(field) })).filter(entry => entry.error);
    if (wrong.length) { this.showErrors(wrong); return; }
    this.form.querySelector('.form-summary')?.remove();
    this.setBusy(true);
    try {
      await this.online();
      await this.prove();
      await this.send();
    } catch {
      this.fail(this.words.failure);
    } finally {
      this.setBusy(false);
    }
  }

  setBusy(isBusy) {
    this.busy = isBusy;
    this.button.setAttribute('aria-disabled', String(isBusy));
    this.form.toggleAttribute('data-busy', isBusy);
  }

  async online() {
    if (navigator.onLine) return;
    this.say(this.words.offline);
    await new Promise(done => addEventListener('online', done, { once: true }));
  }

  // ALTCHA: the number whose SHA-256 after the salt is the challenge. https://altcha.org/docs/v2/server-integration/
  async prove() {
    if (!this.words.challenge) return;
    this.say(this.words.working, false);
    const { algorithm, challenge, salt, signature, maxnumber, maxNumber } = await (await fetch(this.words.challenge, { headers: { Accept: 'application/json' } })).json();
    const encoder = new TextEncoder();
    const last = maxnumber ?? maxNumber ?? 1e6;
    for (let number = 0; number <= last; number++) {
      const digest = new Uint8Array(await crypto.subtle.digest(algorithm ?? 'SHA-256', encoder.encode(salt + number)));
      if ([...digest].map(byte => byte.toString(16).padStart(2, '0')).join('') === challenge) {
        this.proof = btoa(JSON.stringify({ algorithm: algorithm ?? 'SHA-256', challenge, number, salt, signature }));
        return;
      }
      // Give the page a breath, so that it can be read and scrolled meanwhile.
      if (number % 1000 === 999) await wait(0);
    }
  }

  body() {
    const data = new FormData(this.form);
    if (this.proof) data.set('altcha', this.proof);
    if ('idempotent' in this.words) data.set('idempotency_key', this.key);
    if (this.words.encoding === 'multipart') return { body: data, headers: {} };
    if (this.words.encoding === 'json') {
      const names = [...new Set(data.keys())];
      return { body: JSON.stringify(Object.fromEntries(names.map(name => [name, data.getAll(name).length > 1 ? data.getAll(name) : data.get(name)]))), headers: { 'Content-Type': 'application/json' } };
    }
    return { body: new URLSearchParams(data), headers: {} };
  }

  async send() {
    for (let attempt = 1; ; attempt++) {
      this.say(this.words.sending, false);
      // One key a submission: a retry of the same is the same. Another answer makes it another.
      this.key ??= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
      const { body, headers } = this.body();
      if ('json' in this.words) headers.Accept = 'application/json';
      if ('idempotent' in this.words) headers['Idempotency-Key'] = this.key;
      let answer;
      try {
        answer = await fetch(this.form.action, { method: 'POST', body, headers: { ...headers, ...JSON.parse(this.words.headers ?? '{}') } });
      } catch (fault) {
        if (navigator.onLine || attempt >= TRIES) throw fault;
        await this.online();
        continue;
      }
      if (answer.status !== 429 || attempt >= TRIES || !await this.waitFor(answer)) return this.take(answer);
    }
  }

  // Seconds or a date, as RFC 9110 has it; what is too long to wait for is a refusal.
  async waitFor(answer) {
    const after = answer.headers.get('Retry-After') ?? '10';
    let seconds = /^\d+$/.test(after) ? Number(after) : Math.ceil((Date.parse(after) - Date.now()) / 1000);
    if (!(seconds >= 0)) seconds = 10;
    if (seconds > LONGEST_WAIT) return false;
    this.say(fill(this.words.waiting, seconds));
    await wait(seconds);
    return true;
  }

  async take(answer) {
    const said = await answer.json().catch(() => ({}));
    if (answer.ok && said.success !== false && said.ok !== false) return this.succeed();
    const errors = Array.isArray(said.errors) ? said.errors : [];
    const wrong = errors.map(({ field, message }) => ({ field: this.form.querySelector(`.field[data-field="${CSS.escape(field ?? '')}"]`), error: message })).filter(entry => entry.field && entry.error);
    if (wrong.length) {
      for (const { field, error } of wrong) this.mark(field, error);
      this.key = undefined;
      this.say('');
      this.showErrors(wrong);
      return;
    }
    if (answer.status < 500) this.key = undefined;
    this.proof = undefined;
    this.fail(answer.status === 413 ? this.words.tooLarge : answer.status === 403 || answer.status === 429 ? this.words.refused : this.words.failure);
  }

  fail(text) {
    this.say(text);
    this.button.textContent = this.words.again;
  }

  succeed() {
    this.forget();
    if (this.words.redirect) { location.assign(this.words.redirect); return; }
    const done = document.createElement('div');
    done.className = 'form-done';
    done.tabIndex = -1;
    done.setAttribute('role', 'status');
    const text = document.createElement('p');
    text.textContent = this.words.success;
    done.append(text);
    this.form.replaceWith(done);
    done.focus();
  }

  // What was typed outlives a failure and a reload, in this tab alone. Files cannot, and consent is given anew.
  keep() {
    this.key = undefined;
    const kept = {};
    for (const field of this.fields) {
      if (field.classList.contains('field-consent') || field.classList.contains('field-file')) continue;
      const values = this.valuesOf(field.dataset.field).filter(value => value !== '');
      if (values.length) kept[field.dataset.field] = values;
    }
    try { sessionStorage.setItem(this.place, JSON.stringify(kept)); } catch { /* Full, or not allowed: nothing is kept. */ }
  }

  restore() {
    let kept = {};
    try { kept = JSON.parse(sessionStorage.getItem(this.place)) ?? {}; } catch { return; }
    for (const [name, values] of Object.entries(kept)) {
      const field = this.form.querySelector(`.field[data-field="${CSS.escape(name)}"]`);
      for (const control of field?.querySelectorAll('input, select, textarea') ?? []) {
        if (control.type === 'checkbox' || control.type === 'radio') control.checked = values.includes(control.value);
        else if (control.type === 'select-multiple') for (const option of control.options) option.selected = values.includes(option.value);
        else if (control.type !== 'file') [control.value] = values;
      }
    }
  }

  forget() { try { sessionStorage.removeItem(this.place); } catch { /* Nothing was kept. */ } }
}

for (const form of document.querySelectorAll('form[data-form]')) {
  // A page with two forms loads this once, and each is taken once.
  if (!form.noValidate) new Form(form);
}

// "Reply to this" says to whom; without script the link leads to the form, and the reply stands under the piece.
for (const note of document.querySelectorAll('[data-replying]')) {
  const form = note.closest('form'), target = form.querySelector('[data-reply]');
  const piece = () => { target.value = ''; note.hidden = true; };
  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-reply-to]');
    if (!link || link.hash !== `#${form.closest('.form').id}`) return;
    target.value = link.dataset.replyTo;
    const instead = document.createElement('button');
    instead.type = 'button';
    instead.textContent = note.dataset.instead;
    instead.addEventListener('click', piece);
    note.replaceChildren(`${fill(note.dataset.replying, link.dataset.replyName)} `, instead);
    note.hidden = false;
    event.preventDefault();
    form.querySelector('.field :is(input:not([type=hidden]), textarea, select)')?.focus();
    note.scrollIntoView({ block: 'center' });
  });
}
