// Questions to a module, with their options.

import { settingsOf } from './gateway.js';
import { QUESTIONS } from './questions.js';
import { encode } from './value.js';

/** Asks a module a question by its name. */
export const asking = module => (question, text, options) => module.ask(QUESTIONS[question], text, encode(options));

/** Options with the settings of their gateway. */
export const withGateway = ({ gateway, ...options }) =>
  gateway === undefined ? options : { ...options, gateway: settingsOf(gateway) };
