// The module in a worker, so that the page answers the next key while it counts.

import { compiled } from '../dist/binary.page.js';
import { asking } from '../js/asking.js';
import { Module } from '../js/module.js';
import { looker } from './look.js';

const ask = asking(new Module(compiled()));
const look = looker(async (question, text, options) => ask(question, text, options));

onmessage = async ({ data: { id, at, given } }) => {
  try {
    postMessage({ id, answer: await look[at](...given) });
  } catch (error) {
    postMessage({ id, problem: error.message });
  }
};
