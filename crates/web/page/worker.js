// The module in a worker, so that the page answers the next key whatever is counted.

import { Module } from '../js/module.js';
import { QUESTIONS } from '../js/questions.js';
import { compiled } from '../js/binary.js';
import { encode } from '../js/value.js';

const module = new Module(compiled());

onmessage = ({ data: { id, question, text, options } }) => {
  try {
    postMessage({ id, answer: module.ask(QUESTIONS[question], text, encode(options)) });
  } catch (error) {
    postMessage({ id, problem: error.message });
  }
};
