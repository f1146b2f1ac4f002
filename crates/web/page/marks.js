// Marks the places of a field that cost something. A field takes no marks itself: the same text lies behind it
// without ink, and the marks are there.

/** Beyond this length a field is not marked, so that typing stays quick. */
const MARKED = 20_000;

/** The highest number of marks that are painted, around what is in view. */
const PAINTED = 200;

// The places of each field, and which of them are painted.
const places = new Map();
const painted = new Map();

const backdropOf = field => field.parentElement?.querySelector('.backdrop');

/** Beyond this length the marks come when the typing pauses. */
const AT_ONCE = 4_000;
const PAUSE = 300;
const waiting = new Map();

/** Marks places of a field, which are in order, and tells whether it can. */
export function mark(field, all) {
  clearTimeout(waiting.get(field));
  const { length } = field.value;
  if (length > AT_ONCE && length <= MARKED) {
    lay(field, [], false);
    waiting.set(field, setTimeout(() => lay(field, all, true), PAUSE));
  } else {
    lay(field, all, length <= MARKED);
  }
  return length <= MARKED && CSS.highlights !== undefined;
}

function lay(field, all, isShort) {
  const backdrop = backdropOf(field);
  backdrop.firstChild ?? backdrop.append('');
  // A line end at the very end has no height of its own.
  replace(backdrop.firstChild, isShort ? `${field.value}\u200b` : '');
  places.set(field, isShort ? all : []);
  align(field);
}

/** Puts what lies behind a field where the field was scrolled to. */
export function align(field) {
  const backdrop = backdropOf(field);
  if (!backdrop) return;
  backdrop.scrollTop = field.scrollTop;
  if (CSS.highlights) paint(field, backdrop.firstChild);
}

function paint(field, node) {
  const all = places.get(field) ?? [];
  let first = 0;
  if (all.length > PAINTED) {
    const center = ((field.scrollTop + field.clientHeight / 2) / field.scrollHeight) * field.value.length;
    const next = all.findIndex(({ start }) => start >= center);
    first = Math.max(0, (next < 0 ? all.length : next) - PAINTED / 2);
  }
  const near = all.slice(first, first + PAINTED);
  painted.set(field, near.map(({ start, end }) => rangeOf(node, start, end)));
  CSS.highlights.set('costly', new Highlight(...[...painted.values()].flat()));
}

// Only what changed, so that the browser keeps the shape of the rest.
function replace(node, text) {
  const old = node.data;
  if (old === text) return;
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
  node.replaceData(start, old.length - start - end, text.slice(start, text.length - end));
}

function rangeOf(node, start, end) {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: Math.min(end, node.data.length) });
}
