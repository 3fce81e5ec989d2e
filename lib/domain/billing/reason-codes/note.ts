/** Where the words of reason codes come from. */
export const CODE_WORDS_NOTE = 'Our own words, from memory: verify against the code list';
