// A gateway whose options are written once.

import { encode } from './value.js';

const bytesOf = new WeakMap();

/** How a gateway counts and bills. */
export class Gateway {
  constructor(settings = {}) {
    this.settings = structuredClone(settings);
    bytesOf.set(this, encode(this.settings));
    Object.freeze(this);
  }
}

/** The settings of a gateway or of a plain object. */
export const settingsOf = gateway => (gateway instanceof Gateway ? gateway.settings : gateway);

/** The same as the module reads them; none for the standard. */
export function optionsOf(gateway) {
  if (gateway === undefined) return undefined;
  return bytesOf.get(gateway) ?? encode(gateway);
}
