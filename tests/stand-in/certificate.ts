// Owns the certificate of the stand-in: made at start, kept in memory, trusted by nobody but a test browser.
// Knows nothing of pages or proxies.
import { generate } from 'selfsigned';

export type Certificate = { key: string; cert: string };

/** Makes a fresh self-signed certificate for one host name. */
export async function makeCertificate(host: string): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  return { key: made.private, cert: made.cert };
}
