// Templates, contents and phone numbers.

import { asking, withGateway } from './asking.js';
import { InputError } from './error.js';

/** The functions of a module. */
export function templating(module) {
  const ask = asking(module);

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

  return { template: (source, syntax) => new Template(source, syntax), content, phone };
}
