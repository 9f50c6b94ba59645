import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** Where pictures lie that are not on this server's disk: an S3-compatible store. */
export interface ObjectStore {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly forcePathStyle: boolean;
  /** None where the machine itself is who may write, as a role of the cloud. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** What the addresses of files begin with. */
  readonly publicUrl: string;
}

/** The bucket's own address, where no other is given. */
const ownUrl = (bucket: string, region: string, endpoint: string, inPath: boolean): string => {
  const url = new URL(endpoint || `https://s3.${region}.amazonaws.com`);
  return inPath ? `${url.origin}/${bucket}` : `${url.protocol}//${bucket}.${url.host}`;
};

/** The store that UPLOAD_S3_BUCKET and the settings beside it name; none without a bucket. */
export const objectStoreOf = (env: Env): ObjectStore | undefined => {
  const bucket = env('UPLOAD_S3_BUCKET');
  if (!bucket) return undefined;
  const region = env('UPLOAD_S3_REGION') || 'us-east-1';
  const endpoint = env('UPLOAD_S3_ENDPOINT') || '';
  const forcePathStyle = env('UPLOAD_S3_FORCE_PATH_STYLE') === 'true';
  const accessKeyId = env('UPLOAD_S3_ACCESS_KEY_ID');
  const secretAccessKey = env('UPLOAD_S3_SECRET_ACCESS_KEY');
  const publicUrl = env('UPLOAD_S3_PUBLIC_URL') || ownUrl(bucket, region, endpoint, forcePathStyle);
  return {
    bucket,
    region,
    forcePathStyle,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    ...(endpoint ? { endpoint } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  };
};

/** Strapi reads every file of this folder; what this one says is used by its neighbours alone. */
export default {};
