import { join } from 'node:path';
import { env } from '../../env';
import { localStore } from './local-store';
import type { BlobStore } from './port';
import { s3Store } from './s3-store';

let store: BlobStore | undefined;

/** The store of this installation: a bucket where one is configured, else a folder. The one place where that is chosen. */
export function blobStore(): BlobStore {
  store ??= chosen();
  return store;
}

function chosen(): BlobStore {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, DATA_DIR } = env();
  if (!bucket) return localStore(join(DATA_DIR, 'files'));
  return s3Store({ bucket, region, endpoint: endpoint ?? null, credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null });
}
