// Characters as somebody sees them: a family of emoji is one, and a letter with its accent.

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export const clusters = text => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Finds the character that a place of a text is in. */
export function finder(text) {
  const found = segmenter.segment(text);
  return place => found.containing(Math.min(place, text.length - 1));
}

// Below this no character joins another, except LF behind CR.
const FIRST_THAT_JOINS = 0x300;

/** The number of the character at each of some places, which are in order, from 1. */
export function numbered(text, places) {
  const numbers = [];
  let count = 0;
  let at = 0;
  for (const place of places) {
    while (at < place) {
      const code = text.charCodeAt(at);
      const isAlone = code < FIRST_THAT_JOINS && code !== 13 && !(text.charCodeAt(at + 1) >= FIRST_THAT_JOINS);
      if (isAlone) at += 1;
      else {
        // As far as characters may join, and not the whole text.
        const stretch = text.slice(at, at + 64);
        const [{ segment }] = segmenter.segment(stretch);
        at += segment.length;
      }
      count += 1;
    }
    numbers.push(count + 1);
  }
  return numbers;
}

export const codePoints = text =>
  [...text].map(c => 'U+' + c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')).join(' ');

export const isVisible = c => !/^[\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]+$/u.test(c);

export const isBlank = c => /^\s+$/u.test(c);

/** The sign that shows a blank at the end of a segment. */
export const SHOWN = { ' ': '␣', '\t': '→', '\n': '⏎', '\r': '␍', '\r\n': '␍⏎' };
