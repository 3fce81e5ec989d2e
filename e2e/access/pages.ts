import { globSync } from 'node:fs';

/** The pages behind sign-in, as paths with brackets for parameters, read from the tree. */
export function practicePages(): string[] {
  return globSync('app/(practice)/**/page.tsx')
    .map((file) => file.replaceAll('\\', '/').replace(/^app/, '').replace(/\/page\.tsx$/, '').replace(/\/\([^)]*\)/g, ''))
    .map((path) => path || '/')
    .sort();
}
