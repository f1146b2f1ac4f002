// What a text costs, and where it is cut.

import { optionsOf } from './gateway.js';

const ENCODINGS = ['GSM-7', 'UCS-2', 'Latin-1'];
const LANGUAGES = [, 'tr', 'es', 'pt', 'bn', 'gu', 'hi', 'kn', 'ml', 'or', 'pa', 'ta', 'te', 'ur'];

/** The functions of a module. `optionsOf` writes a gateway as the module reads it. */
export function count(module, optionsOf) {
  function estimate(text, gateway) {
    const [numbers, at] = module.estimate(text, gateway && optionsOf(gateway));
    const answer = {
      encoding: ENCODINGS[numbers[at]],
      units: numbers[at + 1],
      charge: numbers[at + 2],
      overLimit: numbers[at + 3] === 1,
    };
    if (numbers[at + 4]) answer.locking = LANGUAGES[numbers[at + 4]];
    if (numbers[at + 5]) answer.single = LANGUAGES[numbers[at + 5]];
    return answer;
  }

  function segments(text, gateway) {
    const numbers = module.segments(text, gateway && optionsOf(gateway));
    const answer = [];
    let start = 0;
    for (let at = 0; at < numbers.length; at += 4) {
      const end = start + numbers[at + 3];
      answer.push({
        text: text.slice(start, end),
        start,
        end,
        units: numbers[at],
        added: numbers[at + 1],
        remaining: numbers[at + 2],
      });
      start = end;
    }
    return answer;
  }

  return { estimate, segments };
}

/** The same for any gateway, with what is left. */
export function countAny(module) {
  const remaining = (text, gateway) => module.remaining(text, optionsOf(gateway));
  return { ...count(module, optionsOf), remaining };
}
