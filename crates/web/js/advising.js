// What makes a text expensive, and what would make it cheaper.

import { asking, withGateway } from './asking.js';
import { edited } from './edited.js';

/** The functions of a module. */
export function advise(module, { estimate }) {
  const ask = asking(module);

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

  return { explain, savings, savingsByTier, replace, lints, languageSaving };
}
