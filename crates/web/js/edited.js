/** A text with some edits made, which stand in its order and don't overlap. */
export function edited(text, edits) {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
