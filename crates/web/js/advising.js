// What makes a text expensive, what would make it cheaper, templates and numbers.

import { optionsOf, settingsOf } from './gateway.js';
import { QUESTIONS } from './questions.js';
import { encode } from './value.js';
import { edited } from './edited.js';

/** Something that the caller gave is not what it has to be. `code` is stable, and there is no text in it. */
export class InputError extends Error {
  constructor({ code, name, start, end }, what) {
    super(`${what}: ${code}${name ? ` (${name})` : ''}`);
    this.name = 'InputError';
    this.code = code;
    if (name !== undefined) this.field = name;
    if (start !== undefined) Object.assign(this, { start, end });
  }
}

/** The functions of a module. */
export function advise(module, { estimate }) {
  const ask = (question, text, options) => module.ask(QUESTIONS[question], text, encode(options));
  const withGateway = ({ gateway, ...options } = {}) =>
    gateway === undefined ? options : { ...options, gateway: settingsOf(gateway) };

  // Where clusters stay whole the module leaves it to us to count the text.
  function finished(text, saving, gateway) {
    const cheaper = edited(text, saving.edits);
    const after = saving.after ?? estimate(cheaper, gateway);
    return after.charge < saving.before.charge ? { ...saving, after, text: cheaper } : null;
  }

  function explain(text, gateway, most) {
    return ask('findings', text, withGateway({ gateway, most }));
  }

  function savings(text, { tier, gateway } = {}) {
    const saving = ask('savings', text, withGateway({ gateway, tier }));
    return saving && finished(text, saving, gateway);
  }

  function savingsByTier(text, gateway) {
    const all = ask('savingsByTier', text, withGateway({ gateway }));
    return all.map(saving => finished(text, saving, gateway));
  }

  function replace(text, tier) {
    return edited(text, ask('replacements', text, { tier }));
  }

  function lints(text) {
    return ask('lints', text, {});
  }

  function languageSaving(text, gateway) {
    return ask('language', text, withGateway({ gateway }));
  }

  function phone(input, { lenient = false } = {}) {
    const answer = ask('phone', input, { lenient });
    if (answer.problem) throw new InputError(answer.problem, 'number');
    return answer;
  }

  function content(pairs) {
    const answer = ask('content', '', { pairs });
    if (answer.problem) throw new InputError(answer.problem, 'content');
    return answer.content;
  }

  class Template {
    #syntax;

    constructor(source, syntax) {
      const parsed = ask('template', source, { syntax });
      const wrong = parsed.problems.find(problem => problem.error);
      if (wrong) throw new InputError(wrong, 'template');
      this.source = source;
      this.variables = parsed.variables;
      this.placeholders = parsed.placeholders;
      this.warnings = parsed.problems;
      this.#syntax = syntax;
    }

    render(values, { lenient = false, specs } = {}) {
      const written = typeof values === 'string' ? values : content(values);
      const answer = ask('message', this.source, { syntax: this.#syntax, content: written, lenient, specs });
      const wrong = answer.problems.find(problem => problem.error);
      if (wrong) throw new InputError(wrong, 'content');
      if (answer.missing.length > 0) throw new InputError({ code: 'missing-value', ...answer.missing[0] }, 'content');
      if (answer.value) throw new InputError(answer.value, 'value');
      return answer.text;
    }

    bounds(specs, gateway) {
      const options = withGateway({ gateway, specs, syntax: this.#syntax });
      const answer = ask('bounds', this.source, options);
      if (answer.problem) throw new InputError(answer.problem, 'specs');
      return answer;
    }
  }

  const template = (source, syntax) => new Template(source, syntax);
  return { explain, savings, savingsByTier, replace, lints, languageSaving, template, content, phone };
}

export { optionsOf };
