
const $ = id => document.getElementById(id);
const form = document.querySelector('form');
let words = WORDS.en, seen = null, settings = { templates: {}, numbers: [], gateway: '' };
let turn = 0, timer;

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const say = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, n) => values[n]);

// What somebody sees as one character: a family of emoji, a letter with its accent.
const segmenter = new Intl.Segmenter();
const clusters = text => [...segmenter.segment(text)].map(piece => piece.segment);

// Beyond this length a field is not marked, so that typing stays quick.
const MARKED = 20000;

function asked() {
  const ask = form.elements.mode.value === 'message'
    ? { text: $('text').value }
    : { template: $('template').value, content: $('content').value, number: $('number').value };
  if ($('gateway').value !== settings.gateway) ask.gateway = $('gateway').value;
  return ask;
}

async function look() {
  const mine = ++turn;
  let answered;
  try {
    const answer = await fetch('/preview', { method: 'POST', body: JSON.stringify(asked()) });
    answered = await answer.json();
    if (!answer.ok) {
      const field = form.elements.mode.value === 'message' ? 'text' : 'content';
      answered = { problems: [{ field, is_error: true, code: 'body-too-long', piece: '' }], message: null, answer: null };
    }
  } catch { answered = null; }
  if (mine !== turn) return; // typed on meanwhile: a newer answer is on its way
  seen = answered;
  show();
}

function show() {
  $('silence').hidden = seen !== null;
  if (seen === null) {
    $('problems').hidden = $('shown').hidden = $('answer').hidden = true;
    speak(words.silence);
    return;
  }
  const { problems, message, answer } = seen;
  $('problems').hidden = problems.length === 0;
  $('problems').querySelector('ul').replaceChildren(...problems.map(problem => make('li',
    { className: problem.is_error ? 'error' : '' }, make('b', {}, heading(problem) + ': '), described(problem))));
  for (const field of ['template', 'content', 'gateway'])
    $(field).setAttribute('aria-invalid', problems.some(p => p.is_error && p.field === field));
  $('answer').hidden = answer === null;
  if (answer !== null) $('answer').querySelector('pre').textContent = `HTTP ${answer.http}\n${JSON.stringify(answer.body, null, 2)}`;
  $('shown').hidden = message === null;
  markFields(message);
  if (message === null) { speak(problems.map(described).join('. ')); return; }

  const units = words[message.units_name];
  $('shown').classList.toggle('several', message.charge > 1);
  $('charge').textContent = message.charge;
  $('encoding').textContent = message.encoding;
  $('units-name').textContent = units;
  $('units').textContent = message.units;
  $('remaining').textContent = message.remaining;
  $('over-limit').hidden = !message.over_limit;
  showCheaper(message);
  showCulprits(message);
  showSegments(message);
  const names = message.culprits.listed.map(named).join(', ');
  speak(say(words.spoken, message.charge, message.encoding, message.units, units.toLowerCase(), message.remaining) + ' ' + names);
}

function heading(problem) {
  const field = words['in' + problem.field[0].toUpperCase() + problem.field.slice(1)];
  const place = problem.line ? say(words.atLine, problem.line, problem.column)
    : problem.character ? say(words.atCharacter, problem.character) : '';
  return [(problem.is_error ? words.error : words.note) + ' ' + field, place].filter(Boolean).join(', ');
}

// A gateway's problem is in the words of the library, which are English and name keys of the file.
function described(problem) {
  if (problem.text) return say(words.gatewayProblem, problem.text);
  const text = words.problem[problem.code] ?? problem.code;
  return problem.piece && [...problem.piece].some(visible) ? `${text}: ${problem.piece}` : text;
}

const named = culprit => culprit.name ?? (culprit.is_control ? words.controlCharacter : words.unnamed);

function showCheaper({ charge, cheaper }) {
  $('cheaper').hidden = cheaper === null;
  if (cheaper === null) return;
  const tier = words.tier[cheaper.tier] ?? cheaper.tier;
  $('cheaper').querySelector('.hint').textContent = say(words.cheaperHint, charge, cheaper.charge) + ': ' + tier;
  if ($('cheaper-text').textContent !== cheaper.text) $('copy').textContent = words.copy;
  $('cheaper-text').textContent = cheaper.text;
}

async function copy() {
  await navigator.clipboard.writeText(seen.message.cheaper.text);
  $('copy').textContent = words.copied;
  speak(words.copied);
}

function showCulprits({ encoding, culprits: { listed, more } }) {
  $('culprits').hidden = listed.length === 0;
  $('culprits').querySelector('tbody').replaceChildren(...listed.map(c => make('tr', {},
    make('td', {}, visible(c.character) ? c.character + ' ' + c.code_points : c.code_points),
    make('td', {}, named(c), make('br', {}), make('small', {}, say(words.finding[c.code] ?? c.code, encoding))),
    make('td', {}, c.count > c.places.length
      ? say(words.andMore, c.places.join(', '), c.count - c.places.length) : c.places.join(', ')))));
  $('culprits').querySelector('.hint').textContent = more ? say(words.moreKinds, more) : '';
}

const expensive = message => new Map(
  (message?.culprits.listed ?? []).filter(c => c.is_marked).map(c => [c.character, c.code_points]));

// The same text behind each field, with marks and without ink.
function markFields(message) {
  const marks = expensive(message);
  for (const backdrop of document.querySelectorAll('.backdrop')) {
    const field = backdrop.parentElement.querySelector('textarea');
    const text = field.value.length > MARKED ? '' : field.value;
    const pieces = clusters(text).map(c => marks.has(c) ? make('mark', {}, c) : c);
    // A line end at the very end has no height of its own.
    backdrop.replaceChildren(...joined(pieces), '\u200B');
    align(field);
  }
}

// Strings side by side as one, so that letters that join still do.
function joined(pieces) {
  const all = [];
  for (const piece of pieces) {
    if (typeof piece === 'string' && typeof all.at(-1) === 'string') all[all.length - 1] += piece;
    else all.push(piece);
  }
  return all;
}

function align(field) {
  const backdrop = field.parentElement.querySelector('.backdrop');
  if (backdrop) backdrop.scrollTop = field.scrollTop;
}

function showSegments({ segments, more_segments, culprits }) {
  const marks = expensive({ culprits });
  const count = segments.length + more_segments;
  $('segments').replaceChildren(...segments.map((segment, i) => {
    const fill = make('span', {});
    fill.style.width = 100 * segment.units / Math.max(1, segment.units + segment.remaining) + '%';
    const bar = make('div', { className: 'fill' }, fill);
    bar.setAttribute('aria-hidden', 'true');
    return make('li', {},
      make('div', { className: 'segment' }, make('span', {}, say(words.segment, i + 1, count)),
        make('span', {}, say(words.used, segment.units, segment.remaining))),
      bar, make('div', { className: 'text', dir: 'auto' }, ...pieces(segment.text, marks)));
  }));
  $('more-segments').textContent = more_segments ? say(words.moreSegments, more_segments) : '';
}

// A segment's text, its culprits marked and the blanks at its ends made visible.
function pieces(text, marks) {
  const all = clusters(text);
  const isBlank = c => /^\s+$/u.test(c);
  const first = all.findIndex(c => !isBlank(c));
  const last = all.findLastIndex(c => !isBlank(c));
  return joined(all.map((c, i) => {
    if (marks.has(c)) {
      const mark = make('mark', { title: marks.get(c) }, visible(c) ? c : '');
      if (!visible(c)) mark.dataset.code = marks.get(c);
      return mark;
    }
    return isBlank(c) && (first < 0 || i < first || i > last) ? blank(c) : c;
  }));
}

const SHOWN = { ' ': '␣', '\t': '→', '\n': '⏎', '\r': '␍', '\r\n': '␍⏎' };

function blank(c) {
  const code = [...c].map(c => 'U+' + c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')).join(' ');
  const span = make('span', { className: 'blank', title: code }, c.includes('\n') ? '\n' : '');
  span.dataset.shown = SHOWN[c] ?? code;
  return span;
}

const visible = c => !/^[\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]+$/u.test(c);

// For screen readers, when the typing pauses.
function speak(text) {
  clearTimeout(timer);
  timer = setTimeout(() => { $('spoken').textContent = text; }, 700);
}

function choose() {
  for (const fields of document.querySelectorAll('[data-mode]'))
    fields.hidden = fields.dataset.mode !== form.elements.mode.value;
}

function speakIn(language) {
  words = WORDS[language];
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll('[data-says]')) element.textContent = words[element.dataset.says];
  $('result').setAttribute('aria-label', words.result);
  $('copy').textContent = words.copy;
  $('numbers').replaceChildren(...settings.numbers.map(({ number, status }) =>
    make('option', { value: number }, status ?? words.numberGood)));
  if (seen !== null) show();
}

// A template of the sandbox, with a value for each of its placeholders.
function take(id) {
  const template = settings.templates[id];
  if (template === undefined) return;
  $('template').value = template;
  const names = new Set([...template.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name));
  $('content').value = [...names].map(name => name + ':1234').join(',');
}

async function offer() {
  try {
    settings = await (await fetch('/settings')).json();
  } catch { return; }
  $('choice').append(...Object.keys(settings.templates).map(id => make('option', { value: id }, id)));
  $('gateway').value = settings.gateway;
  speakIn(document.documentElement.lang);
}

form.addEventListener('input', event => {
  if (event.target === $('choice')) take($('choice').value);
  if (event.target === $('template')) $('choice').value = '';
  choose();
  look();
});
form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('scroll', event => align(event.target), true);
$('copy').addEventListener('click', copy);
$('reset').addEventListener('click', () => { $('gateway').value = settings.gateway; look(); });
$('language').addEventListener('input', () => speakIn($('language').value));

$('language').value = navigator.language.startsWith('id') ? 'id' : 'en';
speakIn($('language').value);
choose();
offer().then(look);
