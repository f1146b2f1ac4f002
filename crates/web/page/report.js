// Shows what a message costs.

import { SHOWN, clusters, codePoints, isBlank, isVisible } from './characters.js';
import { $, fill, make, say } from './dom.js';

/** So much of a long text is shown. */
const MOST_SHOWN = 1000;
/** The highest number of kinds that are listed. */
const KINDS = 40;

const UNITS = { 'GSM-7': 'septets', 'UCS-2': 'codeUnits', 'Latin-1': 'octets' };

export function showReport(message, words, money) {
  const { culprits } = message;
  const units = words[UNITS[message.encoding]];
  $('shown').classList.toggle('several', message.charge > 1);
  $('charge').textContent = message.charge;
  $('encoding').textContent = message.encoding;
  $('units-name').textContent = units;
  $('units').textContent = message.units;
  $('remaining').textContent = message.remaining;
  $('over-limit').hidden = !message.overLimit;
  $('cost-group').hidden = money === null;
  if (money !== null) $('cost').textContent = money(message.charge);
  showNational(message, words);
  showLints(message, words);
  showCulprits(message, culprits, words);
  showSegments(message, culprits, words);
  const names = culprits.listed.slice(0, 5).map(kind => nameOf(kind, words));
  return [say(words.spoken, message.charge, message.encoding, message.units, units.toLowerCase(), message.remaining), ...names].join(' ');
}

function showNational({ locking, single, language, charge }, words) {
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'language' });
  const used = [...new Set([locking, single].filter(Boolean))].map(code => names.of(code));
  const phrases = [];
  if (used.length > 0) phrases.push(say(words.nationalUsed, used.join(', ')));
  if (language) phrases.push(say(words.nationalSaves, names.of(language.language), language.after.charge, charge));
  $('national').hidden = phrases.length === 0;
  $('national').textContent = phrases.join(' ');
}

/** What the buttons copy: the whole text, of which some is shown. */
let offered = [];

/** Cheaper texts, one for each tier that saves more. A click calls `copy`. */
export function showCheaper({ charge, savings }, words, money, copy) {
  offered = savings.map(({ text }) => text);
  $('cheaper').hidden = savings.length === 0;
  const shown = savings.map(({ tier, after, text }) => [tier, after.charge, text.length, shortened(text)]);
  fill($('cheaper').querySelector('ul'), [shown, charge, document.documentElement.lang, money?.(1)], () =>
    savings.map((saving, i) => {
      const button = make('button', { type: 'button' }, words.copy);
      button.setAttribute('aria-label', `${words.copy}: ${words.tier[saving.tier]}`);
      button.addEventListener('click', () => copy(offered[i], button));
      const price = money ? `, ${money(charge)} → ${money(saving.after.charge)}` : '';
      const what = `${say(words.cheaperHint, charge, saving.after.charge)}${price}: ${words.tier[saving.tier]}`;
      const text = make('div', { className: 'cheaper-text', dir: 'auto' }, shortened(saving.text));
      return make('li', { className: saving.isLossless ? '' : 'loses' }, make('p', {}, what), text, button);
    }),
  );
}

const shortened = text => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

function showLints({ lints }, words) {
  $('lints').hidden = lints.length === 0;
  const kinds = new Map();
  for (const lint of lints) {
    const key = `${lint.code} ${lint.piece}`;
    const kind = kinds.get(key) ?? { ...lint, count: 0 };
    kind.count += 1;
    kinds.set(key, kind);
  }
  const listed = [...kinds.values()].slice(0, KINDS);
  fill($('lints').querySelector('ul'), [listed, document.documentElement.lang], () =>
    listed.map(({ code, piece, meant, count }) => {
      const shown = isVisible(piece) ? piece : codePoints(piece);
      const phrase = say(words.lint[code] ?? code, shown, meant ?? '');
      return make('li', {}, count > 1 ? `${phrase} (${count}×)` : phrase);
    }),
  );
}

// The library names what can't be seen; what can be seen stands for itself.
function nameOf({ name, character }, words) {
  if (name && !name.startsWith('U+') && !isVisible(character)) return name;
  return isVisible(character) ? character : words.controlCharacter;
}

function showCulprits({ encoding }, { listed, more }, words) {
  $('culprits').hidden = listed.length === 0;
  fill($('culprits').querySelector('tbody'), [listed, encoding, document.documentElement.lang], () =>
    listed.map(kind => {
      const { character, code, numbers, count, replacement } = kind;
      const shown = isVisible(character) ? make('b', {}, character) : '';
      const name = isVisible(character) ? [] : [make('b', {}, nameOf(kind, words)), make('br')];
      const places = numbers.join(', ');
      const instead = replacement === undefined ? [] : [make('br'), make('small', {}, insteadOf(replacement, words))];
      return make(
        'tr',
        {},
        make('td', {}, shown, ' ', make('small', {}, codePoints(character))),
        make('td', {}, ...name, say(words.finding[code] ?? code, encoding), ...instead),
        make('td', {}, count > numbers.length ? say(words.andMore, places, count - numbers.length) : places),
      );
    }),
  );
  $('culprits').querySelector('.hint').textContent = more ? say(words.moreKinds, more) : '';
}

function insteadOf(replacement, words) {
  if (replacement === '') return words.insteadNothing;
  return say(words.instead, isVisible(replacement) ? replacement : codePoints(replacement));
}

function showSegments({ segments, charge, length }, { marks }, words) {
  const list = $('segments');
  const lang = document.documentElement.lang;
  while (list.children.length > segments.length) list.lastChild.remove();
  let next = 0;
  segments.forEach((segment, i) => {
    const end = segment.start + segment.text.length;
    while (next < marks.length && marks[next].end <= segment.start) next += 1;
    const inside = [];
    for (let at = next; at < marks.length && marks[at].start < end; at++)
      inside.push({ start: Math.max(0, marks[at].start - segment.start), end: Math.min(end, marks[at].end) - segment.start });
    const item = list.children[i] ?? list.appendChild(make('li'));
    const total = Math.max(charge, segments.length);
    fill(item, [segment.text, segment.units, segment.added, segment.remaining, inside, i, total, lang], () =>
      segmentOf(segment, inside, say(words.segment, i + 1, total), words),
    );
  });
  const shown = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  $('more-segments').textContent = shown < length ? say(words.moreSegments, charge - segments.length) : '';
}

function segmentOf({ text, units, added, remaining }, marks, title, words) {
  const span = make('span');
  span.style.width = `${(100 * (units + added)) / Math.max(1, units + added + remaining)}%`;
  const bar = make('div', { className: 'fill' }, span);
  bar.setAttribute('aria-hidden', 'true');
  const used = added > 0 ? say(words.usedAdded, units, added, remaining) : say(words.used, units, remaining);
  return [
    make('div', { className: 'segment' }, make('span', {}, title), make('span', {}, used)),
    bar,
    make('div', { className: 'text', dir: 'auto' }, ...pieces(text, marks)),
  ];
}

// A segment's text, its culprits marked and the blanks at its ends made visible.
function pieces(text, marks) {
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  const middle = Math.max(first, last);
  const result = clusters(text.slice(0, first)).map(blank);
  let at = first;
  for (const { start, end } of marks) {
    if (start < at || end > middle) continue;
    const character = text.slice(start, end);
    const mark = make('mark', { title: codePoints(character) }, isVisible(character) ? character : '');
    if (!isVisible(character)) mark.dataset.code = codePoints(character);
    result.push(text.slice(at, start), mark);
    at = end;
  }
  result.push(text.slice(at, middle), ...clusters(text.slice(middle)).map(blank));
  return result;
}

function blank(c) {
  const span = make('span', { className: isBlank(c) ? 'blank' : '', title: codePoints(c) }, c.includes('\n') ? '\n' : '');
  span.dataset.shown = SHOWN[c] ?? codePoints(c);
  return span;
}
