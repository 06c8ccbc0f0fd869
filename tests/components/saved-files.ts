// Owns what a person would have on disk: the texts behind the addresses that our links offer. jsdom has no such addresses.
import { vi } from 'vitest';

const blobs = new Map<string, Blob>();
let made = 0;

/** Call it before each test that offers files. */
export const giveFileAddresses = (): void => {
  blobs.clear();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        made += 1;
        blobs.set(`blob:${made}`, blob);
        return `blob:${made}`;
      },
      revokeObjectURL: (address: string) => void blobs.delete(address),
    }),
  );
};
/** The name and the text that pressing the link would save. */
export const savedBy = async (link: HTMLElement): Promise<{ name: string; text: string }> => {
  const blob = blobs.get(link.getAttribute('href') ?? '');
  if (blob === undefined) throw new Error('There is nothing behind the link.');
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
  return { name: link.getAttribute('download') ?? '', text };
};
export const openAddresses = (): number => blobs.size;
