import tseslint from 'typescript-eslint';

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read settings through env() of lib/env.ts, the one place that parses and documents them.',
};
const serverActions = {
  selector: "ExpressionStatement[directive='use server']",
  message: 'Writes go through a route handler in app/api: export const POST = route(yourOperation).',
};
const any = {
  selector: 'TSAnyKeyword',
  message: 'Name the shape, or take unknown and narrow it.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by name: one name for it everywhere. Only Next and tool configuration want a default export.',
};
const barrel = {
  selector: 'ExportAllDeclaration',
  message: 'Import from the file that defines the thing; barrels hide who needs what.',
};
const unsafeSql = {
  selector: 'MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/], MemberExpression[object.name="Prisma"][property.name="raw"]',
  message: 'Use a tagged template, tx.$queryRaw`… ${value}`: it sends values apart from the statement.',
};
const focusedTest = {
  selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fixme)$/]",
  message: 'Run it or delete it: a test that is skipped, or alone, says nothing.',
};
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take now as an argument (ctx.now in an operation): the same question then has the same answer tomorrow.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now'], MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Take now as an argument (ctx.now in an operation): the same question then has the same answer tomorrow.',
  },
];
const floatMoney = [
  {
    selector: "CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name='parseFloat']",
    message: 'Money is whole cents: parse digits to an integer (lib/domain/money.ts).',
  },
  {
    selector: "CallExpression[callee.property.name='toFixed']",
    message: 'Money is whole cents and is rounded once, by name: applyBps(…, roundHalfUp). For the eye use lib/format.',
  },
];
const randomness = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'The domain is pure: take what is random as an argument.',
};

const everywhere = [serverActions, any, barrel, focusedTest];
const product = [...everywhere, environment, unsafeSql];
const restrict = (files, rules, ignores = []) => ({ files, ignores, rules: { 'no-restricted-syntax': ['error', ...rules] } });

const nextEntries = [
  'app/**/{page,layout,loading,error,not-found,template,default,global-error,manifest,robots,sitemap,icon,apple-icon,opengraph-image}.{ts,tsx}',
  '{proxy,instrumentation}.ts',
];
const toolEntries = ['.dependency-cruiser.mjs', '*.config.{ts,js,mjs}', 'e2e/**/global-*.ts', 'lib/test/global-*.ts'];

export default tseslint.config(
  { ignores: ['.next/', '.data/', 'node_modules/', 'lib/db/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/', 'coverage/'] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      // The selector above says what to do instead.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  restrict(['**/*.{ts,tsx,js,mjs}'], [...everywhere, defaultExport], [...nextEntries, ...toolEntries]),
  restrict([...nextEntries, ...toolEntries], everywhere),
  restrict(['{app,components,lib}/**/*.{ts,tsx}'], [...product, defaultExport], nextEntries),
  restrict(nextEntries, product),
  // NEXT_RUNTIME is a constant of the build, which the framework tells apart its runtimes by.
  restrict(['instrumentation.ts'], everywhere),
  // pg-boss brings its own statements, with their values apart, to the transaction it is given.
  restrict(['lib/db/**/*.ts', 'lib/core/enqueue.ts'], [...everywhere, environment, defaultExport]),
  restrict(['lib/env.ts', 'lib/**/*.test.{ts,tsx}', 'lib/test/**/*.ts'], [...everywhere, defaultExport], toolEntries),
  restrict(['lib/test/global-*.ts'], everywhere),
  restrict(['lib/features/**/*.ts'], [...product, ...clock, defaultExport], ['**/*.test.ts']),
  restrict(['lib/domain/**/*.ts'], [...product, ...clock, ...floatMoney, randomness, defaultExport], ['**/*.test.ts']),
  {
    files: ['{app,components,lib}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'lib/test/**'],
    rules: { 'no-console': 'error' },
  },
);
