// The questions by their numbers: see src/question.rs.

export const QUESTIONS = {
  report: 0,
  findings: 1,
  savings: 2,
  savingsByTier: 3,
  replacements: 4,
  lints: 5,
  language: 6,
  template: 7,
  message: 8,
  bounds: 9,
  content: 10,
  phone: 11,
};
