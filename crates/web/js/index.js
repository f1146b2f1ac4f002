// The whole library: `sms-charge`.

import { InputError, advise, optionsOf } from './advising.js';
import { compiled } from './binary.js';
import { count } from './counting.js';
import { Gateway } from './gateway.js';
import { Module } from './module.js';

const module = new Module(compiled());
const counting = count(module, optionsOf);

export const { estimate, segments } = counting;
export const remaining = (text, gateway) => module.remaining(text, optionsOf(gateway));
export const { explain, savings, savingsByTier, replace, lints, languageSaving, template, content, phone } =
  advise(module, counting);
export { Gateway, InputError };
