/** @type {import('next').NextConfig} */
export default {
  // The container image carries only what was traced; everywhere else the folder itself is served.
  ...(process.env.STANDALONE === '1' ? { output: 'standalone' } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Read by name at run time, which tracing cannot see.
  outputFileTracingIncludes: { '/api/v1/invoices/*/pdf': ['node_modules/@fontsource/inter/files/inter-{latin,latin-ext,vietnamese,cyrillic,greek}-{400,600}-normal.woff'] },
  // `npm run verify` checks the types; whoever starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg-boss', 'pino', '@react-pdf/renderer'],
};
