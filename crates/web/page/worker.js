// The module in a worker, so that the page answers the next key whatever is counted.

import { compiled } from '../js/binary.js';
import { Module } from '../js/module.js';
import { QUESTIONS } from '../js/questions.js';
import { encode } from '../js/value.js';
import { looker } from './look.js';

const module = new Module(compiled());
const look = looker(async (question, text, options) => module.ask(QUESTIONS[question], text, encode(options)));

onmessage = async ({ data: { id, at, given } }) => {
  try {
    postMessage({ id, answer: await look[at](...given) });
  } catch (error) {
    postMessage({ id, problem: error.message });
  }
};
