// The page: what its fields say is asked, and what is answered is shown.

import { $, fill, make } from './dom.js';
import { align, mark } from './marks.js';
import { showCheaper, showReport } from './report.js';
import * as settings from './settings.js';
import { described, showBounds, showProblems, showSpecs } from './template.js';
import { WORDS } from './words.js';

/** A text longer than this is examined only when the typing pauses for PAUSE milliseconds. */
const LONG = 20_000;
const PAUSE = 300;

/**
 * Starts the page. `look` is a looker of look.js. The sandbox has templates, numbers and a gateway of
 * its own besides, and `rehearse`, which answers as the API would.
 */
export function start({ look, sandbox }) {
  const form = document.querySelector('form');
  const specs = {};
  const ownGateway = sandbox?.gateway ?? '[gateway]\n';
  let words = WORDS.en;
  let seen = null;
  let isLooking = false;
  let isStale = false;
  let timer;
  let pause;

  // The worker of a page on its own can fail, too.
  const failure = sandbox ? 'silence' : 'failure';
  $('silence').dataset.says = failure;

  const isTemplate = () => form.elements.mode.value === 'template';

  // Only one look is under way. What is typed meanwhile is looked at next, and nothing in between.
  async function lookAgain() {
    if (isLooking) {
      isStale = true;
      return;
    }
    isLooking = true;
    try {
      do {
        isStale = false;
        seen = await see().catch(error => ({ silence: String(error) }));
        // What is newer comes next, and is shown then.
        if (!isStale) show();
      } while (isStale);
    } finally {
      isLooking = false;
    }
  }

  async function see() {
    const { gateway, problem } = settings.read();
    const refused = problem && { ...problem, field: 'gateway', error: true };
    if (refused) return { problems: [refused] };
    const expected = await look.gateway(gateway);
    if (expected !== null) return { problems: [{ field: 'gateway', error: true, expected }] };
    if (!isTemplate()) return { problems: [], message: await look.message($('text').value, gateway) };
    const asked = { template: $('template').value, content: $('content').value, specs: { ...specs }, gateway };
    const template = await look.template(asked);
    const number = $('number').value;
    const answer = sandbox && number !== '' ? await sandbox.rehearse({ number, ...asked, gateway: $('gateway').value }) : null;
    const message = template.text === undefined ? null : await look.message(template.text, gateway);
    return { ...template, answer, message };
  }

  function money() {
    const price = Number($('price').value.replace(',', '.'));
    if (!(price > 0)) return null;
    const currency = /^[A-Za-z]{3}$/.test($('currency').value) ? $('currency').value : 'IDR';
    const format = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency, maximumFractionDigits: 4, minimumFractionDigits: 0 });
    return charge => format.format(charge * price);
  }

  function show() {
    const { problems = [], message = null, answer = null, bounds = null, variables = [], silence } = seen;
    $('silence').hidden = silence === undefined;
    const shown = problems.map(problem => described(problem, words));
    if (seen.specProblem) shown.push({ error: true, heading: `${words.error} ${words.in_specs}`, text: words.specProblem });
    showProblems(shown);
    for (const field of ['template', 'content', 'gateway'])
      $(field).setAttribute('aria-invalid', String(problems.some(problem => problem.error && problem.field === field)));
    $('answer').hidden = answer === null;
    if (answer !== null) $('answer').querySelector('pre').textContent = `HTTP ${answer.http}\n${JSON.stringify(answer.body, null, 2)}`;
    showSpecs(isTemplate() ? variables : [], specs);
    const price = money();
    showBounds(isTemplate() ? bounds : null, words, price);
    $('shown').hidden = message === null;
    if (message === null) {
      for (const field of ['text', 'template', 'content']) mark($(field), []);
      speak(silence === undefined ? shown.map(({ heading, text }) => `${heading}: ${text}`).join('. ') : words[failure]);
      return;
    }
    if (isTemplate()) markSources(message.culprits);
    else $('text-hint').hidden = mark($('text'), message.culprits.marks);
    showCheaper(message, words, price, copy);
    speak(showReport(message, words, price));
  }

  // The characters of the message that cost, wherever the template and the content have them.
  function markSources({ listed }) {
    const costly = [...new Set(listed.map(kind => kind.character))];
    for (const field of [$('template'), $('content')]) {
      const places = [];
      for (const character of costly)
        for (let at = field.value.indexOf(character); at >= 0; at = field.value.indexOf(character, at + character.length))
          places.push({ start: at, end: at + character.length });
      mark(field, places);
    }
  }

  async function copy(text, button) {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
    speak(words.copied);
  }

  // For screen readers, when the typing pauses.
  function speak(text) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      $('spoken').textContent = text;
    }, 700);
  }

  function choose() {
    for (const fields of document.querySelectorAll('[data-mode]')) fields.hidden = fields.dataset.mode !== form.elements.mode.value;
  }

  function speakIn(language) {
    words = WORDS[language];
    document.documentElement.lang = language;
    document.title = words.title;
    for (const element of document.querySelectorAll('[data-says]')) element.textContent = words[element.dataset.says];
    $('intro').textContent = sandbox ? words.introSandbox : words.intro;
    $('result').setAttribute('aria-label', words.result);
    const numbers = sandbox?.numbers ?? [];
    fill($('numbers'), [numbers, language], () =>
      numbers.map(({ number, status }) => make('option', { value: number }, status ?? words.numberGood)),
    );
    if (seen !== null) show();
  }

  // A template of the sandbox, with a value for each of its placeholders.
  function takeTemplate(id) {
    const template = sandbox.templates[id];
    if (template === undefined) return;
    $('template').value = template;
    const names = new Set([...template.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name));
    $('content').value = [...names].map(name => `${name}:1234`).join(',');
  }

  function changed(field) {
    if (field === $('choice')) takeTemplate(field.value);
    if (field === $('template')) $('choice').value = '';
    if (field.dataset.spec) specs[field.dataset.spec] = field.value;
    if (settings.isField(field)) settings.take(field);
    if (field === $('gateway')) showSettings();
    choose();
    // The browser itself takes a frame for a key in such a text.
    clearTimeout(pause);
    if (field.value.length > LONG) pause = setTimeout(lookAgain, PAUSE);
    else lookAgain();
  }

  function showSettings() {
    const { gateway } = settings.read();
    if (gateway) settings.show(gateway);
  }

  function setGateway(text) {
    $('gateway').value = text;
    showSettings();
    lookAgain();
  }

  function save() {
    const file = new Blob([$('gateway').value], { type: 'application/toml' });
    const link = make('a', { href: URL.createObjectURL(file), download: 'gateway.toml' });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  form.addEventListener('input', ({ target }) => {
    if (target !== $('file')) changed(target);
  });
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('scroll', ({ target }) => align(target), true);
  $('open').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', async () => {
    const [file] = $('file').files;
    if (file) setGateway(await file.text());
    $('file').value = '';
  });
  $('save').addEventListener('click', save);
  $('reset').addEventListener('click', () => setGateway(ownGateway));
  $('language').addEventListener('input', () => speakIn($('language').value));

  if (sandbox) {
    for (const element of document.querySelectorAll('.of-sandbox')) element.hidden = false;
    $('choice').append(...Object.keys(sandbox.templates).map(id => make('option', { value: id }, id)));
  }
  $('language').value = navigator.language.startsWith('id') ? 'id' : 'en';
  speakIn($('language').value);
  choose();
  setGateway(ownGateway);
}
