// The page on its own: it counts by itself, in a worker, and asks nobody.

import { start } from './page.js';

// pack.mjs puts the worker's script here.
const script = new Blob(["WORKER"], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(script));
const waiting = new Map();
let last = 0;

worker.onmessage = ({ data: { id, answer, problem } }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (problem === undefined) resolve(answer);
  else reject(new TypeError(problem));
};

function ask(question, text, options) {
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, question, text, options });
  });
}

start({ ask });
