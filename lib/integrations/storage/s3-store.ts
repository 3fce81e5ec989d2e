import type { S3Client } from '@aws-sdk/client-s3';
import { BlobMissing, blobKey, type BlobStore } from './port';

interface Bucket {
  readonly bucket: string;
  readonly region: string;
  /** Of a store that is not Amazon's; its buckets are named in the path. */
  readonly endpoint: string | null;
  /** Null where the machine itself is trusted by the store. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** What is held of a stream at once; the store takes nothing smaller than 5 MB as a part. */
const pieceBytes = 8 * 1024 * 1024;

/** Blobs in a bucket of an S3-compatible store. The library is loaded with the first use: most installations have none. */
export function s3Store({ bucket: Bucket, region, endpoint, credentials }: Bucket): BlobStore {
  let opened: Promise<{ client: S3Client; s3: typeof import('@aws-sdk/client-s3') }> | undefined;
  const open = () =>
    (opened ??= import('@aws-sdk/client-s3').then((s3) => ({
      s3,
      // Every blob is sealed and checked by its own cipher; what older stores do not know is asked for only where it must be.
      client: new s3.S3Client({ region, requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED', ...(endpoint ? { endpoint, forcePathStyle: true } : {}), ...(credentials ? { credentials } : {}) }),
    })));

  return {
    async put(key, bytes) {
      const Key = blobKey(key);
      const { client, s3 } = await open();
      let upload: string | undefined;
      const parts: { ETag: string | undefined; PartNumber: number }[] = [];
      try {
        let last: Buffer | undefined;
        for await (const piece of inPieces(bytes)) {
          if (last) {
            upload ??= (await client.send(new s3.CreateMultipartUploadCommand({ Bucket, Key }))).UploadId;
            await send(last);
          }
          last = piece;
        }
        if (!upload) return void (await client.send(new s3.PutObjectCommand({ Bucket, Key, Body: last ?? Buffer.alloc(0) })));
        if (last) await send(last);
        await client.send(new s3.CompleteMultipartUploadCommand({ Bucket, Key, UploadId: upload, MultipartUpload: { Parts: parts } }));
      } catch (error) {
        if (upload) await client.send(new s3.AbortMultipartUploadCommand({ Bucket, Key, UploadId: upload })).catch(() => undefined);
        throw error;
      }
      async function send(Body: Buffer): Promise<void> {
        const PartNumber = parts.length + 1;
        const { ETag } = await client.send(new s3.UploadPartCommand({ Bucket, Key, UploadId: upload, PartNumber, Body }));
        parts.push({ ETag, PartNumber });
      }
    },
    async get(key) {
      const { client, s3 } = await open();
      try {
        const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key: blobKey(key) }));
        return (Body ?? []) as AsyncIterable<Uint8Array>;
      } catch (error) {
        if (error instanceof s3.NoSuchKey || (error instanceof s3.S3ServiceException && error.$metadata.httpStatusCode === 404)) throw new BlobMissing(key);
        throw error;
      }
    },
    async remove(key) {
      const { client, s3 } = await open();
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key: blobKey(key) }));
    },
    async olderThan(practiceId, before) {
      const { client, s3 } = await open();
      const ids: string[] = [];
      for await (const { Contents = [] } of s3.paginateListObjectsV2({ client }, { Bucket, Prefix: `${practiceId}/` })) {
        for (const { Key, LastModified } of Contents) if (Key && LastModified && LastModified < before) ids.push(Key.slice(practiceId.length + 1));
      }
      return ids;
    },
    async forgetUnfinished(before) {
      const { client, s3 } = await open();
      const { Uploads = [] } = await client.send(new s3.ListMultipartUploadsCommand({ Bucket }));
      for (const { Key, UploadId, Initiated } of Uploads) if (Initiated && Initiated < before) await client.send(new s3.AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    },
  };
}

/** A stream gathered into pieces of one size; the last may be shorter, and an empty stream has none. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.byteLength;
    if (size < pieceBytes) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
