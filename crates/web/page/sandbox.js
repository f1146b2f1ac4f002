// The page as the sandbox serves it: the sandbox counts, and answers as the API would.

import { QUESTIONS } from '../js/questions.js';
import { encode } from '../js/value.js';
import { looker } from './look.js';
import { start } from './page.js';

// A refusal is a TypeError, as the module's is; no answer is another error.
async function post(path, body) {
  const answer = await fetch(path, { method: 'POST', body }).catch(() => {
    throw new Error('no answer');
  });
  if (answer.status === 422) throw new TypeError(await answer.text());
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

// The options and the text, as the module has them in its memory.
function ask(question, text, options) {
  const [first, second] = [encode(options), new TextEncoder().encode(text)];
  const length = new Uint32Array([first.length]);
  return post(`/ask/${QUESTIONS[question]}`, new Blob([length, first, second]));
}

const rehearse = asked => post('/rehearse', JSON.stringify(asked));

const settings = await (await fetch('/settings')).json();
start({ look: looker(ask), sandbox: { ...settings, rehearse } });
