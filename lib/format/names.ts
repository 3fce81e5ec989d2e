/** 'Rosa Delgado' → 'R. Delgado'; a single name stays as it is. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${(words[0] ?? '').slice(0, 1)}. ${last}`;
}

/** 'Gustavo Reyes-Ortiz' → 'Reyes-Ortiz'. */
export function lastName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}

/** 'Elena Marsh' → 'EM'. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.slice(0, 1).toUpperCase() ?? '').join('');
}

/** 'Elena Marsh' → 'Dr. Marsh'. */
export function doctor(name: string): string {
  return `Dr. ${lastName(name)}`;
}

/** 1187 → 'C-1187'. */
export function caseNumber(number: number): string {
  return `C-${number}`;
}

/** ['Oakland', 'Fresno', 'Modesto'] → 'Oakland, Fresno and Modesto'. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** (1, 'exam') → '1 exam', (1240, 'page') → '1,240 pages'. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? noun : many}`;
}
