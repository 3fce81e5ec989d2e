// Who may import whom. Each rule's comment says what to do instead; scripts/check-boundaries.ts prints it.
const test = '\\.test\\.tsx?$';
const surface = '(schema|queries|policy|steps|client)\\.tsx?$';
const verb = `^lib/features/[^/]+/(?!${surface})[^/]+\\.ts$`;
const sharedFields = '^lib/features/[^/]+\\.ts$';
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

const rules = {
  'no-cycles': {
    comment: 'Move what both need into a third file that knows neither.',
    from: {},
    to: { circular: true },
  },
  'domain-is-pure': {
    comment: 'The domain imports only itself and Temporal: pass data, clock and randomness in as arguments.',
    from: { path: '^lib/domain/', pathNot: test },
    to: { pathNot: ['^lib/domain/', ...npm('temporal-polyfill')] },
  },
  'one-door-to-the-db': {
    comment: 'Rows are reached only inside an operation: write a command() or query() and use its tx.',
    from: { path: '^(app|components|lib)/', pathNot: ['^lib/(core|db|test)/', '\\.db\\.test\\.ts$'] },
    to: { path: ['^lib/db/', ...npm('@prisma', 'pg')] },
  },
  'framework-stays-at-the-edge': {
    comment: 'Worker and tests run this file without Next or React: keep them in app, components, client.ts, lib/http.',
    from: { path: '^lib/(core|features|jobs|integrations)/', pathNot: ['/client\\.tsx?$', '/session\\.ts$', test] },
    to: { path: npm('next', 'next-auth', 'react', 'react-dom', '@tanstack/react-query') },
  },
  'verbs-do-not-call-verbs': {
    comment: "Put the shared writes into the feature's steps.ts; each verb then asks for its own permission and leaves its own event.",
    from: { path: `^lib/features/[^/]+/(?!(client|schema)\\.tsx?$)`, pathNot: test },
    to: { path: verb },
  },
  'features-meet-at-the-surface': {
    comment: 'From another feature take its schema, queries or steps (client.ts: its client), never the rest.',
    from: { path: '^lib/features/([^/]+)/', pathNot: test },
    to: { path: '^lib/features/', pathNot: ['^lib/features/$1/', '/(schema|queries|steps)\\.ts$', '/client\\.tsx?$', sharedFields] },
  },
  'clients-meet-clients': {
    comment: 'client.ts runs in the browser: only other client.ts files and components use it, never the server side.',
    from: { path: '^lib/features/[^/]+/(?!client\\.tsx?$)', pathNot: test },
    to: { path: '^lib/features/[^/]+/client\\.tsx?$' },
  },
  'pages-read': {
    comment: 'A page reads with a query and renders; a write goes through a route in app/api.',
    from: { path: '^app/', pathNot: '^app/api/' },
    to: { path: [verb, '^lib/features/[^/]+/steps\\.ts$', '^lib/integrations/', '^lib/jobs/'] },
  },
  'routes-are-adapters': {
    comment: 'A route is `export const POST = route(operation)`, at most it gives the answer another form (PDF, CSV); what it decides belongs into the operation.',
    from: { path: '^app/api/' },
    to: { path: ['^components/', '^lib/(domain|jobs)/', '^lib/integrations/(?!(pdf|docx|ical)/)', '^lib/features/[^/]+/(steps|policy|client)\\.tsx?$', ...npm('zod', 'react')] },
  },
  'components-are-fed': {
    comment: 'A component gets DTOs as props or through client.ts: it may use schema, client, domain, format and the permission table.',
    from: { path: '^components/', pathNot: test },
    to: { path: '^lib/', pathNot: ['^lib/features/[^/]+/(schema|client)\\.tsx?$', sharedFields, '^lib/(domain|format)/', '^lib/auth/permissions\\.ts$', '^lib/http/client\\.ts$'] },
  },
  'ui-knows-no-product': {
    comment: 'Could it ship in another product? Then it needs nothing of this one. Else it belongs into components/<feature>.',
    from: { path: '^components/ui/', pathNot: test },
    to: { path: '^(app|lib|components)/', pathNot: ['^components/ui/', '^lib/format/'] },
  },
  'lib-does-not-know-the-ui': {
    comment: 'Pass it in: lib works without app and components, in the worker and in tests.',
    from: { path: '^lib/', pathNot: test },
    to: { path: '^(app|components)/' },
  },
  'tests-stay-outside': {
    comment: 'Product code must not need tests, seeds, benchmarks or scripts.',
    from: { path: '^(app|components|lib)/', pathNot: ['^lib/test/', test] },
    to: { path: ['^lib/test/', '^(e2e|bench|scripts|prisma/seed)/', test] },
  },
};

export default {
  forbidden: Object.entries(rules).map(([name, rule]) => ({ name, severity: 'error', ...rule })),
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^lib/db/generated/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
