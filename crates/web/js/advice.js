// The count, what makes a text expensive, and cheaper texts: `sms-charge/advice`.

import { advise } from './advising.js';
import { compiled } from './binary.advice.js';
import { countAny } from './counting.js';
import { Module } from './module.js';

const module = new Module(compiled());
const counting = countAny(module);

export const { estimate, segments, remaining } = counting;
export const { explain, savings, savingsByTier, replace, lints, languageSaving } = advise(module, counting);
export { Gateway } from './gateway.js';
