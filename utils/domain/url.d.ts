// The one name of the platform that the domain may use beside the language: every runtime of ours has it.
// Left out of the root tsconfig, where the DOM's own declaration stands.
interface URL {
  readonly hash: string;
  readonly hostname: string;
  readonly href: string;
  readonly origin: string;
  readonly password: string;
  readonly pathname: string;
  readonly port: string;
  readonly protocol: string;
  readonly search: string;
  readonly searchParams: { get(name: string): string | null; getAll(name: string): string[] };
  readonly username: string;
}
declare var URL: {
  new (url: string | URL, base?: string): URL;
  canParse(url: string | URL, base?: string): boolean;
  parse(url: string | URL, base?: string): URL | null;
};
