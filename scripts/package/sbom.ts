// Owns the bill of materials of one build, as CycloneDX 1.6. It holds no time and no random number, so the same build has the same.

import type { Bundled } from './bundled.ts';
import { licenseOf } from './notices.ts';

type Release = { readonly name: string; readonly version: string; readonly license: string };
/** By path in the lockfile. */
type Locked = Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;

const purlOf = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The hash that the lockfile holds, in the notation of CycloneDX. */
const hashOf = ({ name, version }: Bundled, locked: Locked): string => {
  const entry = Object.entries(locked).find(
    ([path, found]) => path.endsWith(`node_modules/${name}`) && found.version === version,
  )?.[1];
  const base64 = /^sha512-(.+)$/.exec(entry?.integrity ?? '')?.[1];
  if (base64 === undefined) throw new Error(`${name} ${version} is bundled without a hash in the lockfile.`);
  return Buffer.from(base64, 'base64').toString('hex');
};

export const sbomFor = (release: Release, packages: readonly Bundled[], locked: Locked): string => {
  const own = purlOf(release);
  const components = packages.map((owner) => ({
    type: 'library',
    'bom-ref': purlOf(owner),
    name: owner.name,
    version: owner.version,
    licenses: [{ license: { id: licenseOf(owner) } }],
    purl: purlOf(owner),
    hashes: [{ alg: 'SHA-512', content: hashOf(owner, locked) }],
  }));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: release.name,
        version: release.version,
        licenses: [{ license: { id: release.license } }],
      },
    },
    components,
    dependencies: [
      { ref: own, dependsOn: components.map(({ purl }) => purl) },
      ...components.map(({ purl }) => ({ ref: purl })),
    ],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
};
