// The page on its own: it counts in a worker, and sends no requests.

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
  else reject(new Error(problem));
};

// A worker that fails answers nothing more.
let failure;
worker.onerror = ({ message }) => {
  failure = new Error(message);
  for (const { reject } of waiting.values()) reject(failure);
  waiting.clear();
};

const post =
  at =>
  (...given) =>
    new Promise((resolve, reject) => {
      if (failure) throw failure;
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, at, given });
    });

start({ look: { message: post('message'), template: post('template'), gateway: post('gateway') } });
