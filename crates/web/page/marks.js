// Marks the places of a field that cost something. A field takes no marks itself: the same text lies behind it
// without ink, and the marks are there.

/** Beyond this length a field is not marked, so that typing stays quick. */
const MARKED = 20_000;

const names = new Map();

/** Marks places of a field, and tells whether it could. */
export function mark(field, places) {
  const backdrop = field.parentElement.querySelector('.backdrop');
  const isShort = field.value.length <= MARKED;
  // A line end at the very end has no height of its own.
  const text = isShort ? `${field.value}\u200b` : '';
  backdrop.firstChild ?? backdrop.append('');
  const node = backdrop.firstChild;
  if (node.data !== text) node.data = text;
  align(field);
  if (!CSS.highlights) return false;
  const ranges = isShort ? places.map(({ start, end }) => rangeOf(node, start, end)) : [];
  names.set(field, ranges);
  CSS.highlights.set('costly', new Highlight(...[...names.values()].flat()));
  return isShort;
}

function rangeOf(node, start, end) {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: Math.min(end, node.data.length) });
}

/** Puts what lies behind a field where the field was scrolled to. */
export function align(field) {
  const backdrop = field.parentElement?.querySelector('.backdrop');
  if (backdrop) backdrop.scrollTop = field.scrollTop;
}
