// Small helps for the document.

export const $ = id => document.getElementById(id);

export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A phrase with its values: {0}, {1}… */
export const say = (phrase, ...values) => phrase.replace(/\{(\d)\}/g, (_, n) => values[n]);

/** Fills an element if what it shows is something else than before. */
export function fill(element, shown, children) {
  const key = JSON.stringify(shown);
  if (element.shown === key) return;
  element.shown = key;
  element.replaceChildren(...children());
}
