declare module 's3rver' {
  // eslint-disable-next-line no-restricted-syntax -- the package exports it so
  export default class S3rver {
    constructor(options: { readonly address: string; readonly port: number; readonly silent: boolean; readonly directory: string; readonly configureBuckets: readonly { readonly name: string }[] });
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
}
