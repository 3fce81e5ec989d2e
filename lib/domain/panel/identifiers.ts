/** Whether the text is a National Provider Identifier: ten digits with the Luhn check over 80840 and the number (45 CFR 162.406). */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  const digits = [...`80840${text}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}

/** Whether the text is a taxpayer number: an EIN (12-3456789) or an SSN (123-45-6789), with or without its hyphens. */
export function isTaxpayerNumber(text: string): boolean {
  return /^(\d{2}-?\d{7}|\d{3}-\d{2}-\d{4})$/.test(text) && !/^0+$/.test(text.replaceAll('-', ''));
}
