// Shows what is wrong with a template and its content, and what the template can cost.

import { isVisible, numbered } from './characters.js';
import { $, fill, make, say } from './dom.js';

/** At most so much of a text is repeated. */
const PIECE = 24;

/** A problem of a field, as the page shows it. */
export function described({ field, isOf = field, in: text, code, start, end, error, line, column, expected }, words) {
  const heading = (error ? words.error : words.note) + ' ' + words[`in_${field}`];
  if (expected !== undefined) {
    const place = line === undefined ? '' : `, ${say(words.atLine, line, column)}`;
    return { error, heading: heading + place, text: say(words.gatewayProblem, expected) };
  }
  const place = isOf === field ? `, ${say(words.atCharacter, numbered(text, [start])[0])}` : '';
  const piece = text.slice(start, Math.min(end, start + PIECE));
  const phrase = words.problem[code] ?? code;
  return { error, heading: heading + place, text: isVisible(piece) ? `${phrase}: ${piece}` : phrase };
}

export function showProblems(problems) {
  $('problems').hidden = problems.length === 0;
  fill($('problems').querySelector('ul'), problems, () =>
    problems.map(({ error, heading, text }) => make('li', { className: error ? 'error' : '' }, make('b', {}, `${heading}: `), text)),
  );
}

/** A field for what each variable's value may be. What was typed stays. */
export function showSpecs(variables, specs) {
  $('specs').hidden = variables.length === 0;
  fill($('spec-fields'), variables, () =>
    variables.map(name => {
      const input = make('input', { type: 'text', value: specs[name] ?? 'any:1-40', spellcheck: false });
      input.setAttribute('list', 'known-specs');
      input.dataset.spec = name;
      return make('label', {}, make('span', {}, name), input);
    }),
  );
}

export function showBounds(bounds, words, money) {
  $('bounds').hidden = !bounds || bounds.problem !== undefined;
  if ($('bounds').hidden) return;
  const { low, high, highGsm7 } = bounds;
  const phrases = [low === high ? say(words.boundsOne, low) : say(words.boundsTwo, low, high)];
  if (money) phrases[0] += low === high ? ` (${money(low)})` : ` (${money(low)} – ${money(high)})`;
  if (highGsm7 < high) phrases.push(say(words.boundsGsm7, highGsm7));
  $('bounds').querySelector('p').textContent = phrases.join(' ');
  fill($('bounds').querySelector('tbody'), [bounds.variables, document.documentElement.lang], () =>
    bounds.variables.map(({ name, units, headroom, turnsUcs2 }) =>
      make(
        'tr',
        {},
        make('td', {}, name, ...(turnsUcs2 ? [make('br'), make('small', {}, words.turnsUcs2)] : [])),
        make('td', {}, String(units)),
        make('td', {}, String(headroom)),
      ),
    ),
  );
}
