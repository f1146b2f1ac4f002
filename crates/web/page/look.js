// Asks all that the page shows of one state of its fields.

import { edited } from '../js/edited.js';

/** So many findings, segments and kinds of characters are shown. */
const MOST_FINDINGS = 2000;
const MOST_SEGMENTS = 100;

const LOSSLESS = ['invisible', 'typographic', 'equivalent'];

/** What a message costs, why, and cheaper texts. `ask` is an engine's. */
export async function lookAtMessage(ask, text, gateway) {
  const [report, findings, steps, condensed, lints, language] = await Promise.all([
    ask('report', text, { gateway, most: MOST_SEGMENTS }),
    ask('findings', text, { gateway, most: MOST_FINDINGS }),
    ask('savingsByTier', text, { gateway }),
    ask('savings', text, { gateway, tier: 'pictures' }),
    ask('lints', text, {}),
    ask('language', text, { gateway }),
  ]);
  const savings = steps.length > 0 || condensed === null ? steps : [condensed];
  for (const saving of savings) {
    saving.text = edited(text, saving.edits);
    // Where clusters stay whole, only a whole text can be counted.
    saving.after ??= await ask('report', saving.text, { gateway, most: 0 });
    saving.isLossless = LOSSLESS.includes(saving.tier);
  }
  let start = 0;
  const segments = report.segments.map(([units, added, remaining, length]) => {
    const segment = { text: text.slice(start, start + length), start, units, added, remaining };
    start += length;
    return segment;
  });
  const cheaper = savings.filter(({ after }) => after.charge < report.charge);
  return { ...report, text, segments, findings, lints, language, savings: cheaper };
}

/** A template: what is wrong with it and its content, and the message if there is one. */
export async function lookAtTemplate(ask, { template, content, specs, gateway }) {
  const parsed = await ask('template', template, {});
  const answer = await ask('message', template, { content });
  const problems = [
    ...parsed.problems.map(problem => ({ ...problem, field: 'template', in: template })),
    ...answer.problems.map(problem => ({ ...problem, field: 'content', in: content })),
    ...answer.missing.map(missing => ({ ...missing, code: 'missing-value', error: true, field: 'content', in: template, isOf: 'template' })),
  ];
  const known = Object.fromEntries(parsed.variables.map(name => [name, specs[name] || 'any:1-40']));
  let bounds = null;
  let specProblem = null;
  if (!parsed.problems.some(problem => problem.error)) {
    try {
      bounds = await ask('bounds', template, { specs: known, gateway });
    } catch {
      specProblem = true;
    }
  }
  return { problems, text: answer.text, variables: parsed.variables, bounds, specProblem };
}
