/** The bytes of a text in base64. @param {string} text */
export const decoded = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));
