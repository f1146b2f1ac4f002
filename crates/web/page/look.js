// Asks all that the page shows of one state of its fields, and makes it ready to be shown.

import { edited } from '../js/edited.js';
import { culpritsOf } from './culprits.js';

/** The highest numbers of findings that are grouped, and of segments that are shown. */
const MOST_FINDINGS = 2000;
const MOST_SEGMENTS = 100;

const LOSSLESS = ['invisible', 'typographic', 'equivalent'];

/** What looks at a text or a template. `ask` answers a question of js/questions.js. */
export function looker(ask) {
  /** What a message costs, why, and cheaper texts. */
  async function message(text, gateway) {
    const [report, findings, steps, condensed, lints, language] = await Promise.all([
      ask('report', text, { gateway, most: MOST_SEGMENTS }),
      ask('findings', text, { gateway, most: MOST_FINDINGS }),
      ask('savingsByTier', text, { gateway }),
      ask('savings', text, { gateway, tier: 'pictures' }),
      ask('lints', text, {}),
      ask('language', text, { gateway }),
    ]);
    const { segments, ...cost } = report;
    return {
      ...cost,
      length: text.length,
      segments: segmentsOf(text, segments),
      culprits: culpritsOf(text, findings),
      lints: lints.map(lint => ({ ...lint, piece: text.slice(lint.start, Math.min(lint.end, lint.start + 24)) })),
      language,
      savings: await finished(text, report.charge, steps.length > 0 || condensed === null ? steps : [condensed], gateway),
    };
  }

  async function finished(text, charge, savings, gateway) {
    const all = [];
    for (const { tier, edits, after } of savings) {
      const cheaper = edited(text, edits);
      // Where clusters stay whole, only a whole text can be counted.
      const cost = after ?? (await ask('report', cheaper, { gateway, most: 0 }));
      if (cost.charge < charge) all.push({ tier, after: cost, text: cheaper, isLossless: LOSSLESS.includes(tier) });
    }
    return all;
  }

  /** A template: what is wrong with it and its content, what it can cost, and the message if there is one. */
  async function template({ template: source, content, specs, gateway }) {
    const parsed = await ask('template', source, {});
    const answer = await ask('message', source, { content });
    const problems = [
      ...parsed.problems.map(problem => ({ ...problem, field: 'template', in: source })),
      ...answer.problems.map(problem => ({ ...problem, field: 'content', in: content })),
      ...answer.missing.map(missing => ({
        ...missing,
        code: 'missing-value',
        error: true,
        field: 'content',
        in: source,
        isOf: 'template',
      })),
    ];
    const known = Object.fromEntries(parsed.variables.map(name => [name, specs[name] || 'any:1-40']));
    const isSound = !parsed.problems.some(problem => problem.error);
    const bounds = isSound ? await ask('bounds', source, { specs: known, gateway }).catch(() => undefined) : null;
    return { problems, text: answer.text, variables: parsed.variables, bounds: bounds ?? null, specProblem: bounds === undefined };
  }

  /** What is wrong with a gateway, in words; null if nothing is. */
  const gateway = settings =>
    ask('report', '', { gateway: settings }).then(
      () => null,
      error => {
        if (error instanceof TypeError) return error.message;
        throw error;
      },
    );

  return { message, template, gateway };
}

function segmentsOf(text, cuts) {
  let start = 0;
  return cuts.map(([units, added, remaining, length]) => {
    const segment = { text: text.slice(start, start + length), start, units, added, remaining };
    start += length;
    return segment;
  });
}
